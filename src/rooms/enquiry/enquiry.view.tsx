import { deskFrame } from '../../house/desk-frame.ts'
import { DeskSheet, deskPage } from '../../house/desk-layout.view.tsx'
import type { Frame } from '../../house/page.ts'
import { shortDate } from '../../kit/dates.ts'
import { DataTable, EmptyState, StateMark, SubmitButton, TextInput } from '../../kit/html/index.ts'
import { type Language, pathIn } from '../../kit/language.ts'
import type { Asked } from './enquiry.ts'
import { enquiryWords } from './enquiry.words.ts'
import type { Paper } from './paper.ts'
import type { Days } from './rough-day.ts'

export function enquiryPath(language: Language, rest = ''): string {
  return pathIn(language, `/register/enquiry${rest}`)
}

export interface SearchProps {
  frame: Frame
  asked: Asked
  /** The days that were understood. */
  days: Days | undefined
  /** Nothing was asked yet: undefined. */
  papers: readonly Paper[] | undefined
  today: Temporal.PlainDate
}

/** Three boxes to type into while the caller speaks, and what fits. */
export function searchPage(props: SearchProps): string {
  const { frame, asked, days, papers } = props
  const { language } = frame
  const words = enquiryWords[language]
  const day = (date: Temporal.PlainDate) => shortDate(date, language)
  return deskPage({
    ...deskFrame(frame, 'enquiry'),
    title: words.title,
    children: (
      <DeskSheet>
        <h1>{words.title}</h1>
        <p>{words.lead}</p>
        <form class="form enquiry-search" method="get" action={enquiryPath(language)}>
          <TextInput
            name="name"
            label={words.name}
            hint={words.nameHint}
            value={asked.name}
            maxLength={100}
            autoComplete="off"
            autoFocus={papers === undefined || papers.length === 0}
          />
          <TextInput
            name="number"
            label={words.number}
            hint={words.numberHint}
            value={asked.number}
            maxLength={40}
            autoComplete="off"
          />
          <TextInput
            name="when"
            label={words.when}
            hint={days ? words.meant(day(days.from), day(days.to)) : words.whenHint}
            value={asked.when}
            maxLength={100}
            autoComplete="off"
          />
          <SubmitButton label={words.search} keys="Enter" />
        </form>
        {papers?.length === 0 && (
          <EmptyState title={words.nothing}>
            <p>{words.nothingHint}</p>
          </EmptyState>
        )}
        {papers && papers.length > 0 && <Papers {...props} papers={papers} />}
      </DeskSheet>
    ),
  })
}

/** No subject stands here: what somebody wrote about is shown to those who may tell it, later. */
function Papers({ frame: { language }, papers }: SearchProps & { papers: readonly Paper[] }) {
  const words = enquiryWords[language]
  const key = ({ entryId, itemId }: Paper) =>
    entryId === null ? `item-${itemId}` : `entry-${entryId}`
  return (
    <DataTable
      caption={words.found(papers.length)}
      rows={papers}
      rowKey={key}
      areRowsLinks
      columns={[
        {
          key: 'sender',
          label: words.columns.sender,
          isRowHeading: true,
          cell: paper => (
            <a href={enquiryPath(language, `/${key(paper)}`)} autofocus={paper === papers[0]}>
              {paper.senderName ?? words.anonymous}
            </a>
          ),
        },
        {
          key: 'received',
          label: words.columns.received,
          cell: ({ receivedOn }) => shortDate(receivedOn, language),
        },
        { key: 'number', label: words.columns.number, cell: ({ number }) => number ?? '' },
        { key: 'code', label: words.columns.code, cell: ({ code }) => code },
        {
          key: 'state',
          label: words.columns.state,
          cell: ({ number, isRestricted }) => {
            if (isRestricted) return <StateMark shape="dash" word={words.restricted} />
            return number === null ? (
              <StateMark shape="open" word={words.unregistered} />
            ) : (
              <StateMark shape="check" word={words.registered} />
            )
          },
        },
      ]}
    />
  )
}
