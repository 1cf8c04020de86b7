import {
  Actions,
  Choice,
  DayInput,
  ErrorSummary,
  More,
  PostForm,
  Steps,
  SubmitButton,
  SummaryList,
  TextInput,
  Ways,
} from '../kit/html/index.ts'
import type { Language } from '../kit/language.ts'
import { residentPage } from './layout.view.tsx'
import { type Preview, pagePreview } from './preview.ts'

/** Pages as residents would meet them, to see all pieces together. Real pages are in the rooms. */
export const startPreviews: readonly Preview[] = [
  pagePreview('house', 'resident home', 'open', home),
  pagePreview('house', 'resident question', 'with errors', question),
  pagePreview('house', 'resident choice', 'one question', choice),
]

const frame = {
  sample: true,
  municipality: 'Ogres novada pašvaldība',
  phone: { number: '65071160', hours: 'Šodien līdz plkst. 18.00' },
}

function home(language: Language): string {
  return residentPage({
    ...frame,
    language,
    path: '/',
    title: 'Kā Jums palīdzēt?',
    hero: (
      <>
        <h1>Kā Jums palīdzēt?</h1>
        <p class="lead">Daudz ko var nokārtot, arī neizejot no mājām.</p>
      </>
    ),
    children: (
      <>
        <Ways
          ways={[
            {
              href: '/book',
              title: 'Pierakstīties vizītei',
              text: 'Izvēlēsieties dienu un laiku. Apstiprinājumu varēs izdrukāt.',
              isFirst: true,
            },
            {
              href: '/appointment',
              title: 'Pārcelt vai atcelt vizīti',
              text: 'Vajadzīgs vizītes kods un uzvārds.',
            },
            {
              href: '/submit',
              title: 'Iesniegt dokumentus bez vizītes',
              text: 'Pa pastu, kastē pie durvīm vai elektroniski.',
            },
            { href: '/card', title: 'Iedzīvotāja karte', text: 'Pieteikt, pagarināt, bloķēt.' },
          ]}
        />
        <h2>Šodien Ogrē</h2>
        <SummaryList
          lines={[
            { key: 'Atvērts', value: 'otrdien, 24. novembrī, plkst. 8.00–18.00' },
            { key: 'Adrese', value: 'Brīvības iela 33, 1. stāvs' },
            { key: 'Kase', value: 'plkst. 10.00–12.00 un 13.00–18.00' },
          ]}
        />
        <p>
          <a href="/sites">Visi centri un to darba laiks</a>
        </p>
      </>
    ),
  })
}

function question(language: Language): string {
  const errors = [
    { name: 'familyName', message: 'Ierakstiet uzvārdu, kā tas ir pasē vai personas apliecībā' },
    { name: 'day', message: 'Ierakstiet dienu, piemēram, 9. novembris' },
  ]
  return residentPage({
    ...frame,
    language,
    path: '/book/person',
    title: 'Kas nāks uz vizīti?',
    hasErrors: true,
    back: { href: '/book/time' },
    children: (
      <>
        <ErrorSummary title="Vēl divas lietas jāpalabo" errors={errors} />
        <Steps label="3. solis no 4" at={3} of={4} />
        <h1>Kas nāks uz vizīti?</h1>
        <PostForm action="/book/person" csrf="x">
          <TextInput name="givenName" label="Vārds" value="Biruta" autoComplete="given-name" />
          <TextInput
            name="familyName"
            label="Uzvārds"
            autoComplete="family-name"
            error={errors[0]?.message}
          />
          <DayInput
            name="day"
            label="Kurā dienā Jums būtu ērti?"
            hint="Piemēram, 9. novembris vai 09.11.2026."
            value="kaut kad"
            error={errors[1]?.message}
          />
          <TextInput
            name="phone"
            label="Tālrunis"
            optional="neobligāti"
            hint="Piezvanīsim tikai tad, ja kaut kas mainīsies."
            type="tel"
            width="middle"
            autoComplete="tel"
          />
          <Actions>
            <SubmitButton label="Turpināt" />
          </Actions>
        </PostForm>
      </>
    ),
  })
}

function choice(language: Language): string {
  return residentPage({
    ...frame,
    language,
    path: '/book/way',
    title: 'Vai Jums jānāk uz vietas?',
    back: { href: '/book' },
    children: (
      <PostForm action="/book/way" csrf="x">
        <Choice
          kind="one"
          name="way"
          label="Vai Jums jānāk uz vietas?"
          isHeading
          hint="Deklarēt dzīvesvietu var arī bez vizītes."
          chosen={['visit']}
          options={[
            { value: 'visit', label: 'Jā, nākšu uz vietas', hint: 'Apmēram 15 minūtes. 4,27 €.' },
            {
              value: 'online',
              label: 'Nē, izdarīšu internetā',
              hint: 'Bez maksas, ar banku vai eID.',
            },
            { value: 'post', label: 'Nē, nosūtīšu pa pastu', hint: 'Veidlapu var izdrukāt.' },
          ]}
        />
        <More summary="Ko nozīmē deklarēt dzīvesvietu?">
          <p>
            Jūs paziņojat valstij, kurā adresē dzīvojat. Tas jādara mēneša laikā pēc pārcelšanās.
          </p>
        </More>
        <Actions>
          <SubmitButton label="Turpināt" />
        </Actions>
      </PostForm>
    ),
  })
}
