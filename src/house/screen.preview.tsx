import { Actions, ChoiceButtons, PostForm, SubmitButton, TextInput } from '../kit/html/index.ts'
import type { Language } from '../kit/language.ts'
import { errorPage } from './error-page.view.tsx'
import { residentPage } from './layout.view.tsx'
import { type Preview, pagePreview } from './preview.ts'
import { Calls, DoorSign, screenPage } from './screen-layout.view.tsx'

/** Screens, the door, sign-in and error pages, to see all pieces together. */
export const screenPreviews: readonly Preview[] = [
  pagePreview('house', 'waiting', 'four called', waiting),
  pagePreview('house', 'waiting', 'nobody called', quiet),
  pagePreview('house', 'door', 'open', door),
  pagePreview('house', 'sign-in', 'sample', signIn),
  pagePreview('house', 'error', 'failure', language =>
    errorPage({ language, kind: 'failure', number: '7Q4M', sample: true, path: '/book', phone }),
  ),
  pagePreview('house', 'error', 'not found', language =>
    errorPage({ language, kind: 'not_found', sample: true, phone }),
  ),
]

const phone = { number: '65071160' }

const screen = { title: 'Gaidītava', sample: true, place: 'Ogres klientu centrs', clock: '9.44' }

function waiting(language: Language): string {
  return screenPage({
    ...screen,
    language,
    children: (
      <Calls
        caption="Izsauktie numuri"
        numberLabel="Numurs"
        counterLabel="Lodziņš"
        quiet=""
        calls={[
          { number: 'B 17', counter: '3', isNew: true },
          { number: 'A 08', counter: '1' },
          { number: 'B 16', counter: '2' },
          { number: 'C 04', counter: '3' },
        ]}
      />
    ),
  })
}

function quiet(language: Language): string {
  return screenPage({
    ...screen,
    language,
    children: (
      <Calls
        caption="Izsauktie numuri"
        numberLabel="Numurs"
        counterLabel="Lodziņš"
        quiet="Jūsu numurs parādīsies šeit"
        calls={[]}
      />
    ),
  })
}

function door(language: Language): string {
  return screenPage({
    ...screen,
    title: 'Pie durvīm',
    language,
    children: (
      <DoorSign
        heading="Lūdzu, nāciet iekšā"
        sentences={[
          'Ja esat pierakstījies, piesakieties 1. lodziņā.',
          'Bez pieraksta – paņemiet numuru.',
        ]}
        window={{ state: 'open', above: 'Brīvas vietas zālē', large: '3', below: 'no 4' }}
        phone={{ label: 'Vai pa tālruni', number: '65 071 160' }}
      />
    ),
  })
}

const people = [
  ['ilze@paraugs.lv', 'Ilze', 'klientu apkalpošana, Ogre'],
  ['juris@paraugs.lv', 'Juris', 'klientu apkalpošana, Madliena'],
  ['maija@paraugs.lv', 'Maija', 'kase'],
  ['rita@paraugs.lv', 'Rita', 'lietvedība'],
  ['vija@paraugs.lv', 'Vija', 'kancelejas vadītāja'],
  ['andris@paraugs.lv', 'Andris', 'administrators'],
] as const

function signIn(language: Language): string {
  return residentPage({
    language,
    sample: true,
    samplePassword: 'lodzins-paraugs',
    municipality: 'Ogres novada pašvaldība',
    path: '/sign-in',
    title: 'Darbinieku ieeja',
    children: (
      <>
        <h1>Darbinieku ieeja</h1>
        <PostForm action="/sign-in" csrf="x">
          <TextInput name="email" label="E-pasts" type="email" autoComplete="username" />
          <TextInput
            name="password"
            label="Parole"
            type="password"
            autoComplete="current-password"
          />
          <Actions>
            <SubmitButton label="Ieiet" />
          </Actions>
        </PostForm>
        <h2>Parauga cilvēki</h2>
        <p>Viena poga – un Jūs strādājat kā kāds no viņiem.</p>
        <PostForm action="/sign-in/sample" csrf="x">
          <ChoiceButtons
            name="email"
            buttons={people.map(([value, label, detail]) => ({ value, label, detail }))}
          />
        </PostForm>
      </>
    ),
  })
}
