import { pathIn } from '../kit/language.ts'
import { hasRole } from './actor.ts'
import type { DeskPageProps } from './desk-layout.view.tsx'
import { deskNavigation, type Place } from './navigation.ts'
import type { Frame } from './page.ts'

/** What every page of the desk shows around its content. */
export function deskFrame(
  frame: Frame,
  current?: Place,
): Pick<
  DeskPageProps,
  'language' | 'path' | 'sample' | 'clerk' | 'navigation' | 'csrf' | 'search'
> {
  const { language, path, sample, clerk, csrf } = frame
  if (!clerk) throw new Error('a page of the desk without a clerk')
  const navigation = deskNavigation(language, clerk, current)
  const maySearch = hasRole(clerk, ['clerk', 'registrar', 'head'])
  const search = maySearch ? { action: pathIn(language, '/desk/search') } : undefined
  return { language, path, sample, clerk: { name: clerk.name }, navigation, csrf, search }
}
