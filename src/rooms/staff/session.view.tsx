import type { Frame } from '../../house/page.ts'
import { dayAndTime } from '../../kit/dates.ts'
import { DataTable, PostForm, SubmitButton } from '../../kit/html/index.ts'
import { type InBoth, pathIn } from '../../kit/language.ts'
import { accountEn } from './account.words.en.ts'
import { type AccountWords, accountLv } from './account.words.lv.ts'

const allWords: InBoth<AccountWords> = { lv: accountLv, en: accountEn }

export type SessionShown = {
  openedAt: Temporal.Instant
  lastSeenAt: Temporal.Instant
  secondFactor: boolean
  isThisOne: boolean
}

type SessionListProps = { frame: Frame; sessions: readonly SessionShown[] }

/** Where one is signed in, and the way out of all of them. */
export function SessionList({ frame, sessions }: SessionListProps) {
  const words = allWords[frame.language]
  const note = (session: SessionShown) =>
    [session.isThisOne ? words.here : '', session.secondFactor ? words.secondFactor : '']
      .filter(word => word !== '')
      .join(', ')
  return (
    <section aria-labelledby="session-part" class="flow">
      <h2 id="session-part">{words.sessionsHeading}</h2>
      <p>{words.sessionsText}</p>
      <DataTable
        caption={words.sessionsHeading}
        isCaptionHidden
        columns={[
          {
            key: 'opened',
            label: words.opened,
            isRowHeading: true,
            cell: session => dayAndTime(session.openedAt, frame.language),
          },
          {
            key: 'seen',
            label: words.seen,
            cell: session => dayAndTime(session.lastSeenAt, frame.language),
          },
          { key: 'note', label: words.how, cell: note },
        ]}
        rows={sessions}
        rowKey={session => session.openedAt.toString()}
        isCurrent={session => session.isThisOne}
      />
      <PostForm action={pathIn(frame.language, '/settings/sign-in/leaving')} csrf={frame.csrf}>
        <SubmitButton label={words.leaveEverywhere} weight="second" />
      </PostForm>
    </section>
  )
}
