import type { DeskPageProps } from './desk-layout.view.tsx'
import { deskNavigation, type Place } from './navigation.ts'
import type { Frame } from './page.ts'

/** What every page of the desk shows around its content. */
export function deskFrame(
  frame: Frame,
  current?: Place,
): Pick<DeskPageProps, 'language' | 'path' | 'sample' | 'clerk' | 'navigation' | 'csrf'> {
  const { language, path, sample, clerk, csrf } = frame
  if (!clerk) throw new Error('a page of the desk without a clerk')
  const navigation = deskNavigation(language, clerk, current)
  return { language, path, sample, clerk: { name: clerk.name }, navigation, csrf }
}
