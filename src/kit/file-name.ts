/** Signs that no name needs: control characters, line ends, and those that turn the text round. */
const unseen = /[\p{Cc}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu

/**
 * The name that somebody gave a file, fit to be shown and saved: composed letters (NFC), no path,
 * no unseen signs, at most 255 characters with its ending kept. „datne“ where nothing is left.
 */
export function cleanFileName(given: string): string {
  const last = given.slice(0, 10_000).toWellFormed().split(/[/\\]/).at(-1) ?? ''
  const name = last.normalize('NFC').replace(unseen, '').replace(/\s+/g, ' ').trim()
  if (/^\.*$/.test(name)) return 'datne'
  if (name.length <= 255) return name
  const ending = /\.[^. ]{1,10}$/.exec(name)?.[0] ?? ''
  return `${name.slice(0, 255 - ending.length).replace(/[\ud800-\udbff]$/, '')}${ending}`
}
