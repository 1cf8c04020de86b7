import type { ComponentChildren } from 'preact'
import type { PaperPlace } from '../../house/navigation.ts'
import type { Frame } from '../../house/page.ts'
import { paperSheet } from '../../house/papers-layout.view.tsx'
import { shortDate } from '../../kit/dates.ts'
import { Refusal, StateMark } from '../../kit/html/index.ts'
import { type InBoth, type Language, pathIn } from '../../kit/language.ts'
import { pageEn } from './page.words.en.ts'
import { type PageWords, pageLv } from './page.words.lv.ts'

export const pageWords: InBoth<PageWords> = { lv: pageLv, en: pageEn }

type RegisterPageProps = {
  frame: Frame
  title: string
  at?: PaperPlace
  /** What was searched for. */
  asked?: string
  /** Why the last deed was refused, in words. */
  refusal?: string | undefined
  children: ComponentChildren
}

/** A page of the register: why the last deed was refused stands on top. */
export function registerPage({ frame, title, at, asked, refusal, children }: RegisterPageProps) {
  return paperSheet({
    frame,
    title,
    place: at,
    asked,
    children: (
      <>
        <Refusal title={pageWords[frame.language].refused} reason={refusal} />
        {children}
      </>
    ),
  })
}

/** The mail that a document came as, among the lines about it. */
export const mailLine = (language: Language, mailId: number) => ({
  key: pageWords[language].item.mail,
  value: <a href={pathIn(language, `/register/mail/${mailId}`)}>{pageWords[language].item.open}</a>,
})

/** A due day with its mark: overdue or standing still in word and shape, or the day alone. */
export function DueMark(props: {
  language: Language
  due: Temporal.PlainDate
  today: Temporal.PlainDate
  isSuspended?: boolean
}) {
  const { language, due, today } = props
  const words = pageWords[language].list
  const day = <span class="figures">{shortDate(due, language)}</span>
  if (props.isSuspended) {
    return (
      <>
        {day} <StateMark shape="pause" word={words.suspended} />
      </>
    )
  }
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
