/** The two languages everything a person reads exists in. Latvian comes first and has no prefix. */
export const languages = ['lv', 'en'] as const

export type Language = (typeof languages)[number]

/** One text in every language. */
export type InBoth<T = string> = Readonly<Record<Language, T>>

/** Word forms by plural category; English never asks for `zero`. */
export type PluralForms<T = string> = { zero: T; one: T; other: T }

const rules = { lv: new Intl.PluralRules('lv'), en: new Intl.PluralRules('en') }

/**
 * Picks the word form for a number: in Latvian `zero` serves 0, 10–20, 30, 100 …, `one` serves 1,
 * 21, 101 …, `other` the rest. The forms hold the word alone or a whole sentence, as the caller
 * likes.
 */
export function plural<T>(language: Language, n: number | bigint, forms: PluralForms<T>): T {
  const category = rules[language].select(Number(n))
  if (category === 'one') return forms.one
  return category === 'zero' ? forms.zero : forms.other
}

/** The address of a page in a language: `pathIn('en', '/book')` is `/en/book`. */
export function pathIn(language: Language, path: string): string {
  if (language === 'lv') return path
  return path === '/' ? '/en' : `/${language}${path}`
}

/** The language and the bare path behind an address: `/en/book` is English `/book`. */
export function languageOfPath(address: string): { language: Language; path: string } {
  const match = /^\/en(?=$|[/?#])(.*)$/s.exec(address)
  if (!match) return { language: 'lv', path: address }
  const rest = match[1] ?? ''
  return { language: 'en', path: rest.startsWith('/') ? rest : `/${rest}` }
}
