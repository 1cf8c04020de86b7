import {
  Actions,
  ButtonLink,
  DonePanel,
  type MonthDay,
  MonthGrid,
  PostForm,
  Steps,
  SubmitButton,
  SummaryList,
  TickList,
} from '../kit/html/index.ts'
import type { Language } from '../kit/language.ts'
import { residentPage } from './layout.view.tsx'
import { type Preview, pagePreview } from './preview.ts'

/** Pages of a booking as residents would meet them, to see all pieces together. */
export const bookingPreviews: readonly Preview[] = [
  pagePreview('house', 'resident month', 'half full', month),
  pagePreview('house', 'resident summary', 'before sending', summary),
  pagePreview('house', 'resident done', 'booked', done),
]

const frame = {
  sample: true,
  municipality: 'Ogres novada pašvaldība',
  phone: { number: '65071160', hours: 'Šodien līdz plkst. 18.00' },
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
        <DonePanel
          title="Jūs esat pierakstīta"
          sentence="Gaidīsim Jūs otrdien, 24. novembrī, plkst. 10.30."
          code={{ label: 'Jūsu vizītes kods', value: 'RUDENS 24' }}
        />
        <SummaryList
          lines={[
            { key: 'Kas nāks', value: 'Biruta Ozoliņa' },
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
