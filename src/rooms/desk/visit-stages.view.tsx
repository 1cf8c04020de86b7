import { timeInWords, timeOf } from '../../kit/dates.ts'
import { Actions, ButtonLink, type Stage } from '../../kit/html/index.ts'
import { type Language, pathIn } from '../../kit/language.ts'
import type { Counter } from '../sites/index.ts'
import { Act } from './act.view.tsx'
import type { DayWords } from './day.words.ts'
import type { DayRow } from './day-row.ts'

/** How far the paper work of a visit is; absent where the service needs none. */
export type PaperWork = {
  mandate: { number: string; path: string; signed: boolean } | undefined
  newMandatePath: string
  /** Where the certificate is read; absent before a fitting mandate. */
  certificatePath: string | undefined
  printed: boolean
}

export type VisitProps = {
  language: Language
  csrf: string
  row: DayRow
  counter: Counter
  clerkId: number
  paperWork: PaperWork | undefined
  asksAtDoor: boolean
}

type Drawing = VisitProps & { words: DayWords }

/** The steps of a visit: from arrival over paper work to its end. */
export function stagesOf(props: VisitProps, words: DayWords): Stage[] {
  const drawing = { ...props, words }
  const { state } = props.row
  if (state === 'cancelled' || state === 'no_show') return []
  return [
    arrivalStage(drawing),
    callStage(drawing),
    ...(props.paperWork ? paperStages(drawing, props.paperWork) : []),
    finishStage(drawing),
  ]
}

const clock = (at: Temporal.Instant, language: Language) => timeInWords(timeOf(at), language)

function arrivalStage({ words, language, csrf, row, asksAtDoor }: Drawing): Stage {
  const { arrival, appointment } = row
  const action = pathIn(language, `/desk/visits/${appointment.id}/arrival`)
  if (!arrival) {
    return {
      label: words.arrive,
      state: 'now',
      word: words.now,
      detail: asksAtDoor && words.askAtDoor,
      children: (
        <Actions>
          <Act {...{ csrf, action }} label={words.isInside} keys="I" fields={{ where: 'inside' }} />
          <Act
            {...{ csrf, action }}
            label={words.isOutside}
            keys="A"
            weight="second"
            fields={{ where: 'outside' }}
          />
        </Actions>
      ),
    }
  }
  const detail = [
    arrival.outsideAt && words.outsideSince(clock(arrival.outsideAt, language)),
    arrival.insideAt && words.insideSince(clock(arrival.insideAt, language)),
  ]
  return {
    label: words.arrived,
    state: 'done',
    word: words.done,
    detail: detail.filter(Boolean).join(' – '),
  }
}

function callStage({ words, language, csrf, row, counter, clerkId }: Drawing): Stage {
  const { call, state, appointment } = row
  if (state === 'booked') return { label: words.call, state: 'later', word: words.later }
  if (call && (state === 'called' || state === 'served' || state === 'finished')) {
    const mine = call.clerkId === clerkId && state === 'called'
    return {
      label: state === 'called' ? words.calledDone(call.counterNumber) : words.begun,
      state: state === 'called' ? 'now' : 'done',
      word: state === 'called' ? words.now : words.done,
      detail: words.calledBy(clock(call.calledAt, language), call.clerkName),
      children: mine && (
        <Act
          csrf={csrf}
          action={pathIn(language, `/desk/counter-calls/${call.id}/begin`)}
          label={words.begin}
          keys="Enter"
        />
      ),
    }
  }
  return {
    label: words.call,
    state: 'now',
    word: words.now,
    children: (
      <Act
        csrf={csrf}
        action={pathIn(language, `/desk/visits/${appointment.id}/call`)}
        label={words.callHere(counter.number)}
        keys="Enter"
      />
    ),
  }
}

function paperStages({ words, row }: Drawing, work: PaperWork): Stage[] {
  const here = row.state === 'served'
  const { mandate, certificatePath, printed } = work
  const step = (done: boolean, ready: boolean): Pick<Stage, 'state' | 'word'> =>
    done
      ? { state: 'done', word: words.done }
      : here && ready
        ? { state: 'now', word: words.now }
        : { state: 'later', word: words.later }
  const signed = mandate?.signed ?? false
  const mandateStep = step(signed, true)
  const certificateStep = step(printed, signed)
  return [
    {
      label: words.mandate,
      ...mandateStep,
      detail:
        mandate &&
        (signed ? words.mandateSigned(mandate.number) : words.mandateUnsigned(mandate.number)),
      children: mandateStep.state === 'now' && (
        <ButtonLink
          href={mandate?.path ?? work.newMandatePath}
          label={mandate ? words.mandateOpen : words.mandateMake}
          keys="Enter"
        />
      ),
    },
    {
      label: words.certificate,
      ...certificateStep,
      children: certificateStep.state === 'now' && certificatePath && (
        <ButtonLink href={certificatePath} label={words.certificateGet} keys="Enter" />
      ),
    },
  ]
}

function finishStage({ words, language, csrf, row, clerkId, paperWork }: Drawing): Stage {
  const { call, state } = row
  if (state === 'finished') {
    const at = call?.endedAt && clock(call.endedAt, language)
    return { label: words.finished, state: 'done', word: words.done, detail: at }
  }
  const open = state === 'served' && call?.clerkId === clerkId
  const ready = open && (!paperWork || paperWork.printed)
  if (!ready) return { label: words.finish, state: 'later', word: words.later }
  return {
    label: words.finish,
    state: 'now',
    word: words.now,
    children: (
      <Act
        csrf={csrf}
        action={pathIn(language, `/desk/counter-calls/${call.id}/finish`)}
        label={words.finish}
        keys="Enter"
      />
    ),
  }
}
