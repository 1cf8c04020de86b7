/** Charsets that one of the parsers reads right though the platform has no name for them. */
const further = /^(?:ibm|cp)-?(?:437|775|85[0257])$|^utf-?7$/

/** Charsets that the second parser does not read: its text says nothing then. */
const beyondSecond = /^(?:ibm|cp)-?(?:437|775|85[0257])$|^utf-?7$/

export type Charsets = { isUnknown: boolean; comparesText: boolean }

/** What a mail says of its charsets; `text` is what came out of it. */
export function judgeCharsets(raw: string, text: string): Charsets {
  const named = new Set<string>()
  for (const match of raw.matchAll(/\bcharset\s*=\s*"?([^\s";]{1,60})/gi)) {
    named.add((match[1] ?? '').toLowerCase())
    if (named.size > 20) break
  }
  const names = [...named]
  return {
    isUnknown: text.includes('\ufffd') || names.some(name => !isKnown(name)),
    comparesText: !names.some(name => beyondSecond.test(name)),
  }
}

function isKnown(name: string): boolean {
  if (further.test(name)) return true
  try {
    new TextDecoder(name)
    return true
  } catch {
    return false
  }
}
