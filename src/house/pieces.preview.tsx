import {
  Actions,
  CheckBox,
  type Column,
  ConfirmPage,
  DataTable,
  EmptyState,
  FileInput,
  Notice,
  Pager,
  PostForm,
  Select,
  SubmitButton,
  TextArea,
  TextInput,
} from '../kit/html/index.ts'
import type { Language } from '../kit/language.ts'
import { DeskSheet, deskPage } from './desk-layout.view.tsx'
import { residentPage } from './layout.view.tsx'
import { type Preview, pagePreview } from './preview.ts'

/** The pieces that no other preview shows, in both dresses. */
export const piecesPreviews: readonly Preview[] = [
  pagePreview('house', 'resident pieces', 'all', forResidents),
  pagePreview('house', 'desk pieces', 'all', atTheDesk),
  pagePreview('house', 'resident confirm', 'cancel a visit', confirm),
]

interface Payment {
  number: string
  payer: string
  amount: string
}

const payments: Payment[] = [
  { number: 'K-2026/118', payer: 'Marta Ābele', amount: '4,27 €' },
  { number: 'K-2026/119', payer: 'Pēteris Upītis', amount: '12,00 €' },
  { number: 'K-2026/120', payer: 'Biruta Liepa', amount: '1 204,50 €' },
]

const columns: Column<Payment>[] = [
  {
    key: 'number',
    label: 'Kvīts',
    cell: row => row.number,
    sort: { href: '?s=n', now: 'ascending' },
  },
  { key: 'payer', label: 'Maksātājs', isRowHeading: true, cell: row => row.payer },
  { key: 'amount', label: 'Summa', isNumeric: true, cell: row => row.amount },
]

function Pieces() {
  return (
    <>
      <h1>Visas daļas</h1>
      <Notice kind="info" title="Piektdien strādājam līdz plkst. 16.00">
        <p>Sestdien un svētdien centrs ir slēgts.</p>
      </Notice>
      <Notice kind="refusal" title="Šo laiku tikko paņēma cits">
        <p>Tuvākais brīvais laiks ir otrdien, 24. novembrī, plkst. 10.50.</p>
      </Notice>
      <PostForm action="/x" csrf="x" hasFiles>
        <FileInput
          name="picture"
          label="Sertifikāta attēls"
          hint="PNG, JPEG vai PDF, līdz 10 MB."
          accept="image/png,image/jpeg,application/pdf"
        />
        <TextArea name="reason" label="Iemesls" hint="Vienā teikumā." value="Pazaudēts" />
        <TextInput
          name="amount"
          label="Summa"
          value="4,27"
          unit="€"
          width="short"
          inputMode="decimal"
        />
        <Select
          name="site"
          label="Centrs"
          value="ogre"
          options={[
            { value: 'ogre', label: 'Ogre' },
            { value: 'tome', label: 'Tome (slēgts)', disabled: true },
          ]}
        />
        <CheckBox name="remind" label="Atgādināt pa e-pastu" hint="Dienu iepriekš." on />
        <CheckBox name="terms" label="Piekrītu" error="Atzīmējiet, ja piekrītat" />
        <Actions>
          <SubmitButton label="Saglabāt" />
        </Actions>
      </PostForm>
      <DataTable
        caption="Šodienas maksājumi"
        columns={columns}
        rows={payments}
        rowKey={row => row.number}
        foot={['', 'Kopā', '1 220,77 €']}
      />
      <Pager
        label="Lapas"
        previous={{ href: '?p=1', label: 'Iepriekšējie' }}
        position="21–40 no 132"
        next={{ href: '?p=3', label: 'Nākamie' }}
      />
      <EmptyState title="Šodien vēl neviens nav pierakstījies">
        <p>
          <a href="/desk/book">Pierakstīt pa tālruni</a>
        </p>
      </EmptyState>
    </>
  )
}

function forResidents(language: Language): string {
  const title = 'Visas daļas'
  return residentPage({ language, path: '/x', title, sample: true, children: <Pieces /> })
}

function atTheDesk(language: Language): string {
  return deskPage({
    language,
    path: '/x',
    title: 'Visas daļas',
    sample: true,
    clerk: { name: 'Ilze Paraudziņa' },
    navigation: [{ href: '/desk', label: 'Diena', key: 'D', current: true }],
    children: (
      <DeskSheet>
        <Pieces />
      </DeskSheet>
    ),
  })
}

function confirm(language: Language): string {
  return residentPage({
    language,
    path: '/appointment/RUDENS-24/cancel',
    title: 'Vai atcelt vizīti?',
    sample: true,
    phone: { number: '65071160' },
    children: (
      <ConfirmPage
        question="Vai atcelt vizīti otrdien, 24. novembrī, plkst. 10.30?"
        consequence={<p>Laiku piedāvāsim citam. Pierakstīties no jauna varēsiet jebkurā brīdī.</p>}
        action="/appointment/RUDENS-24/cancel"
        csrf="x"
        confirmLabel="Atcelt vizīti"
        cancelLabel="Paturēt vizīti"
        cancelHref="/appointment/RUDENS-24"
        tone="danger"
      >
        <TextInput name="familyName" label="Jūsu uzvārds" autoComplete="family-name" />
      </ConfirmPage>
    ),
  })
}
