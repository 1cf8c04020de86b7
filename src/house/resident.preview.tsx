import {
  Actions,
  ButtonLink,
  Choice,
  DayInput,
  ErrorSummary,
  type MonthDay,
  MonthGrid,
  Notice,
  PostForm,
  Steps,
  SubmitButton,
  SummaryList,
  TextInput,
  TickList,
  Ways,
} from '../kit/html/index.ts'
import type { Language } from '../kit/language.ts'
import { residentPage } from './layout.view.tsx'
import type { Preview } from './preview.ts'

/** Pages as residents would meet them, to see all pieces together. Real pages are in the rooms. */
export const residentPreviews: readonly Preview[] = [
  preview('home', 'open', home),
  preview('question', 'with errors', question),
  preview('choice', 'one question', choice),
  preview('month', 'half full', month),
  preview('summary', 'before sending', summary),
  preview('done', 'booked', done),
]

function preview(name: string, state: string, draw: (language: Language) => string): Preview {
  return {
    room: 'house',
    name: `resident ${name}`,
    state,
    render: async language => ({ kind: 'html', body: draw(language) }),
  }
}

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
        <Actions>
          <SubmitButton label="Turpināt" />
        </Actions>
      </PostForm>
    ),
  })
}

const weekdays = [
  'pirmdiena',
  'otrdiena',
  'trešdiena',
  'ceturtdiena',
  'piektdiena',
  'sestdiena',
  'svētdiena',
]

/** November 2026 begins on a Sunday. */
function sampleWeeks(): (MonthDay | null)[][] {
  const days = Array.from({ length: 36 }, (_, place) => sampleDay(place - 5, place % 7))
  return [0, 7, 14, 21, 28, 35].map(at =>
    Array.from({ length: 7 }, (_, day) => days[at + day] ?? null),
  )
}

function sampleDay(day: number, weekday: number): MonthDay | null {
  if (day < 1 || day > 30) return null
  const label = `${(weekdays[weekday] ?? '').replace(/a$/, '')}, ${day}. novembrī`
  const isToday = day === 24
  if (weekday > 4 || day === 18) return { day, state: 'closed', label, word: 'slēgts', isToday }
  if (day < 24 || day % 4 === 2) return { day, state: 'none', label, word: 'nav', isToday }
  const word = day === 27 ? '1 brīvs' : `${day % 9} brīvi`
  return { day, state: 'free', label, word, href: `/book/day?d=${day}`, isToday }
}

function month(language: Language): string {
  return residentPage({
    ...frame,
    language,
    path: '/book/day',
    title: 'Kurā dienā nāksiet?',
    back: { href: '/book/site' },
    children: (
      <>
        <Steps label="2. solis no 4" at={2} of={4} />
        <h1>Kurā dienā nāksiet?</h1>
        <p>Ogre, Brīvības iela 33. Tuvākais brīvais laiks ir otrdien, 24. novembrī.</p>
        <MonthGrid
          caption="2026. gada novembris"
          weekdays={weekdays.map(long => ({
            long,
            short: long.slice(0, long[1] === 'e' ? 2 : 1).toUpperCase(),
          }))}
          weeks={sampleWeeks()}
          next={{ href: '/book/day?m=2026-12', label: 'Decembris' }}
        />
      </>
    ),
  })
}

const answers = [
  change('Pakalpojums', 'Dzīvesvietas deklarēšana', '/book/service'),
  change('Kur', 'Ogre, Brīvības iela 33, 1. stāvs', '/book/site'),
  change('Kad', 'otrdien, 24. novembrī, plkst. 10.30', '/book/day'),
  change('Kas nāks', 'Biruta Ozoliņa', '/book/person'),
]

function change(key: string, value: string, href: string) {
  return { key, value, change: { href, label: 'Mainīt', what: key.toLowerCase() } }
}

function summary(language: Language): string {
  return residentPage({
    ...frame,
    language,
    path: '/book/check',
    title: 'Vai viss pareizi?',
    back: { href: '/book/person' },
    children: (
      <>
        <Steps label="4. solis no 4" at={4} of={4} />
        <h1>Vai viss pareizi?</h1>
        <SummaryList lines={answers} />
        <h2>Kas jāņem līdzi</h2>
        <TickList items={['Pase vai personas apliecība', '4,27 € – karti vai skaidru naudu']} />
        <PostForm action="/book" csrf="x">
          <Actions>
            <SubmitButton label="Pierakstīties" />
          </Actions>
        </PostForm>
      </>
    ),
  })
}

function done(language: Language): string {
  return residentPage({
    ...frame,
    language,
    path: '/appointment/RUDENS-24',
    title: 'Jūs esat pierakstīta',
    children: (
      <>
        <Notice kind="success" title="Jūs esat pierakstīta" isAnswer>
          <p>Gaidīsim Jūs otrdien, 24. novembrī, plkst. 10.30.</p>
        </Notice>
        <h1>Vizīte otrdien, 24. novembrī, plkst. 10.30</h1>
        <SummaryList
          lines={[
            { key: 'Kods', value: 'RUDENS 24' },
            ...answers.slice(0, 2).map(({ key, value }) => ({ key, value })),
          ]}
        />
        <h2>Kas jāņem līdzi</h2>
        <TickList items={['Pase vai personas apliecība', '4,27 € – karti vai skaidru naudu']} />
        <Actions>
          <ButtonLink href="/appointment/RUDENS-24/print" label="Izdrukāt" weight="second" />
          <ButtonLink href="/appointment/RUDENS-24/move" label="Pārcelt" weight="quiet" />
        </Actions>
      </>
    ),
  })
}
