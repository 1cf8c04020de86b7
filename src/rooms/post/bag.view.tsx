import type { Frame } from '../../house/page.ts'
import { dayAndTime, shortDate } from '../../kit/dates.ts'
import {
  ButtonLink,
  DataTable,
  EmptyState,
  Notice,
  PostForm,
  SubmitButton,
} from '../../kit/html/index.ts'
import { printS10 } from '../../kit/s10.ts'
import type { BagLine } from './bag-line.ts'
import { BagSide, type SideView } from './bag-side.view.tsx'
import { codeColumn, foundWords, LineMark, postSheet, Tracking } from './pieces.view.tsx'
import { incomingWords } from './post.words.ts'
import { bagPath, itemPath, postPath, returnedPath } from './post-path.ts'
import type { PendingItem } from './scan.ts'
import { ScanForm } from './scan-form.view.tsx'

export type BagView = SideView & {
  site: { slug: string; name: string }
  /** A registered item waits for its label. */
  pending: PendingItem | undefined
  /** The line that can be taken back at once. */
  lastItemId: number | undefined
  /** The line just recorded is a letter of ours that came back. */
  ownLetter: { id: number; code: string; itemId: number } | undefined
}

/** One mailbag: scan line by line; at the right what came and what is open. */
export function bagPage(view: BagView): string {
  const { frame, bag, answered, site } = view
  const { language } = frame
  const words = incomingWords[language]
  const title = words.bagTitle(shortDate(bag.deliveredOn, language), bag.delivery)
  return postSheet({
    frame,
    title,
    answered,
    children: (
      <>
        <div class="desk-bar">
          <h1>{title}</h1>
          <a href={postPath(language, site.slug)}>{words.title}</a>
        </div>
        <p class="soft">
          {site.name}. {words.takenBy}: {bag.takenBy}, {dayAndTime(bag.takenAt, language)}
        </p>
        {view.ownLetter && <OwnLetter {...view.ownLetter} frame={frame} />}
        <div class="counter-sheet">
          <div class="flow">
            {bag.closing ? <Closed {...view} /> : <LineForm {...view} />}
            <Lines {...view} />
          </div>
          <BagSide {...view} />
        </div>
      </>
    ),
  })
}

type Own = { id: number; code: string; itemId: number; frame: Frame }

function OwnLetter({ id, code, itemId, frame: { language } }: Own) {
  const words = incomingWords[language]
  const query = { letter: String(id), item: String(itemId) }
  return (
    <Notice kind="info" title={words.ownLetter(code)} isAnswer>
      <p>
        <a href={returnedPath(language, query)}>{words.toReturn}</a>
      </p>
    </Notice>
  )
}

function Closed({ frame: { language }, bag }: BagView) {
  const words = incomingWords[language]
  const { closing } = bag
  if (!closing) return null
  return (
    <Notice kind={closing.reason ? 'warning' : 'success'} title={words.bagIsClosed}>
      <p>
        {words.closedBy}: {closing.by}, {dayAndTime(closing.at, language)}
      </p>
      {closing.reason && (
        <p>
          {words.recordOf}: {words.differs(closing.lines, closing.delivered)}. {closing.reason}{' '}
          {words.present}: {closing.present}.
        </p>
      )}
    </Notice>
  )
}

function lineLabel({ frame, pending }: BagView): { label: string; hint: string } {
  const words = incomingWords[frame.language]
  if (!pending) return { label: words.line, hint: words.lineHint }
  const { tracking } = pending
  const label = tracking === undefined ? words.lineOfUnreadable : words.lineOf(printS10(tracking))
  return { label, hint: words.lineOfHint }
}

function LineForm(view: BagView) {
  const { frame, bag, pending, answered } = view
  const { language } = frame
  const words = incomingWords[language]
  return (
    <>
      <ScanForm
        frame={frame}
        action={bagPath(language, bag.id, '/lines')}
        name="line"
        title={words.line}
        {...lineLabel(view)}
        answered={answered}
        along={pending && <input type="hidden" name="pending" value={pending.tracking ?? '-'} />}
      >
        <SubmitButton label={words.add} />
        <SubmitButton label={words.fresh} name="act" value="fresh" weight="second" keys="F2" />
        {pending ? (
          <ButtonLink label={words.forget} href={bagPath(language, bag.id)} weight="quiet" />
        ) : (
          <SubmitButton
            label={words.unreadable}
            name="act"
            value="unreadable"
            weight="quiet"
            keys="F4"
          />
        )}
      </ScanForm>
      {view.lastItemId !== undefined && !pending && <Undo {...view} />}
    </>
  )
}

function Undo({ frame, bag, lastItemId }: BagView) {
  const words = incomingWords[frame.language]
  return (
    <PostForm
      action={bagPath(frame.language, bag.id, '/undo')}
      csrf={frame.csrf}
      class="post-undo"
      more={{ 'aria-label': words.takeBackLast }}
    >
      <input type="hidden" name="item" value={lastItemId} />
      <SubmitButton label={words.takeBackLast} weight="quiet" keys="F8" />
    </PostForm>
  )
}

function Lines(view: BagView) {
  const { language } = view.frame
  const words = incomingWords[language]
  return (
    <DataTable
      caption={words.lines}
      rows={view.lines}
      rowKey={({ itemId }) => itemId}
      areRowsLinks
      isOver={({ withdrawnAt }) => withdrawnAt !== undefined}
      empty={
        <EmptyState title={words.noLines}>
          <p>{words.noLinesText}</p>
        </EmptyState>
      }
      columns={[
        { key: 'n', label: words.position, isNumeric: true, cell: ({ position }) => position },
        codeColumn(words.code, ({ itemId }: BagLine) => itemPath(language, itemId)),
        { key: 'kind', label: words.kind, cell: ({ kind }) => words.kinds[kind] },
        {
          key: 'tracking',
          label: words.tracking,
          cell: ({ tracking }) => <Tracking number={tracking} />,
        },
        { key: 'found', label: words.found, cell: line => foundWords(line, language) },
        {
          key: 'state',
          label: words.outcome,
          cell: line => <LineMark line={line} language={language} />,
        },
      ]}
    />
  )
}
