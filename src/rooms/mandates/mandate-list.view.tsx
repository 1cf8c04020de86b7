import { deskFrame } from '../../house/desk-frame.ts'
import { DeskSheet, deskPage } from '../../house/desk-layout.view.tsx'
import type { Frame } from '../../house/page.ts'
import { dayAndTime, dayOf } from '../../kit/dates.ts'
import { Actions, ButtonLink, DataTable, EmptyState } from '../../kit/html/index.ts'
import { MandateStateMark } from './mandate-facts.view.tsx'
import { mandatePageWords } from './mandate-page.words.ts'
import type { MandateState, Principal } from './mandate-sheet.ts'

export type MandateLine = {
  number: string
  state: MandateState
  made: Temporal.Instant
  path: string
}

export type MandatesListView = {
  frame: Frame
  principal: Pick<Principal, 'name'>
  back: string | undefined
  newPath: string
  mandates: readonly MandateLine[]
}

/** Every mandate of one resident, newest first. */
export function mandatesListPage(view: MandatesListView): string {
  const { language } = view.frame
  const words = mandatePageWords[language]
  const title = words.listTitle(view.principal.name)
  const empty = (
    <EmptyState title={words.listNone}>
      <p>{words.listNoneHint}</p>
    </EmptyState>
  )
  return deskPage({
    ...deskFrame(view.frame, 'day'),
    title,
    children: (
      <DeskSheet>
        <h1>{title}</h1>
        <DataTable
          caption={title}
          isCaptionHidden
          rows={view.mandates}
          rowKey={({ number }) => number}
          areRowsLinks
          isOver={({ state }) => state === 'expired' || state === 'revoked'}
          empty={empty}
          columns={[
            {
              key: 'number',
              label: words.listNumber,
              isRowHeading: true,
              cell: line => <a href={line.path}>{line.number}</a>,
            },
            {
              key: 'state',
              label: words.listState,
              cell: line => <MandateStateMark state={line.state} language={language} />,
            },
            {
              key: 'made',
              label: words.listMade,
              cell: line => dayAndTime(line.made, language, { today: dayOf(line.made) }),
            },
          ]}
        />
        <Actions>
          <ButtonLink label={words.newTitle} href={view.newPath} keys="N" />
          {view.back && <ButtonLink label={words.back} href={view.back} weight="quiet" />}
        </Actions>
      </DeskSheet>
    ),
  })
}
