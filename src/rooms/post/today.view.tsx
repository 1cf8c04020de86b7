import type { Frame } from '../../house/page.ts'
import { shortDate } from '../../kit/dates.ts'
import {
  Actions,
  DataTable,
  EmptyState,
  errorFor,
  PostForm,
  Select,
  StateMark,
  SubmitButton,
  TextInput,
} from '../../kit/html/index.ts'
import { pathIn } from '../../kit/language.ts'
import type { Bag, BagBalance } from './bag.ts'
import type { BagLine } from './bag-line.ts'
import type { DispatchList } from './dispatch.ts'
import type { Letter } from './letter.ts'
import { type Answered, codeColumn, foundWords, postSheet, Tracking } from './pieces.view.tsx'
import { incomingWords } from './post.words.ts'
import { bagPath, itemPath, postPath } from './post-path.ts'
import { OutgoingToday } from './today-outgoing.view.tsx'

export type TodayView = {
  frame: Frame
  site: { slug: string; id: number }
  sites: readonly { slug: string; name: string }[]
  bags: readonly (Bag & { balance: BagBalance })[]
  /** The how-manieth delivery a new bag would be. */
  nextDelivery: number
  openLines: readonly BagLine[]
  /** More are open than are shown. */
  isCut: boolean
  waiting: readonly Letter[]
  returned: readonly Letter[]
  lists: readonly DispatchList[]
  answered: Answered
}

/** Today's post of a site: what came in at the left, what goes out at the right. */
export function todayPage(view: TodayView): string {
  const { frame, answered } = view
  const words = incomingWords[frame.language]
  return postSheet({
    frame,
    title: words.title,
    answered,
    children: (
      <>
        <div class="desk-bar">
          <h1>{words.title}</h1>
          <SiteChoice {...view} />
        </div>
        <Finder {...view} />
        <div class="post-halves">
          <section class="flow" aria-label={words.incoming}>
            <h2>{words.incoming}</h2>
            <BagForm {...view} />
            <Bags {...view} />
            <OpenItems {...view} />
          </section>
          <OutgoingToday {...view} />
        </div>
      </>
    ),
  })
}

function SiteChoice({ frame, site, sites }: TodayView) {
  const words = incomingWords[frame.language]
  if (sites.length < 2) return <p class="soft">{sites[0]?.name}</p>
  return (
    <form class="post-line" method="get" action={postPath(frame.language)}>
      <Select
        name="site"
        label={words.site}
        value={site.slug}
        options={sites.map(({ slug, name }) => ({ value: slug, label: name }))}
      />
      <SubmitButton label={words.show} weight="second" />
    </form>
  )
}

function Finder({ frame, site, answered }: TodayView) {
  const words = incomingWords[frame.language]
  return (
    <form class="post-line" method="get" action={pathIn(frame.language, '/register/post/find')}>
      <input type="hidden" name="site" value={site.slug} />
      <TextInput
        name="code"
        label={words.find}
        hint={words.findHint}
        error={errorFor(answered.errors, 'code')}
        value={answered.raw?.code}
        maxLength={60}
        autoComplete="off"
        spellCheck={false}
        width="middle"
        more={{ 'data-key': 'K', 'aria-keyshortcuts': 'K' }}
      />
      <SubmitButton label={words.findButton} weight="second" />
    </form>
  )
}

function BagForm({ frame, site, nextDelivery, answered }: TodayView) {
  const words = incomingWords[frame.language]
  const counts = ['ordinary', 'registered'] as const
  return (
    <PostForm
      action={pathIn(frame.language, '/register/post/bags')}
      csrf={frame.csrf}
      more={{ 'aria-label': words.newBag }}
      class="post-line"
    >
      <input type="hidden" name="site" value={site.slug} />
      <input type="hidden" name="delivery" value={nextDelivery} />
      {counts.map(name => (
        <TextInput
          key={name}
          name={name}
          label={name === 'ordinary' ? words.ordinaryCount : words.registeredCount}
          error={errorFor(answered.errors, name)}
          value={answered.raw?.[name] ?? ''}
          inputMode="numeric"
          width="short"
          maxLength={6}
          autoComplete="off"
          {...(name === 'ordinary' && { more: { 'data-key': 'N', 'aria-keyshortcuts': 'N' } })}
        />
      ))}
      <Actions>
        <SubmitButton label={words.takeIn} />
        <span class="soft">{words.nth(nextDelivery)}</span>
      </Actions>
    </PostForm>
  )
}

function Bags({ frame: { language }, bags }: TodayView) {
  const words = incomingWords[language]
  return (
    <DataTable
      caption={words.bags}
      rows={bags}
      rowKey={({ id }) => id}
      areRowsLinks
      isOver={({ closing }) => closing !== undefined}
      empty={
        <EmptyState title={words.noBags}>
          <p>{words.noBagsText}</p>
        </EmptyState>
      }
      columns={[
        {
          key: 'day',
          label: words.bag,
          isRowHeading: true,
          cell: ({ id, deliveredOn, delivery }) => (
            <a href={bagPath(language, id)}>
              {shortDate(deliveredOn, language)} – {delivery}
            </a>
          ),
        },
        {
          key: 'delivered',
          label: words.delivered,
          isNumeric: true,
          cell: ({ balance }) => balance.delivered,
        },
        {
          key: 'recorded',
          label: words.recorded,
          isNumeric: true,
          cell: ({ balance }) => balance.lines,
        },
        {
          key: 'open',
          label: words.stillOpen,
          isNumeric: true,
          cell: ({ balance }) => balance.open,
        },
        {
          key: 'state',
          label: words.state,
          cell: ({ closing }) => (
            <StateMark
              shape={closing ? 'check' : 'lit'}
              word={closing ? words.bagClosed : words.bagOpen}
            />
          ),
        },
      ]}
    />
  )
}

function OpenItems({ frame: { language }, openLines, isCut }: TodayView) {
  const words = incomingWords[language]
  return (
    <>
      <DataTable
        caption={words.openItems}
        rows={openLines}
        rowKey={({ itemId }) => itemId}
        areRowsLinks
        empty={
          <EmptyState title={words.noOpenItems}>
            <p>{words.noOpenItemsText}</p>
          </EmptyState>
        }
        columns={[
          codeColumn(words.code, ({ itemId }: BagLine) => itemPath(language, itemId)),
          {
            key: 'day',
            label: words.receivedOn,
            cell: ({ receivedOn }) => shortDate(receivedOn, language),
          },
          {
            key: 'kind',
            label: words.kind,
            cell: ({ kind, tracking }) =>
              tracking ? <Tracking number={tracking} /> : words.kinds[kind],
          },
          { key: 'found', label: words.found, cell: line => foundWords(line, language) },
        ]}
      />
      {isCut && <p class="soft">{words.moreOpen(openLines.length)}</p>}
    </>
  )
}
