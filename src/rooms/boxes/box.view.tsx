import { hasRole } from '../../house/actor.ts'
import { paperSheet } from '../../house/papers-layout.view.tsx'
import { dayAndTime, dayOf } from '../../kit/dates.ts'
import {
  Actions,
  ButtonLink,
  DataTable,
  ErrorSummary,
  errorFor,
  More,
  PostForm,
  Refusal,
  StateMark,
  type StateShape,
  SubmitButton,
  TextInput,
} from '../../kit/html/index.ts'
import { pathIn } from '../../kit/language.ts'
import { BeginButton, boxPath } from './box-links.view.tsx'
import { BoxSide, type BoxView } from './box-side.view.tsx'
import { overviewWords } from './overview.words.ts'
import { inLanguage, RoundMark, roundPath } from './round-part.view.tsx'

/** One box: what is planned, what was done, and the way to begin. */
export function boxPage(view: BoxView): string {
  const { frame, box, running } = view
  const { language } = frame
  const words = overviewWords[language]
  const title = `${inLanguage(language, box.nameLv, box.nameEn)}`
  return paperSheet({
    frame,
    place: 'boxes',
    title,
    children: (
      <>
        <ErrorSummary title={words.errorTitle} errors={view.errors} />
        <Refusal title={words.refused} reason={view.refusal} />
        <p>
          <a href={pathIn(language, '/register/boxes')}>← {words.backToBoxes}</a>
        </p>
        <div class="desk-bar">
          <h1>{title}</h1>
          {running ? (
            <ButtonLink label={words.goOn} href={roundPath(language, running.id)} />
          ) : (
            box.endedFrom === null && (
              <BeginButton
                frame={frame}
                boxId={box.id}
                label={words.beginNow}
                newKey={view.newKey}
              />
            )
          )}
        </div>
        <div class="counter-sheet">
          <div class="flow">
            <Planned {...view} />
            <Rounds {...view} />
          </div>
          <BoxSide {...view} />
        </div>
      </>
    ),
  })
}

function stateOfPlan(view: BoxView, planned: BoxView['planned'][number]): [StateShape, string] {
  const words = overviewWords[view.frame.language]
  if (planned.callingOff) return ['cross', words.calledOff(planned.callingOff.reason)]
  if (planned.isMissed) return ['warning', words.isMissed]
  return ['open', words.isPlanned]
}

function Planned(view: BoxView) {
  const { frame, planned, now } = view
  const { language } = frame
  const words = overviewWords[language]
  return (
    <DataTable
      caption={words.planned}
      rows={planned.filter(({ roundId }) => roundId === null)}
      rowKey={({ id }) => id}
      isOver={({ callingOff }) => callingOff !== undefined}
      empty={<p class="quiet">{words.noUpcoming}</p>}
      columns={[
        {
          key: 'at',
          label: words.plannedAt,
          isRowHeading: true,
          cell: each => (
            <>
              {dayAndTime(each.plannedAt, language, { today: dayOf(now) })}
              <br />
              <small>{each.plannedBy === null ? words.byCalendar : words.byHand}</small>
            </>
          ),
        },
        {
          key: 'state',
          label: words.state,
          cell: each => {
            const [shape, word] = stateOfPlan(view, each)
            return <StateMark shape={shape} word={word} />
          },
        },
        {
          key: 'act',
          isDeed: true,
          label: words.act,
          cell: each => !each.callingOff && <PlanDeeds view={view} plan={each} />,
        },
      ]}
    />
  )
}

function PlanDeeds({ view, plan }: { view: BoxView; plan: BoxView['planned'][number] }) {
  const { frame, box, newKey } = view
  const { begin: label } = overviewWords[frame.language]
  const isHead = frame.clerk && hasRole(frame.clerk, ['head'])
  return (
    <>
      {plan.isMissed && !view.running && (
        <BeginButton {...{ frame, newKey, label }} boxId={box.id} plannedId={plan.id} />
      )}
      {isHead && <CallOff view={view} id={plan.id} />}
    </>
  )
}

function CallOff({ view, id }: { view: BoxView; id: number }) {
  const { frame, box } = view
  const words = overviewWords[frame.language]
  return (
    <More summary={words.callOff}>
      <PostForm action={boxPath(frame, box.id, `/planned/${id}/calling-off`)} csrf={frame.csrf}>
        <TextInput
          name={`reason-${id}`}
          label={words.reason}
          hint={words.callOffLead}
          maxLength={300}
          error={errorFor(view.errors, `reason-${id}`)}
        />
        <Actions>
          <SubmitButton label={words.callOff} weight="second" tone="danger" />
        </Actions>
      </PostForm>
    </More>
  )
}

function Rounds({ frame, rounds, now }: BoxView) {
  const { language } = frame
  const words = overviewWords[language]
  return (
    <DataTable
      caption={words.rounds}
      rows={rounds}
      rowKey={({ id }) => id}
      areRowsLinks
      empty={<p class="quiet">{words.noRounds}</p>}
      columns={[
        {
          key: 'at',
          label: words.begun,
          isRowHeading: true,
          cell: ({ id, startedAt }) => (
            <a href={roundPath(language, id)}>
              {dayAndTime(startedAt, language, { today: dayOf(now) })}
            </a>
          ),
        },
        { key: 'record', label: words.record, cell: ({ record }) => record?.number ?? '–' },
        {
          key: 'out',
          label: words.takenOut,
          isNumeric: true,
          cell: ({ record }) => record?.takenOut ?? '–',
        },
        {
          key: 'state',
          label: words.state,
          cell: round => <RoundMark round={round} language={language} />,
        },
      ]}
    />
  )
}
