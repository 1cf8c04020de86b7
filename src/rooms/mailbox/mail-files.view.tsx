import { fileSize } from '../../kit/file-size.ts'
import { DataTable } from '../../kit/html/index.ts'
import { type Language, pathIn } from '../../kit/language.ts'
import type { Document } from '../intake/index.ts'
import { mailWords } from './mail.words.ts'
import type { Parsed } from './mail-findings.ts'
import type { MailSheet } from './mail-sheet.ts'

type FilesView = { language: Language; sheet: MailSheet; files: readonly Document[] }

/** The files of the item that a mail became, each to be saved. */
export function FileTable({ language, sheet, files }: FilesView) {
  const words = mailWords[language]
  if (files.length === 0) return <p class="soft">{words.noFiles}</p>
  const href = (position: number) =>
    pathIn(language, `/register/mail/${sheet.id}/files/${position}`)
  return (
    <DataTable
      caption={words.files}
      isCaptionHidden
      rows={files}
      rowKey={({ position }) => position}
      columns={[
        {
          key: 'name',
          label: words.fileName,
          isRowHeading: true,
          cell: ({ position, name }) => <a href={href(position)}>{name}</a>,
        },
        { key: 'type', label: words.fileType, cell: ({ mediaType }) => mediaType },
        {
          key: 'size',
          label: words.fileSize,
          isNumeric: true,
          cell: ({ bytes }) => fileSize(language, bytes),
        },
      ]}
    />
  )
}

const telling = ['parsers_disagree', 'text_differs', 'structure_ambiguous', 'hidden_content']

/** Side by side what each parser found, where that is not the same. */
export function ParserFindings({ language, sheet: { reading } }: Omit<FilesView, 'files'>) {
  const words = mailWords[language]
  const codes = (reading?.attention ?? '').split(' ')
  if (!reading || !telling.some(code => codes.includes(code))) return null
  const { mailparser, postalMime } = reading.findings
  const both = [
    { key: 'mailparser', parsed: mailparser },
    { key: 'postalMime', parsed: postalMime },
  ] as const
  return (
    <section aria-label={words.both}>
      <h2>{words.both}</h2>
      <div class="side-by-side">
        {both.map(({ key, parsed }) => (
          <div key={key}>
            <h3>{words.parser[key]}</h3>
            <Found parsed={parsed} language={language} />
          </div>
        ))}
      </div>
    </section>
  )
}

function Found({ parsed, language }: { parsed: Parsed; language: Language }) {
  const words = mailWords[language]
  if (parsed.fault !== undefined) return <p>{words.parserFault}</p>
  return (
    <>
      {parsed.parts.length === 0 && <p>{words.nothingFound}</p>}
      <ul>
        {parsed.parts.map(({ name, mediaType, bytes, sha256 }, at) => (
          <li key={at}>
            {name || words.nameless}, {mediaType}, {fileSize(language, bytes)}
            <br />
            <code class="hash">{sha256.slice(0, 16)}…</code>
          </li>
        ))}
      </ul>
      {parsed.text && <pre class="mail-text">{parsed.text}</pre>}
    </>
  )
}
