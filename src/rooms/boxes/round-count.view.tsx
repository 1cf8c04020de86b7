import { Actions, errorFor, More, SubmitButton, TextInput } from '../../kit/html/index.ts'
import { countStanding } from './balance.ts'
import type { RoundView } from './entry-form.view.tsx'
import { RoundEntry } from './entry-form.view.tsx'
import { roundWords } from './round.words.ts'

/** A count a person, each in a form of its own; nobody's number is shown before both are in. */
export function CountForms({ view, isNext }: { view: RoundView; isNext: boolean }) {
  const { frame, sheet } = view
  const words = roundWords[frame.language]
  const { state, by, numbers } = countStanding(sheet.counts)
  const [one = 0, other = 0] = numbers
  const forms = sheet.attendants.map(({ personId, name }) => {
    const hasCounted = state === 'waiting' && by.includes(personId)
    if (hasCounted) return <p key={personId}>{words.countedBy(name)}</p>
    if (!view.mayCountFor.includes(personId)) {
      return (
        <p key={personId} class="quiet">
          {words.countElsewhere(name)}
        </p>
      )
    }
    return <CountForm key={personId} view={view} person={{ personId, name }} isNext={isNext} />
  })
  return (
    <div class={isNext ? 'next-step flow' : 'flow'}>
      {state === 'differ' && <p class="round-differ">{words.differ(one, other)}</p>}
      {state === 'waiting' && <p class="quiet">{words.countLead}</p>}
      {state === 'waiting' || state === 'differ' ? (
        <div class="round-counts">{forms}</div>
      ) : (
        <More summary={words.countAgain}>
          <div class="round-counts">{forms}</div>
        </More>
      )}
    </div>
  )
}

function CountForm(props: {
  view: RoundView
  person: { personId: number; name: string }
  isNext: boolean
}) {
  const { view, person, isNext } = props
  const words = roundWords[view.frame.language]
  const field = `counted-${person.personId}`
  return (
    <RoundEntry view={view} kind="counts">
      <input type="hidden" name="person" value={String(person.personId)} />
      <TextInput
        name={field}
        label={words.countOf(person.name)}
        hint={words.countHint}
        error={errorFor(view.errors, field)}
        inputMode="numeric"
        autoComplete="off"
        width="short"
        maxLength={4}
      />
      <Actions>
        <SubmitButton label={words.saveCount} weight={isNext ? 'first' : 'second'} />
      </Actions>
    </RoundEntry>
  )
}

/** The new seal goes on, and with it the record is made. */
export function RecordForm({ view, isNext }: { view: RoundView; isNext: boolean }) {
  const words = roundWords[view.frame.language]
  return (
    <div class={isNext ? 'next-step' : undefined}>
      <RoundEntry view={view} kind="removal-record">
        <TextInput
          name="seal"
          label={words.newSeal}
          hint={words.newSealHint(view.nextSeal)}
          value={view.raw.seal}
          error={errorFor(view.errors, 'seal')}
          autoComplete="off"
          width="middle"
          maxLength={30}
        />
        <Actions>
          <SubmitButton
            label={words.makeRecord}
            weight={isNext ? 'first' : 'second'}
            obstacle={isNext ? view.recordObstacle : undefined}
          />
        </Actions>
      </RoundEntry>
    </div>
  )
}
