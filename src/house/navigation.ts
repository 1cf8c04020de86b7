import { type Language, pathIn } from '../kit/language.ts'
import { type Clerk, roles as everyRole, hasRole, type Role } from './actor.ts'
import type { NavigationItem } from './desk-layout.view.tsx'
import { layoutWords } from './layout.view.tsx'

/** The places of the desk's main menu. */
export type Place =
  | 'day'
  | 'book'
  | 'calls'
  | 'register'
  | 'tasks'
  | 'enquiry'
  | 'journal'
  | 'settings'

type PlaceOfDesk = { place: Place; path: string; key?: string; roles: readonly Role[] }

const counter: readonly Role[] = ['clerk', 'cashier', 'registrar', 'head']

/** A key is the same in both languages: hands remember it, not eyes. */
const places: readonly PlaceOfDesk[] = [
  { place: 'day', path: '/desk', key: 'D', roles: counter },
  { place: 'book', path: '/desk/book', key: 'P', roles: ['clerk', 'registrar', 'head'] },
  { place: 'calls', path: '/desk/calls', key: 'Z', roles: ['clerk', 'registrar', 'head'] },
  { place: 'register', path: '/register', key: 'R', roles: ['clerk', 'registrar', 'head'] },
  { place: 'tasks', path: '/register/tasks', key: 'U', roles: ['registrar', 'official', 'head'] },
  { place: 'enquiry', path: '/register/enquiry', key: 'Q', roles: ['clerk', 'registrar', 'head'] },
  { place: 'journal', path: '/overview/journal', roles: ['head', 'administrator'] },
  { place: 'settings', path: '/settings', roles: ['head', 'administrator'] },
]

/** The desk's main menu for one clerk: only the places that open for the clerk's roles. */
export function deskNavigation(
  language: Language,
  clerk: Clerk,
  current?: Place,
): readonly NavigationItem[] {
  const words = layoutWords(language)
  return places
    .filter(({ roles }) => hasRole(clerk, roles))
    .map(({ place, path, key }) => ({
      href: pathIn(language, path),
      label: words.places[place],
      key,
      current: place === current,
    }))
}

/** Where somebody begins after signing in: the day, or what the role is for. */
export function firstPlace(clerk: Clerk): string {
  return places.find(({ roles }) => hasRole(clerk, roles))?.path ?? '/settings/sign-in'
}

/** The parts of the settings, in the order of their menu. */
export type SettingPlace =
  | 'settings_overview'
  | 'sites'
  | 'holidays'
  | 'services'
  | 'contact_rules'
  | 'municipality'
  | 'mandates'
  | 'file_plan'
  | 'units'
  | 'post'
  | 'boxes'
  | 'receipt'
  | 'trust_list'
  | 'document_trust'
  | 'people'
  | 'outbox'
  | 'files'
  | 'account'

type PlaceOfSettings = { place: SettingPlace; path: string; roles: readonly Role[] }

const settings: readonly PlaceOfSettings[] = [
  { place: 'settings_overview', path: '/settings', roles: ['head', 'administrator'] },
  { place: 'sites', path: '/settings/sites', roles: ['head'] },
  { place: 'holidays', path: '/settings/holidays', roles: ['head'] },
  { place: 'services', path: '/settings/services', roles: ['head'] },
  { place: 'contact_rules', path: '/settings/contact-rules', roles: ['head'] },
  { place: 'municipality', path: '/settings/municipality', roles: ['head'] },
  { place: 'mandates', path: '/settings/mandates', roles: ['head'] },
  { place: 'file_plan', path: '/settings/file-plan', roles: ['head'] },
  { place: 'units', path: '/settings/units', roles: ['head'] },
  { place: 'post', path: '/settings/post', roles: ['head'] },
  { place: 'boxes', path: '/settings/boxes', roles: ['head'] },
  { place: 'receipt', path: '/settings/receipt', roles: ['head'] },
  { place: 'trust_list', path: '/settings/trust-list', roles: ['head', 'administrator'] },
  { place: 'document_trust', path: '/settings/document-trust', roles: ['head', 'administrator'] },
  { place: 'people', path: '/settings/people', roles: ['administrator'] },
  { place: 'outbox', path: '/settings/outbox', roles: ['administrator'] },
  { place: 'files', path: '/settings/files', roles: ['head', 'administrator'] },
  { place: 'account', path: '/settings/sign-in', roles: everyRole },
]

/** The menu of the settings for one clerk. */
export function settingsNavigation(
  language: Language,
  clerk: Clerk,
  current?: SettingPlace,
): readonly (NavigationItem & { place: SettingPlace })[] {
  const words = layoutWords(language)
  return settings
    .filter(({ roles }) => hasRole(clerk, roles))
    .map(({ place, path }) => ({
      place,
      href: pathIn(language, path),
      label: words.settings[place],
      current: place === current,
    }))
}

/** The parts of the register, in the order of their menu. */
export type PaperPlace =
  | 'inbox'
  | 'new'
  | 'boxes'
  | 'bags'
  | 'post'
  | 'mail'
  | 'eaddress'
  | 'search'
  | 'due'
  | 'proof'
  | 'retention'
  | 'file_plan'
  | 'units'

const takers: readonly Role[] = ['clerk', 'registrar', 'head']
const keepers: readonly Role[] = ['registrar', 'head']

const papers: readonly { place: PaperPlace; path: string; roles: readonly Role[] }[] = [
  { place: 'inbox', path: '/register', roles: takers },
  { place: 'new', path: '/register/new', roles: takers },
  { place: 'boxes', path: '/register/boxes', roles: takers },
  { place: 'bags', path: '/register/bags', roles: takers },
  { place: 'post', path: '/register/post', roles: takers },
  { place: 'mail', path: '/register/mail', roles: takers },
  { place: 'eaddress', path: '/register/eaddress', roles: takers },
  { place: 'search', path: '/register/search', roles: everyRole },
  { place: 'due', path: '/register/overdue', roles: everyRole },
  { place: 'proof', path: '/register/proof', roles: keepers },
  { place: 'retention', path: '/register/retention', roles: keepers },
  { place: 'file_plan', path: '/settings/file-plan', roles: ['head'] },
  { place: 'units', path: '/settings/units', roles: ['head'] },
]

/** The menu of the register for one clerk; `lists` stand below the current part. */
export function paperNavigation(
  language: Language,
  clerk: Clerk,
  { current, lists }: { current?: PaperPlace; lists?: readonly NavigationItem[] },
): readonly NavigationItem[] {
  const words = layoutWords(language)
  return papers
    .filter(({ roles }) => hasRole(clerk, roles))
    .map(({ place, path }) => ({
      href: pathIn(language, path),
      label: words.papers[place],
      // Of a part with lists the list that is open is the current one.
      current: place === current && !lists?.some(list => list.current),
      ...(place === current && lists && { items: lists }),
    }))
}
