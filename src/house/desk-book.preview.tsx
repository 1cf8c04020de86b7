import {
  Actions,
  ButtonLink,
  Choice,
  type Column,
  DataTable,
  ReadAloud,
  Select,
  SubmitButton,
  SummaryList,
  TextInput,
} from '../kit/html/index.ts'
import type { Language } from '../kit/language.ts'
import { DeskColumns, deskPage } from './desk-layout.view.tsx'
import { type Preview, pagePreview } from './preview.ts'

/** A telephone booking at the desk, to see all pieces together. */
export const deskBookPreviews: readonly Preview[] = [
  pagePreview('house', 'desk booking', 'three times to read aloud', book),
]

interface Found {
  person: string
  born: string
  place: string
}

const found: Found[] = [
  { person: 'Velta Āboliņa', born: '1944', place: 'Madlienas pag.' },
  { person: 'Imants Āboliņš', born: '1951', place: 'Ogre' },
  { person: 'Zenta Abole', born: '1938', place: 'Ķeipenes pag.' },
]

const columns: Column<Found>[] = [
  {
    key: 'person',
    label: 'Cilvēks',
    isRowHeading: true,
    cell: row => <a href="/desk">{row.person}</a>,
  },
  { key: 'born', label: 'Dzim.', isNumeric: true, cell: row => row.born },
  { key: 'place', label: 'Dzīvo', cell: row => row.place },
]

function book(language: Language): string {
  return deskPage({
    language,
    path: '/desk/book',
    title: 'Pierakstīt pa tālruni',
    sample: true,
    clerk: { name: 'Ilze Paraudziņa', detail: 'Ogre, 3. lodziņš' },
    csrf: 'x',
    search: { action: '/desk/search' },
    navigation: [
      { href: '/desk', label: 'Diena', key: 'D' },
      { href: '/desk/book', label: 'Pierakstīt', key: 'P', current: true },
      { href: '/desk/calls', label: 'Zvani', key: 'Z' },
    ],
    keys: [
      { keys: '1', label: '– 3 paņemt laiku' },
      { keys: '↓', label: 'nākamais cilvēks' },
      { keys: 'Esc', label: 'pārtraukt' },
    ],
    children: (
      <DeskColumns
        labels={{ left: 'Kas zvana', middle: 'Kad', right: 'Vēl var' }}
        left={<WhoCalls />}
        middle={<When />}
        right={<Others />}
      />
    ),
  })
}

function WhoCalls() {
  return (
    <>
      <h1>Pierakstīt pa tālruni</h1>
      <div class="desk-padded">
        <TextInput
          name="who"
          label="Kas nāks?"
          hint="Puse vārda, tālrunis vai kods; garumzīmes nav vajadzīgas."
          value="abol"
        />
      </div>
      <DataTable
        caption="Atrastie cilvēki"
        isCaptionHidden
        columns={columns}
        rows={found}
        rowKey={row => row.person}
        areRowsLinks
        isCurrent={row => row.born === '1944'}
      />
      <div class="desk-padded">
        <ButtonLink href="/desk/book/new" label="Jauns cilvēks" weight="second" keys="J" />
      </div>
    </>
  )
}

function When() {
  return (
    <>
      <h2 class="person">Velta Āboliņa</h2>
      <div class="form-row">
        <Select
          name="service"
          label="Kas vajadzīgs?"
          value="certificate"
          options={[{ value: 'certificate', label: 'Sertifikāts uz papīra (15 min)' }]}
        />
        <Select
          name="site"
          label="Kur?"
          options={[{ value: 'any', label: 'Jebkur, tuvākais vispirms' }]}
        />
      </div>
      <ReadAloud
        label="Nolasiet un ļaujiet izvēlēties"
        sentences={[
          {
            text: 'Rīt, trešdien, divdesmit piektajā, pulksten desmitos un divdesmit minūtēs Madlienā',
            keys: '1',
            isChosen: true,
            href: '?t=1',
          },
          { text: 'Rīt, trešdien, pulksten divos pēcpusdienā Madlienā', keys: '2', href: '?t=2' },
          {
            text: 'Ceturtdien, divdesmit sestajā, pulksten astoņos un četrdesmit minūtēs Ogrē',
            keys: '3',
            href: '?t=3',
          },
        ]}
      />
      <Choice
        kind="one"
        name="slip"
        label="Kā atgādināt?"
        inline
        chosen={['call']}
        options={[
          { value: 'call', label: 'Piezvanīt' },
          { value: 'post', label: 'Vēstule' },
          { value: 'none', label: 'Nevajag' },
        ]}
      />
      <div class="next-step">
        <SubmitButton label="Pierakstīt trešdien, plkst. 10.20" keys="Ctrl+Enter" />
      </div>
    </>
  )
}

function Others() {
  return (
    <>
      <h2>Vēl var</h2>
      <ul class="actions-list">
        <li>
          <ButtonLink href="?later" label="Nākamie trīs laiki" keys="N" weight="quiet" />
        </li>
        <li>
          <ButtonLink href="?month" label="Rādīt mēnesi" keys="M" weight="quiet" />
        </li>
        <li>
          <ButtonLink href="?carer" label="Piezvanīs cits cilvēks" keys="C" weight="quiet" />
        </li>
      </ul>
      <h2>Par cilvēku</h2>
      <SummaryList
        lines={[
          { key: 'Pēdējā vizīte', value: '12.03.' },
          { key: 'E-pasts', value: 'nav' },
        ]}
      />
      <Actions>
        <ButtonLink href="?history" label="Visas vizītes" weight="quiet" />
      </Actions>
    </>
  )
}
