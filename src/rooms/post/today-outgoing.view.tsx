import type { Frame } from '../../house/page.ts'
import { shortDate } from '../../kit/dates.ts'
import {
  Actions,
  ButtonLink,
  DataTable,
  EmptyState,
  PostForm,
  StateMark,
  SubmitButton,
} from '../../kit/html/index.ts'
import { type Language, pathIn } from '../../kit/language.ts'
import type { DispatchList } from './dispatch.ts'
import type { Letter } from './letter.ts'
import { codeColumn, Tracking } from './pieces.view.tsx'
import { outgoingWords } from './post.words.ts'
import { dispatchPath, letterPath, returnedPath } from './post-path.ts'

type OutgoingView = {
  frame: Frame
  site: { slug: string }
  waiting: readonly Letter[]
  returned: readonly Letter[]
  lists: readonly DispatchList[]
}

/** What goes out: letters that wait, lists, and what came back. */
export function OutgoingToday(view: OutgoingView) {
  const { frame, site } = view
  const { language } = frame
  const words = outgoingWords[language]
  const query = new URLSearchParams({ site: site.slug })
  return (
    <section class="flow" aria-label={words.toSend}>
      <h2>{words.toSend}</h2>
      <Actions>
        <ButtonLink
          href={`${pathIn(language, '/register/post/letters/new')}?${query}`}
          label={words.newLetter}
          weight="second"
          keys="J"
        />
        <ButtonLink
          href={returnedPath(language, { site: site.slug })}
          label={words.returnedTitle}
          weight="second"
          keys="A"
        />
      </Actions>
      <Waiting {...view} />
      <Lists {...view} />
      {view.returned.length > 0 && <Returned letters={view.returned} language={language} />}
    </section>
  )
}

function Waiting({ frame, site, waiting }: OutgoingView) {
  const { language } = frame
  const words = outgoingWords[language]
  return (
    <>
      <DataTable
        caption={words.letters(waiting.length)}
        rows={waiting}
        rowKey={({ id }) => id}
        areRowsLinks
        empty={
          <EmptyState title={words.nothingToSend}>
            <p>{words.nothingToSendText}</p>
          </EmptyState>
        }
        columns={letterColumns(language)}
      />
      <PostForm
        action={pathIn(language, '/register/post/dispatch')}
        csrf={frame.csrf}
        more={{ 'aria-label': words.openList }}
      >
        <input type="hidden" name="site" value={site.slug} />
        <Actions>
          <SubmitButton label={words.openList} weight="second" keys="L" />
        </Actions>
        <p class="soft">{words.openListText}</p>
      </PostForm>
    </>
  )
}

function letterColumns(language: Language) {
  const words = outgoingWords[language]
  return [
    codeColumn(words.code, ({ id }: Letter) => letterPath(language, id)),
    { key: 'recipient', label: words.recipient, cell: ({ recipient }: Letter) => recipient },
    {
      key: 'kind',
      label: words.kind,
      cell: ({ kind, tracking }: Letter) =>
        tracking ? <Tracking number={tracking} /> : words.kinds[kind],
    },
    { key: 'entry', label: words.entryNumber, cell: ({ entryNumber }: Letter) => entryNumber },
  ]
}

function Lists({ frame: { language }, lists }: OutgoingView) {
  const words = outgoingWords[language]
  if (lists.length === 0) return null
  return (
    <DataTable
      caption={words.lists}
      rows={lists}
      rowKey={({ id }) => id}
      areRowsLinks
      isOver={({ closing }) => closing !== undefined}
      columns={[
        {
          key: 'day',
          label: words.list,
          isRowHeading: true,
          cell: ({ id, day, n }) => (
            <a href={dispatchPath(language, id)}>
              {shortDate(day, language)} – {n}
            </a>
          ),
        },
        { key: 'count', label: words.count, isNumeric: true, cell: ({ letters }) => letters },
        {
          key: 'state',
          label: words.state,
          cell: ({ closing }) => (
            <StateMark
              shape={closing ? 'check' : 'lit'}
              word={closing ? words.listClosed : words.listOpen}
            />
          ),
        },
      ]}
    />
  )
}

function Returned({ letters, language }: { letters: readonly Letter[]; language: Language }) {
  const words = outgoingWords[language]
  const [code, recipient] = letterColumns(language)
  if (!code || !recipient) return null
  return (
    <DataTable
      caption={words.returned}
      rows={letters}
      rowKey={({ id }) => id}
      areRowsLinks
      columns={[
        code,
        recipient,
        {
          key: 'reason',
          label: words.reason,
          cell: ({ returned }) => returned && words.reasons[returned.reason],
        },
      ]}
    />
  )
}
