import {
  Actions,
  Choice,
  ErrorSummary,
  Notice,
  PostForm,
  Select,
  SubmitButton,
  TextInput,
} from '../kit/html/index.ts'
import type { Language } from '../kit/language.ts'
import { DeskSheet, deskPage } from './desk-layout.view.tsx'
import { type Preview, pagePreview } from './preview.ts'

/** A settings page of the desk, to see all pieces together. */
export const deskFormPreviews: readonly Preview[] = [
  pagePreview('house', 'desk settings', 'with errors', settings),
]

const frame = {
  sample: true,
  clerk: { name: 'Ilze Paraudziņa', detail: 'Ogre, 3. lodziņš' },
  csrf: 'x',
  search: { action: '/desk/search' },
}

function navigation(current: string) {
  return [
    { href: '/desk', label: 'Diena', key: 'D', current: current === 'day' },
    { href: '/desk/book', label: 'Pierakstīt', key: 'P', current: false },
    { href: '/desk/calls', label: 'Zvani', key: 'Z', current: false },
    { href: '/settings', label: 'Iestatījumi', current: current === 'settings' },
  ]
}

const menu = [
  { href: '/settings/sites', label: 'Centri un zāles', current: true },
  { href: '/settings/services', label: 'Pakalpojumi' },
  { href: '/settings/rules', label: 'Kontaktu noteikumi' },
  { href: '/settings/days', label: 'Īpašas dienas' },
  { href: '/settings/staff', label: 'Darbinieki' },
]

function settings(language: Language): string {
  const error = 'Ierakstiet platību kvadrātmetros, piemēram, 64,5'
  return deskPage({
    ...frame,
    language,
    path: '/settings/sites/ogre',
    title: 'Ogres centrs',
    navigation: navigation('settings'),
    children: (
      <DeskSheet menu={{ label: 'Iestatījumi', items: menu }}>
        <ErrorSummary title="Jāpalabo viena lieta" errors={[{ name: 'area', message: error }]} />
        <h1>Ogres centra zāle</h1>
        <PostForm action="/settings/sites/ogre" csrf="x">
          <div class="form-row">
            <TextInput name="name" label="Nosaukums" value="1. stāva zāle" />
            <TextInput
              name="area"
              label="Platība"
              value="daudz"
              unit="m²"
              width="short"
              error={error}
            />
          </div>
          <Select
            name="rules"
            label="Noteikumi"
            hint="Spēkā no rītdienas."
            value="none"
            options={[
              { value: 'none', label: 'Bez ierobežojumiem' },
              { value: '15', label: '15 m² uz apmeklētāju (2021)' },
            ]}
          />
          <Choice
            kind="one"
            name="cash"
            label="Kase"
            inline
            chosen={['open']}
            options={[
              { value: 'open', label: 'Atvērta' },
              { value: 'appointment', label: 'Pēc pieraksta' },
              { value: 'closed', label: 'Slēgta' },
            ]}
          />
          <Notice kind="warning" title="12 vizītes paliktu ārpus jaunā darba laika">
            <p>Pēc saglabāšanas katrai piedāvāsim citu laiku.</p>
          </Notice>
          <Actions>
            <SubmitButton label="Saglabāt" keys="Ctrl+Enter" />
            <SubmitButton
              label="Slēgt zāli"
              weight="second"
              tone="danger"
              obstacle="Zālē vēl ir divi apmeklētāji."
            />
          </Actions>
        </PostForm>
      </DeskSheet>
    ),
  })
}
