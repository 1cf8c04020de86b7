import { residentPage } from '../../house/layout.view.tsx'
import type { Frame } from '../../house/page.ts'
import { dayInWords, dayOf } from '../../kit/dates.ts'
import {
  ButtonLink,
  DonePanel,
  ErrorSummary,
  type Stage,
  Stages,
  SubmitButton,
  TextInput,
} from '../../kit/html/index.ts'
import { pathIn } from '../../kit/language.ts'
import type { Standing } from '../tasks/index.ts'
import type { SubmissionState } from './state.ts'
import { submissionWords } from './submission.words.ts'

export type StateProps = SubmissionState & {
  frame: Frame
  /** It was sent a moment ago. */
  isNew: boolean
  today: Temporal.PlainDate
}

/** How it stands, in plain words; made to be printed as the receipt. */
export function statePage(props: StateProps): string {
  const { frame, item, isNew } = props
  const { language } = frame
  const words = submissionWords[language].state
  const stages = stagesOf(props)
  const at = stages.findLast(({ state }) => state !== 'later')?.label ?? words.title
  const title = isNew ? words.sentTitle : at
  return residentPage({
    ...frame,
    title,
    children: (
      <>
        <DonePanel
          title={title}
          sentence={isNew && words.sentSentence}
          code={{ label: words.code, value: item.code }}
        />
        <h2>{isNew ? words.next : words.title}</h2>
        <Stages stages={stages} />
        <p>{words.call}</p>
        <p class="no-print">
          <a href={pathIn(language, '/submit')}>{words.write}</a>
        </p>
      </>
    ),
  })
}

function stagesOf(props: StateProps): Stage[] {
  const { frame, item, today, standing } = props
  const { language } = frame
  const { stages, words: marks, ...words } = submissionWords[language].state
  const on = (day: Temporal.PlainDate) => capital(dayInWords(day, language, { today }))
  const stage = (label: string, state: Stage['state'], detail?: string): Stage => ({
    label,
    state,
    word: marks[state],
    ...(detail && { detail }),
  })
  const isLater = Temporal.PlainDate.compare(item.receivedOn, today) > 0
  const received = stage(
    stages.received,
    'done',
    isLater
      ? words.countsFrom(dayInWords(item.receivedOn, language, { today }))
      : words.receivedOn(on(item.receivedOn)),
  )
  if (!standing) return [received, ...unregistered(props, stage)]
  const { number, registeredAt, isVoid } = standing
  const entered = stage(
    stages.registered,
    'done',
    words.registered(number, on(dayOf(registeredAt))),
  )
  if (isVoid) return [received, entered, stage(stages.void, 'now', words.call)]
  return [received, entered, ...atWork(props, standing, stage)]
}

function atWork(props: StateProps, { ended, letter, unit }: Standing, stage: MakeStage): Stage[] {
  const { language } = props.frame
  const { stages, ...words } = submissionWords[language].state
  const name = unit && (language === 'lv' ? unit.nameLv : unit.nameEn)
  const by = name ? words.by(name) : undefined
  if (!ended) {
    const detail = [by, dueOf(props)].filter(Boolean).join(' ')
    return [stage(stages.atWork, 'now', detail)]
  }
  const day = capital(dayInWords(dayOf(ended.at), language, { today: props.today }))
  const detail = letter ? words.answered(letter.number, day) : `${day}.`
  return [
    ...(ended.kind === 'replied' ? [stage(stages.atWork, 'done', by)] : []),
    stage(stages.ended[ended.kind], 'done', detail),
  ]
}

type MakeStage = (label: string, state: Stage['state'], detail?: string) => Stage

/** What follows for an item that has no entry: it will get one, or it ended otherwise. */
function unregistered({ frame, item, today }: StateProps, stage: MakeStage): Stage[] {
  const { stages, toRegister } = submissionWords[frame.language].state
  const { outcome } = item
  if (!outcome || outcome.kind === 'registered') {
    return [stage(stages.toRegister, 'now', toRegister), stage(stages.ended.replied, 'later')]
  }
  const label = {
    returned: stages.returned,
    handed_on: stages.ended.forwarded,
    not_a_document: stages.closed,
  }[outcome.kind]
  const day = capital(dayInWords(dayOf(outcome.at), frame.language, { today }))
  return [stage(label, 'done', `${day}.`)]
}

function dueOf({ frame, standing, today }: StateProps): string | undefined {
  const words = submissionWords[frame.language].state
  if (!standing?.dueOn) return undefined
  if (standing.isSuspended) return words.standsStill
  const day = dayInWords(standing.dueOn, frame.language, { today })
  return standing.isExtended ? words.dueLonger(day) : words.due(day)
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** Asks for the code; says what is wrong with the one that was given. */
export function findPage(props: { frame: Frame; code: string; error: string | undefined }): string {
  const { frame, code, error } = props
  const { language } = frame
  const words = submissionWords[language]
  return residentPage({
    ...frame,
    title: words.state.findTitle,
    hasErrors: error !== undefined,
    alternatePath: pathIn(language === 'lv' ? 'en' : 'lv', '/submission'),
    back: { href: pathIn(language, '/') },
    children: (
      <>
        <ErrorSummary
          title={words.errorTitle}
          errors={error ? [{ name: 'code', message: error }] : []}
        />
        <h1>{words.state.findTitle}</h1>
        <p>{words.state.findLead}</p>
        <form class="form" method="get" action={pathIn(language, '/submission')} novalidate>
          <TextInput
            name="code"
            label={words.state.code}
            hint={words.state.findHint}
            value={code}
            error={error}
            width="middle"
            spellCheck={false}
            maxLength={60}
          />
          <div class="actions">
            <SubmitButton label={words.state.find} />
            <ButtonLink
              href={pathIn(language, '/submit')}
              label={words.state.write}
              weight="second"
            />
          </div>
        </form>
      </>
    ),
  })
}
