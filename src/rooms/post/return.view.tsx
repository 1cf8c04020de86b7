import type { Frame } from '../../house/page.ts'
import { shortDate } from '../../kit/dates.ts'
import {
  Actions,
  Choice,
  DataTable,
  EmptyState,
  errorFor,
  Notice,
  PostForm,
  SubmitButton,
  TextInput,
} from '../../kit/html/index.ts'
import type { Letter } from './letter.ts'
import { ReturnNotice } from './letter.view.tsx'
import { returnReasons, stateOf } from './letter-state.ts'
import { type Answered, codeColumn, LetterMark, postSheet, Tracking } from './pieces.view.tsx'
import { outgoingWords } from './post.words.ts'
import { letterPath, postPath, returnedPath } from './post-path.ts'

export type ReturnView = {
  frame: Frame
  siteSlug: string
  /** The letter that came back, once it is found; how it can't be, as a sentence. */
  letter: Letter | undefined
  obstacle: string | undefined
  /** The item as which it came in with a mailbag. */
  itemId: number | undefined
  /** Several letters of one registration number. */
  several: readonly Letter[]
  /** The last ones that came back. */
  returned: readonly Letter[]
  answered: Answered
}

/** The desk for letters that came back: scan, reason, next step. */
export function returnPage(view: ReturnView): string {
  const { frame, letter, answered, siteSlug } = view
  const { language } = frame
  const words = outgoingWords[language]
  return postSheet({
    frame,
    title: words.returnedTitle,
    answered,
    children: (
      <>
        <div class="desk-bar">
          <h1>{words.returnedTitle}</h1>
          <a href={postPath(language, siteSlug)}>{words.backToPost}</a>
        </div>
        <p class="soft">{words.returnedIntro}</p>
        <Scan {...view} />
        {view.several.length > 0 && <Several {...view} />}
        {letter && <Found {...view} letter={letter} />}
        <Last {...view} />
      </>
    ),
  })
}

function Scan({ frame, siteSlug, answered, letter }: ReturnView) {
  const words = outgoingWords[frame.language]
  return (
    <form class="post-line" method="get" action={returnedPath(frame.language)}>
      <input type="hidden" name="site" value={siteSlug} />
      <TextInput
        name="code"
        label={words.scan}
        hint={words.scanHint}
        value={answered.raw?.code}
        error={errorFor(answered.errors, 'code')}
        maxLength={60}
        width="middle"
        autoComplete="off"
        spellCheck={false}
        autoFocus={letter === undefined && answered.errors === undefined}
        more={{ 'data-key': 'K', 'aria-keyshortcuts': 'K' }}
      />
      <SubmitButton label={words.scanButton} weight={letter ? 'second' : 'first'} />
    </form>
  )
}

function Several({ frame: { language }, several }: ReturnView) {
  const words = outgoingWords[language]
  return (
    <DataTable
      caption={words.several}
      rows={several}
      rowKey={({ id }) => id}
      areRowsLinks
      columns={[
        codeColumn(words.code, ({ id }: Letter) => returnedPath(language, { letter: String(id) })),
        { key: 'recipient', label: words.recipient, cell: ({ recipient }) => recipient },
        {
          key: 'state',
          label: words.state,
          cell: letter => <LetterMark state={stateOf(letter)} language={language} />,
        },
      ]}
    />
  )
}

function Found(view: ReturnView & { letter: Letter }) {
  const { frame, letter, obstacle } = view
  const { language } = frame
  const words = outgoingWords[language]
  const { dispatched, entryNumber } = letter
  return (
    <section class="flow post-found" aria-label={words.letterTitle(letter.code)}>
      <h2>
        <a href={letterPath(language, letter.id)}>{words.letterTitle(letter.code)}</a>
      </h2>
      <p>
        <strong>{letter.recipient}</strong>, {letter.address.split('\n').join(', ')}
        <br />
        {words.kinds[letter.kind]} <Tracking number={letter.tracking} />
        {entryNumber && ` · ${words.entryNumber}: ${entryNumber}`}
        {dispatched && ` · ${words.sentOn}: ${shortDate(dispatched.on, language)}`}
      </p>
      <ReturnNotice {...view} />
      {!letter.returned && obstacle && <Notice kind="refusal" title={obstacle} />}
      {!obstacle && <ReasonForm {...view} />}
    </section>
  )
}

function ReasonForm({ frame, letter, itemId, answered }: ReturnView & { letter: Letter }) {
  const words = outgoingWords[frame.language]
  return (
    <PostForm
      action={letterPath(frame.language, letter.id, '/return')}
      csrf={frame.csrf}
      more={{ 'aria-label': words.noteReturn }}
    >
      {itemId !== undefined && <input type="hidden" name="item" value={itemId} />}
      <Choice
        kind="one"
        name="reason"
        label={words.reason}
        error={errorFor(answered.errors, 'reason')}
        inline
        chosen={[answered.raw?.reason ?? '']}
        options={returnReasons.map(value => ({ value, label: words.reasons[value] }))}
      />
      <TextInput
        name="note"
        label={words.note}
        hint={words.noteHint}
        optional={words.optional}
        value={answered.raw?.note}
        error={errorFor(answered.errors, 'note')}
        maxLength={500}
        autoComplete="off"
      />
      <Actions>
        <SubmitButton label={words.noteReturn} keys="Ctrl+Enter" />
      </Actions>
    </PostForm>
  )
}

function Last({ frame: { language }, returned, letter }: ReturnView) {
  const words = outgoingWords[language]
  if (letter && returned.length === 0) return null
  return (
    <DataTable
      caption={words.returned}
      rows={returned}
      rowKey={({ id }) => id}
      areRowsLinks
      empty={
        <EmptyState title={words.nobodyReturned}>
          <p>{words.nobodyReturnedText}</p>
        </EmptyState>
      }
      columns={[
        codeColumn(words.code, ({ id }: Letter) => letterPath(language, id)),
        { key: 'recipient', label: words.recipient, cell: ({ recipient }) => recipient },
        {
          key: 'day',
          label: words.returnedOn,
          cell: each => each.returned && shortDate(each.returned.on, language),
        },
        {
          key: 'reason',
          label: words.reason,
          cell: each => each.returned && words.reasons[each.returned.reason],
        },
      ]}
    />
  )
}
