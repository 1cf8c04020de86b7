import type { Frame } from '../../house/page.ts'
import { dateInWords, dayAndTime, dayAsHeading, shortDate } from '../../kit/dates.ts'
import {
  Actions,
  ButtonLink,
  ConfirmPage,
  DataTable,
  EmptyState,
  PostForm,
  StateMark,
  SubmitButton,
} from '../../kit/html/index.ts'
import type { DispatchList } from './dispatch.ts'
import type { Letter } from './letter.ts'
import { letterKinds } from './letter-state.ts'
import { type Answered, codeColumn, postSheet, Tracking } from './pieces.view.tsx'
import { outgoingWords } from './post.words.ts'
import { dispatchPath, letterPath, postPath } from './post-path.ts'
import { ScanForm } from './scan-form.view.tsx'

export type DispatchView = {
  frame: Frame
  list: DispatchList
  site: { slug: string; name: string }
  letters: readonly Letter[]
  /** Why it can't be closed now, as a sentence. */
  closingObstacle: string | undefined
  /** A registered letter waits for the number of its sticker. */
  pending: { id: number; code: string } | undefined
  answered: Answered
}

/** One dispatch list: letters are scanned onto it, then it is handed to the post. */
export function dispatchPage(view: DispatchView): string {
  const { frame, list, site, answered } = view
  const { language } = frame
  const words = outgoingWords[language]
  const title = words.listTitle(shortDate(list.day, language), list.n)
  return postSheet({
    frame,
    title,
    answered,
    children: (
      <>
        <div class="desk-bar">
          <h1>{title}</h1>
          <StateMark
            shape={list.closing ? 'check' : 'lit'}
            word={list.closing ? words.listClosed : words.listOpen}
          />
          <a href={postPath(language, site.slug)}>{words.backToPost}</a>
        </div>
        <p class="soft">
          {site.name}.{' '}
          {list.closing
            ? `${words.closedBy}: ${list.closing.by}, ${dayAndTime(list.closing.at, language)}`
            : `${words.openedBy}: ${list.openedBy}`}
        </p>
        {!list.closing && <LetterScan {...view} />}
        <Letters {...view} />
        <Steps {...view} />
      </>
    ),
  })
}

function LetterScan({ frame, list, pending, answered }: DispatchView) {
  const words = outgoingWords[frame.language]
  return (
    <ScanForm
      frame={frame}
      action={dispatchPath(frame.language, list.id, '/lines')}
      name="scan"
      title={words.addLetter}
      label={pending ? words.addNumber(pending.code) : words.addLetter}
      hint={pending ? words.addNumberHint : words.addHint}
      answered={answered}
      along={pending && <input type="hidden" name="letter" value={pending.id} />}
    >
      <SubmitButton label={words.add} weight={pending ? 'first' : 'second'} />
      {pending && (
        <ButtonLink
          label={words.cancel}
          href={dispatchPath(frame.language, list.id)}
          weight="quiet"
        />
      )}
    </ScanForm>
  )
}

function Letters(view: DispatchView) {
  const { frame, list } = view
  const { language } = frame
  const words = outgoingWords[language]
  const numbered = view.letters.map((letter, at) => ({ ...letter, position: at + 1 }))
  return (
    <DataTable
      caption={words.letters(view.letters.length)}
      rows={numbered}
      rowKey={({ id }) => id}
      empty={
        <EmptyState title={words.listEmpty}>
          <p>{words.listEmptyText}</p>
        </EmptyState>
      }
      columns={[
        { key: 'n', label: words.position, isNumeric: true, cell: ({ position }) => position },
        codeColumn(words.code, ({ id }: Letter) => letterPath(language, id)),
        { key: 'recipient', label: words.recipient, cell: ({ recipient }) => recipient },
        {
          key: 'address',
          label: words.address,
          cell: ({ address }) => address.split('\n').join(', '),
        },
        { key: 'kind', label: words.kind, cell: ({ kind }) => words.kinds[kind] },
        {
          key: 'tracking',
          label: words.tracking,
          cell: letter =>
            letter.kind === 'registered' && !letter.tracking ? (
              <StateMark shape="warning" word={words.noTracking} />
            ) : (
              <Tracking number={letter.tracking} />
            ),
        },
        {
          key: 'act',
          isDeed: !list.closing,
          label: list.closing ? words.deemedOn : words.act,
          cell: letter => <LastCell letter={letter} {...view} />,
        },
      ]}
    />
  )
}

function LastCell({ letter, frame, list }: DispatchView & { letter: Letter }) {
  const words = outgoingWords[frame.language]
  if (letter.dispatched) return <>{shortDate(letter.dispatched.deemedOn, frame.language)}</>
  return (
    <PostForm
      action={dispatchPath(frame.language, list.id, '/removal')}
      csrf={frame.csrf}
      class="post-undo"
    >
      <input type="hidden" name="letter" value={letter.id} />
      <SubmitButton
        label={words.takeOff}
        weight="quiet"
        more={{ 'aria-label': `${words.takeOff}: ${letter.code}` }}
      />
    </PostForm>
  )
}

function Steps(view: DispatchView) {
  const { list, letters, closingObstacle, pending } = view
  const { language } = view.frame
  const words = outgoingWords[language]
  const sums = letterKinds.map(kind => {
    const count = letters.filter(letter => letter.kind === kind).length
    return `${words.kinds[kind]}: ${count}`
  })
  return (
    <>
      <p>
        {sums.join(' · ')} · {words.total}: <strong>{letters.length}</strong>
      </p>
      <Actions>
        {!list.closing && closingObstacle === undefined && (
          <ButtonLink
            href={dispatchPath(language, list.id, '/closing')}
            label={words.close}
            weight={pending ? 'second' : 'first'}
            keys="N"
          />
        )}
        <ButtonLink
          href={dispatchPath(language, list.id, '/print')}
          label={words.printList}
          weight="second"
          keys="I"
        />
      </Actions>
      {!list.closing && closingObstacle && <p class="obstacle">{closingObstacle}</p>}
    </>
  )
}

export type ClosingView = {
  frame: Frame
  list: DispatchList
  today: Temporal.PlainDate
  /** For each kind on the list, the day on which it will count as notified. */
  deemed: readonly { kind: Letter['kind']; day: Temporal.PlainDate }[]
}

/** „Are you sure“ before a list is handed to the post: it can't be taken back. */
export function dispatchClosingPage({ frame, list, today, deemed }: ClosingView): string {
  const { language } = frame
  const words = outgoingWords[language]
  return postSheet({
    frame,
    title: words.close,
    children: (
      <ConfirmPage
        question={words.closeQuestion(list.letters)}
        consequence={
          <>
            <p>{words.closeText(dayAsHeading(today, language))}</p>
            <ul>
              {deemed.map(({ kind, day }) => (
                <li key={kind}>
                  {words.deemedWill(words.channels[kind], dateInWords(day, language))}
                </li>
              ))}
            </ul>
          </>
        }
        action={dispatchPath(language, list.id, '/closing')}
        csrf={frame.csrf}
        confirmLabel={words.yesClose}
        cancelLabel={words.cancel}
        cancelHref={dispatchPath(language, list.id)}
      />
    ),
  })
}
