import { deskFrame } from '../../house/desk-frame.ts'
import { DeskSheet, deskPage } from '../../house/desk-layout.view.tsx'
import type { Frame } from '../../house/page.ts'
import { dayInWords, dayOf } from '../../kit/dates.ts'
import { Actions, ButtonLink, Notice } from '../../kit/html/index.ts'
import type { Item } from '../intake/index.ts'
import type { Standing } from '../tasks/index.ts'
import { enquiryPath } from './enquiry.view.tsx'
import { enquiryWords } from './enquiry.words.ts'
import type { tellingObstacle } from './gate.ts'

export interface AnswerProps {
  frame: Frame
  /** Why nothing may be told; nothing when the state may. */
  obstacle: ReturnType<typeof tellingObstacle>
  standing: Standing | undefined
  item: Item | undefined
  today: Temporal.PlainDate
  /** Where the same paper is asked about once more. */
  againPath: string
}

/** Sentences to read aloud, or the kind way to say no. */
export function answerPage(props: AnswerProps): string {
  const { frame, obstacle, againPath } = props
  const { language } = frame
  const words = enquiryWords[language]
  const title = obstacle ? words.refuseTitle : words.tellTitle
  const sentences = obstacle ? [words.refusals[obstacle]] : sentencesOf(props)
  return deskPage({
    ...deskFrame(frame, 'enquiry'),
    title,
    children: (
      <DeskSheet>
        <h1>{title}</h1>
        <div class="read-aloud">
          <p class="read-aloud-label">{words.readAloud}</p>
          {sentences.map(sentence => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
        {!obstacle && (
          <Notice kind="info">
            <p>{words.never}</p>
          </Notice>
        )}
        <p class="soft">{words.noted}</p>
        <Actions>
          <ButtonLink label={words.next} href={enquiryPath(language)} keys="Ctrl+Enter" />
          <ButtonLink label={words.again} href={againPath} weight="second" />
        </Actions>
      </DeskSheet>
    ),
  })
}

/** How it stands, sentence by sentence, as one says it on the telephone. */
export function sentencesOf({ frame, standing, item, today }: AnswerProps): string[] {
  const { language } = frame
  const { say } = enquiryWords[language]
  const day = (date: Temporal.PlainDate) => dayInWords(date, language, { today })
  const received = item ? [say.received(day(item.receivedOn))] : []
  if (!standing) return [...received, unregistered(item, say)]
  const registered = say.registered(standing.number)
  if (standing.isVoid) return [...received, say.voided]
  if (standing.ended) {
    const { kind, at } = standing.ended
    const way = kind === 'replied' && standing.letter ? [say.sentBy[standing.letter.channel]] : []
    return [...received, registered, say.ended[kind](day(dayOf(at))), ...way]
  }
  const unit = standing.unit && (language === 'lv' ? standing.unit.nameLv : standing.unit.nameEn)
  return [...received, registered, ...(unit ? [say.unit(unit)] : []), ...dueOf(standing, say, day)]
}

type Say = (typeof enquiryWords)['lv']['say']

function unregistered(item: Item | undefined, say: Say): string {
  const { kind } = item?.outcome ?? {}
  if (kind === 'returned') return say.returned
  if (kind === 'handed_on') return say.handedOn
  return kind === 'not_a_document' ? say.notADocument : say.toRegister
}

function dueOf(
  { dueOn, isExtended, isSuspended }: Standing,
  say: Say,
  day: (date: Temporal.PlainDate) => string,
): string[] {
  if (isSuspended) return [say.waiting]
  if (!dueOn) return []
  return [isExtended ? say.longer(day(dueOn)) : say.due(day(dueOn))]
}
