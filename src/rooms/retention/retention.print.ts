import { printPdf } from '../../house/print.ts'
import { dayOf, shortDate } from '../../kit/dates.ts'
import type { DestructionList, DuePaper } from './destruction-list.ts'
import { retentionWords } from './retention.words.ts'

export type DestructionPaper = {
  list: DestructionList
  papers: readonly DuePaper[]
  municipality: string
  sample: boolean
  now: Temporal.Instant
}

/** The list as it goes to the National Archives: in Latvian, which the law asks for. */
export function printDestructionList(paper: DestructionPaper): Promise<Uint8Array> {
  const { list, papers, municipality, sample, now } = paper
  return printPdf({
    template: new URL('./destruction.letter.typ', import.meta.url),
    data: {
      number: list.number,
      sample,
      municipality,
      madeOn: shortDate(dayOf(list.madeAt), 'lv'),
      madeBy: list.madeBy,
      approval: list.approval && {
        reference: list.approval.reference,
        on: shortDate(list.approval.on, 'lv'),
      },
      papers: papers.map(({ number, isVoid, titleLv, index, closedOn }) => ({
        number: isVoid ? retentionWords.lv.list.void(number) : number,
        title: `${index} ${titleLv}`,
        closed: shortDate(closedOn, 'lv'),
      })),
    },
    language: 'lv',
    now,
  })
}
