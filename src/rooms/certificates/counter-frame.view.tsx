import type { ComponentChildren } from 'preact'
import { deskFrame } from '../../house/desk-frame.ts'
import { DeskSheet, deskPage } from '../../house/desk-layout.view.tsx'
import type { Frame } from '../../house/page.ts'
import { shortDate } from '../../kit/dates.ts'
import { Actions, ButtonLink, Refusal, SummaryList } from '../../kit/html/index.ts'
import type { Language } from '../../kit/language.ts'
import { CounterTrail, type MandateSheet } from '../mandates/index.ts'
import { certificatePath } from './certificate-path.ts'
import { counterWords } from './counter.words.ts'

/** What every page of the work on one certificate knows. */
export type CounterView = {
  frame: Frame
  sheet: MandateSheet
  back: string | undefined
  /** The key under which this page's handover is counted once. */
  pageKey: string
  refusal?: string | undefined
}

/** A page of the work at the counter: the trail on top, the refusal in its place. */
export function counterPage(
  { frame, refusal }: Pick<CounterView, 'frame' | 'refusal'>,
  page: {
    title: string
    at: 'certificate' | 'print'
    scripts?: readonly string[]
    children: ComponentChildren
  },
): string {
  const words = counterWords[frame.language]
  return deskPage({
    ...deskFrame(frame, 'day'),
    title: page.title,
    ...(page.scripts && { scripts: page.scripts }),
    children: (
      <DeskSheet>
        <CounterTrail language={frame.language} at={page.at} />
        <Refusal title={words.refused} reason={refusal} />
        {page.children}
      </DeskSheet>
    ),
  })
}

/** A step that no mandate covers: why, and the way to one that will do. */
export function refusedPage(
  view: Pick<CounterView, 'frame' | 'refusal' | 'back'> & { again: string | undefined },
): string {
  const words = counterWords[view.frame.language]
  return counterPage(view, {
    title: words.refused,
    at: 'certificate',
    children: (
      <>
        <h1>{words.sourceTitle}</h1>
        <Actions>
          {view.again && (
            <ButtonLink label={words.newMandate} href={view.again} keys="Ctrl+Enter" />
          )}
          {view.back && <ButtonLink label={words.back} href={view.back} weight="second" />}
        </Actions>
      </>
    ),
  })
}

/** Whom the work is for. */
export function PersonBox({ sheet, language }: { sheet: MandateSheet; language: Language }) {
  const words = counterWords[language]
  const { principal, mandate } = sheet
  return (
    <SummaryList
      lines={[
        {
          key: words.forPerson,
          value: [principal.name, principal.birthDate && shortDate(principal.birthDate, language)]
            .filter(Boolean)
            .join(', '),
        },
        { key: words.mandate, value: mandate.number },
      ]}
    />
  )
}

/** The same in one line, where the page needs the room. */
export function PersonLine({ sheet, language }: { sheet: MandateSheet; language: Language }) {
  const words = counterWords[language]
  const { principal, mandate } = sheet
  return (
    <p class="person-line">
      <strong>{principal.name}</strong>
      {principal.birthDate && <span>{shortDate(principal.birthDate, language)}</span>}
      <span>
        {words.mandate} {mandate.number}
      </span>
    </p>
  )
}

/** The address of a step of this page's work. */
export function stepPath(
  { frame, sheet, back }: CounterView,
  step: Parameters<typeof certificatePath>[1],
): string {
  return certificatePath(frame.language, step, { mandateId: sheet.mandate.id, back })
}
