import type { ComponentChildren } from 'preact'
import { Choice, PostForm, Select, SubmitButton, TextInput } from '../../kit/html/index.ts'
import { type Language, pathIn } from '../../kit/language.ts'
import { fullName } from '../../kit/person-name.ts'
import { printPhoneNumber } from '../../kit/phone-number.ts'
import { consents, type Resident, relations, type Spokesperson } from '../residents/index.ts'
import { bookWords } from './book.words.ts'
import { residentWords } from './resident.words.ts'
import { placeOfAddress } from './site-of-address.ts'

type Props = {
  language: Language
  csrf: string
  resident: Resident
  contacts: readonly Spokesperson[]
  speaksFor: readonly Resident[]
  asked: string | undefined
  found: readonly Resident[] | undefined
  isContactMissing: boolean
}

/** Who speaks for a resident, for whom the resident speaks, and adding somebody. */
export function ContactsPart(props: Props & { children: ComponentChildren }) {
  const { language, contacts, speaksFor, csrf, resident } = props
  const words = residentWords[language]
  const own = pathIn(language, `/desk/residents/${resident.id}/contacts`)
  return (
    <div class="flow">
      {props.children}
      <h2>{words.contacts}</h2>
      <p class="soft">{words.contactsLead}</p>
      {contacts.length === 0 && <p>{words.noContacts}</p>}
      {contacts.map(contact => (
        <PostForm key={contact.contactRowId} action={`${own}/end`} csrf={csrf}>
          <p>
            <a href={pathIn(language, `/desk/residents/${contact.id}`)}>{fullName(contact)}</a>
            {contact.phone && `, ${printPhoneNumber(contact.phone)}`}
            <br />
            <small class="soft">
              {bookWords[language].relations[contact.relation]},{' '}
              {bookWords[language].consent[contact.consent]}
            </small>
          </p>
          <input type="hidden" name="contact" value={contact.contactRowId} />
          <SubmitButton
            label={words.end}
            weight="quiet"
            more={{ 'aria-label': `${words.end}: ${fullName(contact)}` }}
          />
        </PostForm>
      ))}
      {speaksFor.length > 0 && <h2>{words.speaksFor}</h2>}
      <ul class="actions-list">
        {speaksFor.map(other => (
          <li key={other.id}>
            <a href={pathIn(language, `/desk/residents/${other.id}`)}>{fullName(other)}</a>
          </li>
        ))}
      </ul>
      <AddContact {...props} />
    </div>
  )
}

function AddContact(props: Props) {
  const { language, resident, asked, found } = props
  const words = residentWords[language]
  return (
    <>
      <h2>{words.addContact}</h2>
      <form class="form" method="get" action={pathIn(language, `/desk/residents/${resident.id}`)}>
        <TextInput
          name="speaker"
          label={words.contactFind}
          hint={words.contactFindHint}
          value={asked}
          autoComplete="off"
          spellCheck={false}
        />
        <SubmitButton label={words.find} weight="second" />
      </form>
      {found?.length === 0 && <p>{words.contactNobody}</p>}
      {found && found.length > 0 && <ConsentForm {...props} found={found} />}
    </>
  )
}

function ConsentForm(props: Props & { found: readonly Resident[] }) {
  const { language, csrf, resident, found, isContactMissing } = props
  const words = residentWords[language]
  const own = pathIn(language, `/desk/residents/${resident.id}/contacts`)
  const query = new URLSearchParams({ speaker: props.asked ?? '' })
  return (
    <PostForm action={`${own}?${query}`} csrf={csrf}>
      <Choice
        kind="one"
        name="contact"
        label={words.contactWho}
        error={isContactMissing ? words.contactMissing : undefined}
        chosen={found.length === 1 ? [String(found[0]?.id)] : []}
        options={found.map(one => ({
          value: String(one.id),
          label: fullName(one),
          hint: [one.birthDate?.year, placeOfAddress(one.address)].filter(Boolean).join(', '),
        }))}
      />
      <Select
        name="relation"
        label={words.relation}
        options={[
          { value: '', label: '–' },
          ...relations.map(value => ({ value, label: bookWords[language].relations[value] })),
        ]}
      />
      <Choice
        kind="one"
        name="consent"
        label={words.consent}
        inline
        options={consents.map(value => ({ value, label: words.consents[value] }))}
      />
      <SubmitButton label={words.add} />
    </PostForm>
  )
}
