import type { BadEntry, ChainFault } from '../house/journal.chain.ts'

const faults: Record<ChainFault, string> = {
  missing: 'is not there, or not in its place',
  repeated: 'stands there a second time',
  content_changed: 'was changed: its words do not give the hash that follows',
  hash_changed: 'has another hash than its words give',
  moment_changed: 'stands at another moment than its words say',
  beyond_head: 'was added behind the end of its lane',
  cut_off: 'and those after it were cut off: the lane ends before its head',
  head_changed: 'is whole, but the head of its lane names another hash',
  unreadable: 'cannot be read',
}

/** What `lodzins journal` says. */
export const journalTexts = {
  usage:
    'Usage: lodzins journal export FILE [--json]\n' +
    '       lodzins journal verify [FILE] [--heads EARLIER-EXPORT] [--json]',
  oneFile: 'Name one file at most.',
  noFile: (path: string) => `There is no file ${path}.`,
  notAnExport: 'This is not an export of the journal.',
  exported: (file: string, entries: number) =>
    `${file}: ${entries} entries. It names people: keep it as you keep the journal.`,
  whole: (entries: number) => `The journal is whole: ${entries} entries.`,
  bad: ({ lane, number, fault }: BadEntry) =>
    `The journal is not whole. First bad entry: lane ${lane}, number ${number} ${faults[fault]}.`,
}
