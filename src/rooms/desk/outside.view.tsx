import { DeskSheet, deskPage } from '../../house/desk-layout.view.tsx'
import { deskNavigation } from '../../house/navigation.ts'
import type { Frame } from '../../house/page.ts'
import { dayAndTime } from '../../kit/dates.ts'
import { Actions, DataTable, Notice, PostForm, SubmitButton } from '../../kit/html/index.ts'
import { type InBoth, pathIn } from '../../kit/language.ts'
import { fullName } from '../../kit/person-name.ts'
import { printPhoneNumber } from '../../kit/phone-number.ts'
import type { MoveProposal } from '../appointments/index.ts'
import { outsideEn } from './outside.words.en.ts'
import { type OutsideWords, outsideLv } from './outside.words.lv.ts'

const allWords: InBoth<OutsideWords> = { lv: outsideLv, en: outsideEn }

type OutsideProps = {
  frame: Frame
  proposals: readonly MoveProposal[]
  done?: { moved: number; refused: number } | undefined
}

const nameOf = ({ appointment }: MoveProposal) => fullName(appointment.resident)

/** Visits that no longer fit, each with a time proposed and a box to tick. */
export function outsidePage({ frame, proposals, done }: OutsideProps): string {
  const { clerk, language } = frame
  if (!clerk) throw new Error('the desk without a clerk')
  const words = allWords[language]
  return deskPage({
    language,
    path: frame.path,
    title: words.title,
    sample: frame.sample,
    clerk: { name: clerk.name },
    navigation: deskNavigation(language, clerk),
    csrf: frame.csrf,
    children: (
      <DeskSheet>
        <h1>{words.title}</h1>
        {done && (
          <Notice kind={done.refused > 0 ? 'warning' : 'success'} isAnswer>
            <p>{words.moved(done.moved)}</p>
            {done.refused > 0 && <p>{words.refused(done.refused)}</p>}
          </Notice>
        )}
        {proposals.length === 0 ? <p>{words.none}</p> : <p>{words.intro}</p>}
        {proposals.length > 0 && (
          <PostForm action={pathIn(language, '/desk/outside')} csrf={frame.csrf} class="flow">
            <ProposalTable frame={frame} proposals={proposals} />
            <Actions>
              <SubmitButton label={words.move} />
            </Actions>
          </PostForm>
        )}
      </DeskSheet>
    ),
  })
}

function ProposalTable({ frame: { language }, proposals }: OutsideProps) {
  const words = allWords[language]
  return (
    <DataTable
      caption={words.title}
      isCaptionHidden
      rows={proposals}
      rowKey={({ appointment }) => appointment.id}
      columns={[
        {
          key: 'now',
          label: words.now,
          cell: ({ appointment }) => dayAndTime(appointment.startsAt, language),
        },
        {
          key: 'person',
          label: words.person,
          isRowHeading: true,
          cell: proposal => {
            const { phone } = proposal.appointment.resident
            return `${nameOf(proposal)}${phone ? `, ${printPhoneNumber(phone)}` : ''}`
          },
        },
        {
          key: 'service',
          label: words.service,
          cell: ({ appointment: { service } }) =>
            language === 'lv' ? service.nameLv : service.nameEn,
        },
        {
          key: 'to',
          label: words.proposed,
          cell: proposal => <Proposed proposal={proposal} language={language} />,
        },
      ]}
    />
  )
}

function Proposed(props: { proposal: MoveProposal; language: Frame['language'] }) {
  const { proposal, language } = props
  const { appointment, to } = proposal
  const words = allWords[language]
  if (!to) return <>{words.noTime}</>
  return (
    <label>
      <input
        type="checkbox"
        name="move"
        value={`${appointment.id} ${to.site} ${to.startsAt}`}
        aria-label={words.choose(`${nameOf(proposal)}, ${dayAndTime(to.startsAt, language)}`)}
      />{' '}
      {dayAndTime(to.startsAt, language)}
    </label>
  )
}
