const latvianLetter = /[\u0101\u010d\u0113\u0123\u012b\u0137\u013c\u0146\u0161\u016b\u017e]/i
const englishWord = /\b(?:the|and|you|your|please|dear|with|regards|this|from)\b/gi

/** The language of the answer: English only where a text is plainly English. */
export function languageOfText(text: string): 'lv' | 'en' {
  const part = text.slice(0, 4000)
  if (latvianLetter.test(part)) return 'lv'
  return (part.match(englishWord)?.length ?? 0) >= 3 ? 'en' : 'lv'
}
