import { type Language, pathIn } from '../../kit/language.ts'

const base = '/register/post'

/** Today's post of a site. */
export function postPath(language: Language, siteSlug?: string): string {
  const query = siteSlug ? `?${new URLSearchParams({ site: siteSlug })}` : ''
  return pathIn(language, base) + query
}

export function bagPath(language: Language, id: number, part = ''): string {
  return pathIn(language, `${base}/bags/${id}${part}`)
}

export function itemPath(language: Language, id: number, part = ''): string {
  return pathIn(language, `${base}/items/${id}${part}`)
}

/** A letter's own page. */
export function letterPath(language: Language, id: number, part = ''): string {
  return pathIn(language, `${base}/letters/${id}${part}`)
}

export function dispatchPath(language: Language, id: number, part = ''): string {
  return pathIn(language, `${base}/dispatch/${id}${part}`)
}

/** The desk for letters that came back. */
export function returnedPath(language: Language, query: Readonly<Record<string, string>> = {}) {
  const text = new URLSearchParams(query).toString()
  return pathIn(language, `${base}/returned`) + (text ? `?${text}` : '')
}

type PathOf = (language: Language, itemId: number) => string

let pathOf: PathOf | undefined

/** Where an opened item is registered: the room above says it, by the doors. */
export function offerRegistration(path: PathOf): void {
  pathOf = path
}

/** The address at which an item is registered; nothing where there is no register. */
export function registrationPath(language: Language, itemId: number): string | undefined {
  return pathOf?.(language, itemId)
}
