import type { ComponentChildren } from 'preact'
import { hasRole } from '../../house/actor.ts'
import { deskFrame } from '../../house/desk-frame.ts'
import { DeskSheet, deskPage } from '../../house/desk-layout.view.tsx'
import type { Frame } from '../../house/page.ts'
import { shortDate } from '../../kit/dates.ts'
import { Notice, StateMark } from '../../kit/html/index.ts'
import { type InBoth, type Language, pathIn } from '../../kit/language.ts'
import { registerRoles } from './entry.ts'
import { pageEn } from './page.words.en.ts'
import { type PageWords, pageLv } from './page.words.lv.ts'

export const pageWords: InBoth<PageWords> = { lv: pageLv, en: pageEn }

/** The places of the register's own menu. */
export type RegisterPlace = keyof PageWords['places']

const paths: Record<RegisterPlace, string> = {
  inbox: '/register',
  new: '/register/new',
  boxes: '/register/boxes',
  post: '/register/post',
  mail: '/register/mail',
  eaddress: '/register/eaddress',
  search: '/register/search',
  due: '/register/overdue',
  proof: '/register/proof',
  retention: '/register/retention',
  file_plan: '/settings/file-plan',
  units: '/settings/units',
}

/** What only the keepers of the register look after. */
const kept: readonly RegisterPlace[] = ['proof', 'retention']

const mayOpen = (place: RegisterPlace, { clerk }: Frame): boolean => {
  if (!clerk) return false
  if (place === 'file_plan' || place === 'units') return hasRole(clerk, ['head'])
  if (place === 'search' || place === 'due') return true
  return hasRole(clerk, kept.includes(place) ? ['registrar', 'head'] : registerRoles)
}

type RegisterPageProps = {
  frame: Frame
  title: string
  at?: RegisterPlace
  /** What was searched for. */
  asked?: string
  /** Why the last deed was refused, in words. */
  refusal?: string | undefined
  children: ComponentChildren
}

/** A page of the register, with its menu and its own search. */
export function registerPage({ frame, title, at, asked, refusal, children }: RegisterPageProps) {
  const { language } = frame
  const words = pageWords[language]
  // Officials come here from their tasks: the register itself has no place in their menu.
  const isOfficial = !frame.clerk || !hasRole(frame.clerk, registerRoles)
  const items = (Object.keys(paths) as RegisterPlace[])
    .filter(place => mayOpen(place, frame))
    .map(place => ({
      href: pathIn(language, paths[place]),
      label: words.places[place],
      current: place === at,
    }))
  return deskPage({
    ...deskFrame(frame, isOfficial ? 'tasks' : 'register'),
    search: { action: pathIn(language, '/register/search'), value: asked },
    title,
    children: (
      <DeskSheet menu={{ label: words.menu, items }}>
        {refusal && (
          <Notice kind="refusal" title={words.refused} isAnswer>
            <p>{refusal}</p>
          </Notice>
        )}
        {children}
      </DeskSheet>
    ),
  })
}

/** The mail that a document came as, among the lines about it. */
export const mailLine = (language: Language, mailId: number) => ({
  key: pageWords[language].item.mail,
  value: <a href={pathIn(language, `/register/mail/${mailId}`)}>{pageWords[language].item.open}</a>,
})

/** A due day with its mark: overdue in word and shape, or the day alone. */
export function DueMark(props: {
  language: Language
  due: Temporal.PlainDate
  today: Temporal.PlainDate
  isSuspended?: boolean
}) {
  const { language, due, today } = props
  const words = pageWords[language].list
  const day = <span class="figures">{shortDate(due, language)}</span>
  if (props.isSuspended) return <StateMark shape="pause" word={words.suspended} />
  if (Temporal.PlainDate.compare(due, today) >= 0) return day
  return (
    <>
      {day} <StateMark shape="warning" word={words.overdue} />
    </>
  )
}

/** Address of an entry's page. */
export const entryPath = (language: Language, id: number) =>
  pathIn(language, `/register/entries/${id}`)

/** Address of an item's page. */
export const itemPath = (language: Language, id: number) =>
  pathIn(language, `/register/items/${id}`)
