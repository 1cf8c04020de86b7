import type { Frame } from '../../house/page.ts'
import { paperSheet } from '../../house/papers-layout.view.tsx'
import { dayOf, shortDate } from '../../kit/dates.ts'
import {
  Actions,
  DataTable,
  ErrorSummary,
  errorFor,
  type FormError,
  More,
  Notice,
  PostForm,
  Refusal,
  Select,
  StateMark,
  SubmitButton,
  TextInput,
} from '../../kit/html/index.ts'
import { pathIn } from '../../kit/language.ts'
import { BoxLinks } from './box-links.view.tsx'
import type { Seal } from './chain.ts'
import { overviewWords } from './overview.words.ts'
import { roundPath } from './round-part.view.tsx'

export type SealView = {
  frame: Frame
  siteId: number
  sites: readonly { id: number; name: string; unused: number }[]
  seals: readonly Seal[]
  raw: Readonly<Record<string, string>>
  errors: readonly FormError[]
  refusal: string | undefined
  saved: boolean
}

/** The stock of seals of a site: what is free, what each one was used for. */
export function sealPage(view: SealView): string {
  const { frame, refusal, saved, errors } = view
  const words = overviewWords[frame.language]
  return paperSheet({
    frame,
    place: 'boxes',
    title: words.sealsTitle,
    children: (
      <>
        <ErrorSummary title={words.errorTitle} errors={errors} />
        {saved && <Notice kind="success" title={words.saved} isAnswer />}
        <Refusal title={words.refused} reason={refusal} />
        <div class="desk-bar">
          <h1>{words.sealsTitle}</h1>
          <BoxLinks frame={frame} />
        </div>
        <p class="quiet">{words.sealsLead}</p>
        <div class="counter-sheet">
          <div class="flow">
            <SiteChoice {...view} />
            <SealTable {...view} />
          </div>
          <aside class="counter-side flow">
            <DeliveryForm {...view} />
            <SpoilForm {...view} />
          </aside>
        </div>
      </>
    ),
  })
}

function SiteChoice({ frame, sites, siteId }: SealView) {
  const words = overviewWords[frame.language]
  if (sites.length < 2) return null
  return (
    <form class="form" method="get" action={pathIn(frame.language, '/register/seals')}>
      <div class="form-row round-scan">
        <Select
          name="site"
          label={words.whichSite}
          value={String(siteId)}
          options={sites.map(({ id, name, unused }) => ({
            value: String(id),
            label: `${name} (${words.unused(unused)})`,
          }))}
        />
        <SubmitButton label={words.show} weight="second" />
      </div>
    </form>
  )
}

function SealTable({ frame, seals }: SealView) {
  const { language } = frame
  const words = overviewWords[language]
  return (
    <DataTable
      caption={words.sealsTitle}
      isCaptionHidden
      rows={seals}
      rowKey={({ id }) => id}
      isOver={({ use }) => use !== undefined}
      empty={<p class="quiet">{words.noSeals}</p>}
      columns={[
        { key: 'number', label: words.number, isRowHeading: true, cell: ({ number }) => number },
        {
          key: 'delivered',
          label: words.delivered,
          cell: ({ deliveredAt }) => shortDate(dayOf(deliveredAt), language),
        },
        { key: 'use', label: words.use, cell: ({ use }) => <Use frame={frame} use={use} /> },
      ]}
    />
  )
}

function Use({ frame, use }: { frame: Frame; use: Seal['use'] }) {
  const { language } = frame
  const words = overviewWords[language]
  if (!use) return <StateMark shape="open" word={words.free} />
  const word = words.uses[use.kind]
  const day = shortDate(dayOf(use.at), language)
  const href = use.roundId === null ? undefined : roundPath(language, use.roundId)
  return (
    <>
      {href ? (
        <a href={href}>{word}</a>
      ) : (
        <StateMark shape={use.kind === 'bag' ? 'check' : 'cross'} word={word} />
      )}{' '}
      <small>
        {day}
        {(use.bagNumber ?? use.reason) && `, ${use.bagNumber ?? use.reason}`}
      </small>
    </>
  )
}

function DeliveryForm({ frame, siteId, raw, errors }: SealView) {
  const words = overviewWords[frame.language]
  return (
    <PostForm
      action={pathIn(frame.language, `/register/seals?site=${siteId}`)}
      csrf={frame.csrf}
      more={{ 'aria-label': words.deliver }}
    >
      <h2>{words.deliver}</h2>
      <TextInput
        name="first"
        label={words.first}
        hint={words.firstHint}
        value={raw.first}
        error={errorFor(errors, 'first')}
        autoComplete="off"
        maxLength={30}
      />
      <TextInput
        name="count"
        label={words.count}
        value={raw.count}
        error={errorFor(errors, 'count')}
        inputMode="numeric"
        width="short"
        maxLength={3}
      />
      <Actions>
        <SubmitButton label={words.saveDelivery} />
      </Actions>
    </PostForm>
  )
}

function SpoilForm({ frame, siteId, raw, errors }: SealView) {
  const words = overviewWords[frame.language]
  return (
    <More summary={words.spoil}>
      <PostForm
        action={pathIn(frame.language, `/register/seals/spoilt?site=${siteId}`)}
        csrf={frame.csrf}
        more={{ 'aria-label': words.spoil }}
      >
        <TextInput name="number" label={words.number} value={raw.number} maxLength={30} />
        <TextInput
          name="reason"
          label={words.reason}
          value={raw.reason}
          error={errorFor(errors, 'reason')}
          maxLength={300}
        />
        <Actions>
          <SubmitButton label={words.saveSpoilt} weight="second" tone="danger" />
        </Actions>
      </PostForm>
    </More>
  )
}
