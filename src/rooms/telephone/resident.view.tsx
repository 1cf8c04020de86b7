import { deskFrame } from '../../house/desk-frame.ts'
import { DeskColumns, deskPage } from '../../house/desk-layout.view.tsx'
import type { Frame } from '../../house/page.ts'
import type { Problem, RawForm } from '../../kit/form.ts'
import { ButtonLink, ErrorSummary, Notice, PostForm, SubmitButton } from '../../kit/html/index.ts'
import { pathIn } from '../../kit/language.ts'
import { fullName } from '../../kit/person-name.ts'
import { printPersonalCode } from '../../kit/personal-code.ts'
import type { Appointment } from '../appointments/index.ts'
import type { Resident, Spokesperson } from '../residents/index.ts'
import { bookPath } from './book-query.ts'
import { residentWords } from './resident.words.ts'
import { ContactsPart } from './resident-contacts.view.tsx'
import { MoreFields, NameFields, NoteFields, residentErrors } from './resident-form.view.tsx'
import { VisitsPart } from './resident-visits.view.tsx'
import { placeOfAddress } from './site-of-address.ts'

export type ResidentView = {
  frame: Frame
  now: Temporal.Instant
  resident: Resident
  raw: RawForm
  problems: Readonly<Record<string, Problem>>
  refusal: string | undefined
  /** Who has the personal code that was written. */
  bearer: number | undefined
  saved: boolean
  formerCodes: readonly { digits: string }[]
  lookalikes: readonly Resident[]
  visits: readonly Appointment[]
  contacts: readonly Spokesperson[]
  speaksFor: readonly Resident[]
  /** What was typed to find a contact, and who was found. */
  asked: string | undefined
  found: readonly Resident[] | undefined
  isContactMissing: boolean
  mandatesPath: string
}

/** A resident: left visits, in the middle what is known, right who speaks for them. */
export function residentPage(view: ResidentView): string {
  const { frame, resident } = view
  const { language } = frame
  const words = residentWords[language]
  return deskPage({
    ...deskFrame(frame, 'book'),
    title: fullName(resident),
    children: (
      <DeskColumns
        labels={{ left: words.visits, middle: words.pageTitle, right: words.contacts }}
        left={<VisitsPart {...view} language={language} />}
        middle={<DataPart {...view} />}
        right={
          <ContactsPart {...view} language={language} csrf={frame.csrf}>
            <Doings {...view} />
          </ContactsPart>
        }
      />
    ),
  })
}

function DataPart(view: ResidentView) {
  const { frame, resident, formerCodes } = view
  const { language } = frame
  const words = residentWords[language]
  const fields = { language, raw: view.raw, problems: view.problems }
  return (
    <>
      <ErrorSummary title={words.errorTitle} errors={residentErrors(fields)} />
      <h2 class="person">{fullName(resident)}</h2>
      {view.saved && <Notice kind="success" title={words.saved} isAnswer />}
      {view.refusal && (
        <Notice kind="refusal" title={words.refused} isAnswer>
          <p>
            {view.refusal}{' '}
            <a href={pathIn(language, `/desk/residents/${view.bearer}`)}>{words.openBearer}</a>
          </p>
        </Notice>
      )}
      <Lookalikes {...view} />
      <PostForm action={pathIn(language, `/desk/residents/${resident.id}`)} csrf={frame.csrf}>
        <NameFields {...fields} isKnown />
        <MoreFields {...fields} />
        {formerCodes.length > 0 && (
          <p class="soft">
            {words.formerCodes(formerCodes.map(one => printPersonalCode(one.digits)).join(', '))}
          </p>
        )}
        <NoteFields {...fields} />
        <SubmitButton label={words.save} keys="Ctrl+Enter" />
      </PostForm>
    </>
  )
}

function Lookalikes({ frame, lookalikes }: ResidentView) {
  const words = residentWords[frame.language]
  if (lookalikes.length === 0) return null
  return (
    <Notice kind="warning" title={words.lookalike}>
      <p>{words.lookalikeHint}</p>
      <ul>
        {lookalikes.map(other => (
          <li key={other.id}>
            <a href={pathIn(frame.language, `/desk/residents/${other.id}`)}>{fullName(other)}</a>
            {` ${other.birthDate?.year ?? ''} ${placeOfAddress(other.address)}`}
          </li>
        ))}
      </ul>
    </Notice>
  )
}

function Doings({ frame, resident, mandatesPath }: ResidentView) {
  const words = residentWords[frame.language]
  return (
    <>
      <h2>{words.side}</h2>
      <ul class="actions-list">
        <li>
          <ButtonLink
            href={bookPath(frame.language, { person: resident.id })}
            label={words.book}
            weight="quiet"
            keys="N"
          />
        </li>
        <li>
          <ButtonLink href={mandatesPath} label={words.mandates} weight="quiet" keys="M" />
        </li>
      </ul>
    </>
  )
}
