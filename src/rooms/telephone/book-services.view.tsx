import { type Column, DataTable, Notice, TextInput } from '../../kit/html/index.ts'
import { bookWords } from './book.words.ts'
import type { BookView } from './book-page.view.ts'
import { bookPath } from './book-query.ts'
import type { NumberedService } from './book-reading.ts'
import type { BookStep } from './book-step.ts'

type ServicesStep = Extract<BookStep, { kind: 'services' }>

/** What the person needs: a few letters, the number, or a row of the list. */
export function ServicesPart({ frame, asked, step }: BookView & { step: ServicesStep }) {
  const { language } = frame
  const words = bookWords[language]
  const columns: Column<NumberedService>[] = [
    { key: 'number', label: words.number, isNumeric: true, cell: ({ number }) => number },
    {
      key: 'service',
      label: words.service,
      isRowHeading: true,
      cell: ({ number, service }) => (
        <a
          href={bookPath(language, { ...asked, service: service.slug })}
          data-key={number < 10 ? String(number) : undefined}
        >
          {language === 'lv' ? service.nameLv : service.nameEn}
        </a>
      ),
    },
    {
      key: 'minutes',
      label: words.minutes,
      isNumeric: true,
      cell: ({ service }) => service.durationMinutes,
    },
  ]
  return (
    <>
      <form class="form" method="get" action={bookPath(language)}>
        <input type="hidden" name="person" value={asked.person} />
        <TextInput
          name="s"
          label={words.what}
          hint={words.whatHint}
          value={step.text}
          width="middle"
          autoFocus
          autoComplete="off"
          spellCheck={false}
          maxLength={100}
          more={{ 'data-walks': '' }}
        />
        <button type="submit" class="ds-sr-only">
          {words.find}
        </button>
      </form>
      {step.isNone && <Notice kind="info" title={words.noService} isAnswer />}
      <DataTable
        caption={words.services}
        isCaptionHidden
        columns={columns}
        rows={step.services}
        rowKey={({ service }) => service.id}
        areRowsLinks
      />
    </>
  )
}
