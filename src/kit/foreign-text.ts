/** Text of a stranger for a column: no control characters, whole letters, no longer than fits. */
export function cleanLine(text: string, limit: number): string | null {
  const line = text
    .slice(0, limit * 4)
    .toWellFormed()
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, limit)
    .toWellFormed()
  return line === '' ? null : line
}

/** The same for several lines. */
export function cleanText(text: string, limit: number): string {
  return text
    .slice(0, limit * 4)
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .trim()
    .slice(0, limit)
    .toWellFormed()
}
