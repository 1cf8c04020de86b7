import { dayOf } from '../../kit/dates.ts'
import { DataTable, StateMark } from '../../kit/html/index.ts'
import { type Language, pathIn } from '../../kit/language.ts'
import { type Appointment, isComing } from '../appointments/index.ts'
import { residentWords } from './resident.words.ts'

type Props = { language: Language; now: Temporal.Instant; visits: readonly Appointment[] }

const shapes = { coming: 'open', past: 'check', cancelled: 'cross', missed: 'dash' } as const

function stateOf(visit: Appointment, now: Temporal.Instant): keyof typeof shapes {
  if (visit.cancelledAt) return 'cancelled'
  if (visit.noShowAt) return 'missed'
  return isComing(visit, now) ? 'coming' : 'past'
}

/** The column is as narrow as a clock's; another year stands beside the service. */
const dayAndMonth = ({ day, month }: Temporal.PlainDate) => `${day}.${month}.`

/** A resident's visits, the latest first. */
export function VisitsPart({ language, now, visits }: Props) {
  const words = residentWords[language]
  return (
    <>
      <h1>{words.visits}</h1>
      {visits.length === 0 && <p class="desk-padded">{words.noVisits}</p>}
      {visits.length > 0 && (
        <DataTable
          caption={words.visits}
          isCaptionHidden
          rows={visits}
          rowKey={visit => visit.id}
          isOver={visit => stateOf(visit, now) !== 'coming'}
          areRowsLinks
          columns={[
            {
              key: 'when',
              label: words.visitColumns.when,
              isNumeric: true,
              cell: visit => dayAndMonth(dayOf(visit.startsAt)),
            },
            {
              key: 'what',
              label: words.visitColumns.what,
              isRowHeading: true,
              cell: visit => (
                <>
                  <a href={pathIn(language, `/desk/appointments/${visit.id}`)}>
                    {language === 'lv' ? visit.service.nameLv : visit.service.nameEn}
                  </a>
                  {dayOf(visit.startsAt).year !== dayOf(now).year && (
                    <small class="soft">{` ${dayOf(visit.startsAt).year}`}</small>
                  )}
                </>
              ),
            },
            {
              key: 'state',
              label: words.visitColumns.state,
              cell: visit => {
                const state = stateOf(visit, now)
                return <StateMark shape={shapes[state]} word={words.states[state]} />
              },
            },
          ]}
        />
      )}
    </>
  )
}
