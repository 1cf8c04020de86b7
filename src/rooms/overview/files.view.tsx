import type { Frame } from '../../house/page.ts'
import { settingsSheet } from '../../house/settings-layout.view.tsx'
import { dateInWords, dayAndTime, dayOf } from '../../kit/dates.ts'
import { fileSize } from '../../kit/file-size.ts'
import { DataTable, Notice, StateMark, SummaryList } from '../../kit/html/index.ts'
import { filesWords } from './files.words.ts'

export type FilesProps = {
  frame: Frame
  now: Temporal.Instant
  totals: { files: number; bytes: number; missing: number; changed: number }
  check: { endedAt: Temporal.Instant; files: number; bytes: number; orphans: number } | undefined
  faulty: readonly { sha256: string; bytes: number; fault: string; storedAt: Temporal.Instant }[]
  scanner: {
    engine?: string
    databaseAt?: Temporal.Instant
    reason?: keyof (typeof filesWords)['lv']['scannerStates']
  }
}

/** What is kept, when it was last read, what is wrong with it, and whether viruses are looked for. */
export function filesPage(props: FilesProps): string {
  const { frame, totals, check, faulty } = props
  const { language } = frame
  const words = filesWords[language]
  const faults = totals.missing + totals.changed
  const orphans = check?.orphans ?? 0
  const lines = [
    { key: words.kept, value: words.amount(totals.files, totals.bytes) },
    { key: words.lastCheck, value: lastCheck(props) },
    { key: words.orphans, value: orphans ? words.someOrphans(orphans) : words.noOrphans },
    { key: words.scanner, value: <ScannerState {...props} /> },
  ]
  return settingsSheet({
    frame,
    place: 'files',
    title: words.title,
    children: (
      <>
        <h1>{words.title}</h1>
        <p class="soft">{words.about}</p>
        {faults > 0 && (
          <Notice kind="warning" title={words.faults(faults)}>
            <p>{words.faultsNext}</p>
          </Notice>
        )}
        {faults === 0 && check && (
          <p>
            <StateMark shape="check" word={words.allWhole} />
          </p>
        )}
        <SummaryList lines={lines.filter(({ key }) => check || key !== words.orphans)} />
        {faulty.length > 0 && <FaultyFiles language={language} faulty={faulty} />}
      </>
    ),
  })
}

function lastCheck({ frame: { language }, check }: FilesProps): string {
  const words = filesWords[language]
  if (!check) return words.never
  return `${dayAndTime(check.endedAt, language)}: ${words.read(check.files, check.bytes)}`
}

function ScannerState({ frame: { language }, scanner, now }: FilesProps) {
  const words = filesWords[language]
  if (scanner.reason) {
    return <StateMark shape="warning" word={words.scannerStates[scanner.reason]} />
  }
  const { engine = '', databaseAt } = scanner
  const days = databaseAt ? Math.floor(now.since(databaseAt).total('hours') / 24) : 0
  const isOld = !databaseAt || days > 7
  const age = databaseAt ? words.databaseAge(Math.max(0, days)) : words.ownOnly
  return <StateMark shape={isOld ? 'warning' : 'check'} word={`${words.works(engine)}; ${age}`} />
}

function FaultyFiles({ language, faulty }: { language: 'lv' | 'en' } & Pick<FilesProps, 'faulty'>) {
  const words = filesWords[language]
  return (
    <DataTable
      caption={words.faults(faulty.length)}
      isCaptionHidden
      rows={faulty}
      rowKey={file => file.sha256}
      columns={[
        {
          key: 'state',
          label: words.state,
          cell: ({ fault }) => (
            <StateMark shape="warning" word={fault === 'missing' ? words.missing : words.changed} />
          ),
        },
        {
          key: 'name',
          label: words.name,
          isRowHeading: true,
          cell: file => <code class="file-hash">{file.sha256}</code>,
        },
        { key: 'size', label: words.size, cell: file => fileSize(language, file.bytes) },
        {
          key: 'since',
          label: words.since,
          cell: file => dateInWords(dayOf(file.storedAt), language),
        },
      ]}
    />
  )
}
