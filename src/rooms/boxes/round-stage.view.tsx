import { dayAndTime, dayOf } from '../../kit/dates.ts'
import { Actions, ButtonLink, PostForm, type Stage, SubmitButton } from '../../kit/html/index.ts'
import { countStanding } from './balance.ts'
import type { RoundView } from './entry-form.view.tsx'
import { roundWords } from './round.words.ts'
import { CountForms, RecordForm } from './round-count.view.tsx'
import { ScanWork, SealOffForm } from './round-entry.view.tsx'
import { Balance, roundPath } from './round-part.view.tsx'
import { SecondPerson } from './round-people.view.tsx'
import type { RoundSheet } from './round-sheet.ts'

type Step = 'people' | 'sealOff' | 'items' | 'counts' | 'record' | 'closing' | 'over'
const steps: readonly Step[] = ['people', 'sealOff', 'items', 'counts', 'record', 'closing', 'over']

/** The one next step. Counting follows as soon as one of the two has begun with it. */
function nextStep({ round, figures }: Pick<RoundSheet, 'round' | 'figures'>): Step {
  if (figures.isClosed || round.abandoned !== null) return 'over'
  if (figures.hasRecord) return 'closing'
  if (figures.people.length < 2) return 'people'
  if (!figures.sealOff) return 'sealOff'
  if (figures.counts.length === 0) return 'items'
  const isDone =
    countStanding(figures.counts).state === 'agreed' || figures.recorded.includes('counts_differ')
  return isDone ? 'record' : 'counts'
}

/** The steps of a round with the work of the one at hand. */
export function stagesOf(view: RoundView): Stage[] {
  const { frame, sheet } = view
  const words = roundWords[frame.language]
  const step = nextStep(sheet)
  const stage = (name: Exclude<Step, 'over'>, rest: Partial<Stage>): Stage => {
    const order = steps.indexOf(name) - steps.indexOf(step)
    const state = order < 0 ? 'done' : order === 0 ? 'now' : 'later'
    return { label: words.stages[name], state, word: words.stageWords[state], ...rest }
  }
  if (sheet.round.abandoned !== null) {
    return [stage('people', { detail: words.abandonedWhy(sheet.round.abandoned) })]
  }
  return [
    stage('people', {
      detail: sheet.attendants.map(({ name }) => name).join(', '),
      children: step === 'people' && <SecondPerson view={view} />,
    }),
    stage('sealOff', {
      detail: sealWords(view),
      children: step === 'sealOff' && view.isAttending && <SealOffForm view={view} />,
    }),
    ...entryStages(view, step, stage),
    closingStage(view, step, stage),
  ]
}

type StageOf = (name: Exclude<Step, 'over'>, rest: Partial<Stage>) => Stage

/** Items, counts and record: open to the two as soon as they may be needed while the line is down. */
function entryStages(view: RoundView, step: Step, stage: StageOf): Stage[] {
  const { frame, sheet } = view
  const words = roundWords[frame.language]
  const { record } = sheet.round
  const isOpen = !record && view.isAttending && sheet.attendants.length === 2
  const { state, numbers } = countStanding(sheet.counts)
  const later = (after: string, isShown: boolean) =>
    ({ 'data-after': after, hidden: !isShown }) as const
  const hasSeal = sheet.sealOff !== undefined
  return [
    stage('items', {
      detail: sheet.scans.length > 0 && words.itemCount(sheet.scans.length),
      children: isOpen && (
        <div {...later('seal-off', hasSeal)}>
          <ScanWork view={view} isNext={step === 'items'} />
        </div>
      ),
    }),
    stage('counts', {
      detail: state === 'agreed' && words.agreed(numbers[0] ?? 0),
      children: isOpen && (
        <div {...later('seal-off', hasSeal)}>
          <CountForms view={view} isNext={step === 'counts'} />
        </div>
      ),
    }),
    stage('record', {
      detail: record && words.recordDone(record.number, record.seal),
      children: isOpen && (
        <div {...later('counts', step === 'record')}>
          <RecordForm view={view} isNext={step === 'record'} />
        </div>
      ),
    }),
  ]
}

function sealWords({ frame, sheet }: RoundView): string | undefined {
  const words = roundWords[frame.language]
  const { sealOff } = sheet
  if (!sealOff) return undefined
  const found = words.sealFound(sealOff.number, sealOff.intact)
  const isOther = sealOff.expected !== null && sealOff.expected !== sealOff.number
  return isOther ? `${found}; ${words.sealExpected(sealOff.expected ?? '')}` : found
}

function closingStage(view: RoundView, step: Step, stage: StageOf): Stage {
  const { frame, sheet, now } = view
  const { language } = frame
  const words = roundWords[language]
  const { round } = sheet
  if (!round.record) return stage('closing', {})
  return stage('closing', {
    detail:
      round.closedAt && words.closedAt(dayAndTime(round.closedAt, language, { today: dayOf(now) })),
    children: (
      <div class="flow">
        <Balance sheet={sheet} language={language} />
        <PostForm
          action={roundPath(language, round.id, '/closing')}
          csrf={frame.csrf}
          class="next-step form"
        >
          <Actions>
            {step === 'closing' && (
              <SubmitButton label={words.close} obstacle={view.closingObstacle} />
            )}
            <ButtonLink
              label={words.printRecord}
              href={roundPath(language, round.id, '/removal-record')}
              weight="second"
              keys="I"
              more={{ target: '_blank', rel: 'noopener' }}
            />
          </Actions>
        </PostForm>
      </div>
    ),
  })
}
