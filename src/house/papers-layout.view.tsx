import type { ComponentChildren } from 'preact'
import { pathIn } from '../kit/language.ts'
import { hasRole } from './actor.ts'
import { deskFrame } from './desk-frame.ts'
import {
  type DeskPageProps,
  DeskSheet,
  deskPage,
  type NavigationItem,
} from './desk-layout.view.tsx'
import { layoutWords } from './layout.view.tsx'
import { type PaperPlace, paperNavigation } from './navigation.ts'
import type { Frame } from './page.ts'

type PaperSheetProps = Pick<DeskPageProps, 'title' | 'scripts' | 'keys'> & {
  frame: Frame
  place?: PaperPlace | undefined
  /** The lists of this part; the current one is marked. */
  lists?: readonly NavigationItem[]
  /** What was searched for. */
  asked?: string | undefined
  children: ComponentChildren
}

/** A page of the register and the ways into it, with their menu and the register's own search. */
export function paperSheet(props: PaperSheetProps): string {
  const { frame, place, lists, asked, children, ...page } = props
  const { clerk, language } = frame
  if (!clerk) throw new Error('a page of the register without a clerk')
  const words = layoutWords(language)
  // Officials come here from their tasks: the register itself has no place in their menu.
  const isTaker = hasRole(clerk, ['clerk', 'registrar', 'head'])
  const items = paperNavigation(language, clerk, {
    ...(place && { current: place }),
    ...(lists && { lists }),
  })
  return deskPage({
    ...deskFrame(frame, isTaker ? 'register' : 'tasks'),
    search: { action: pathIn(language, '/register/search'), value: asked },
    ...page,
    children: <DeskSheet menu={{ label: words.places.register, items }}>{children}</DeskSheet>,
  })
}
