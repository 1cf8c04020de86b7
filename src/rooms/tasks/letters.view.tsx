import { dayAndTime, dayOf, shortDate } from '../../kit/dates.ts'
import { Actions, ButtonLink, PostForm, SubmitButton, TextInput } from '../../kit/html/index.ts'
import type { Language } from '../../kit/language.ts'
import { replyWords } from './reply.words.ts'
import type { Channel } from './task.ts'
import { taskWords } from './task.words.ts'
import { letterPath } from './task-path.ts'

/** A letter that left in answer to the document. */
export type LetterLine = {
  outgoingId: number
  entryId: number
  number: string
  kind: 'interim' | 'final' | null
  channel: Channel
  recipient: string | null
  writer: string
  writtenAt: Temporal.Instant
  newDueOn: Temporal.PlainDate | null
  handedAt: Temporal.Instant | null
  /** What the e-address said of it, where it went that way and has left. */
  eaddress: 'sent' | 'accepted' | 'rejected' | null
}

type LettersProps = {
  letters: readonly LetterLine[]
  language: Language
  csrf: string
  now: Temporal.Instant
}

/** What was sent, each with its paper; one that waits at the counter is handed over here. */
export function Letters({ letters, language, csrf, now }: LettersProps) {
  const words = replyWords[language]
  if (letters.length === 0) return null
  return (
    <section class="flow">
      <h2>{words.letters}</h2>
      <ul class="task-letters">
        {letters.map(letter => (
          <li key={letter.outgoingId}>
            <p>
              <strong>
                {words.letter(words.letterKinds[letter.kind ?? 'other'], letter.number)}
              </strong>
              <br />
              {factsOf(letter, language, dayOf(now))}
            </p>
            <Actions>
              <ButtonLink
                label={words.open}
                href={letterPath(language, letter.entryId, letter.outgoingId)}
                weight="second"
                more={{ target: '_blank', rel: 'noopener' }}
              />
            </Actions>
            {letter.channel === 'counter' && !letter.handedAt && (
              <HandOver letter={letter} language={language} csrf={csrf} />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function factsOf(letter: LetterLine, language: Language, today: Temporal.PlainDate): string {
  const words = replyWords[language]
  const facts = [
    letter.recipient,
    taskWords[language].channels[letter.channel],
    `${letter.writer}, ${dayAndTime(letter.writtenAt, language, { today })}`,
  ]
  if (letter.newDueOn) facts.push(words.newDue(shortDate(letter.newDueOn, language)))
  if (letter.handedAt) facts.push(words.handed(dayAndTime(letter.handedAt, language, { today })))
  else if (letter.channel === 'counter') facts.push(words.waits)
  if (letter.channel === 'eaddress') facts.push(words.eaddress[letter.eaddress ?? 'queued'])
  return facts.filter(Boolean).join(' · ')
}

type HandOverProps = { letter: LetterLine; language: Language; csrf: string }

function HandOver({ letter, language, csrf }: HandOverProps) {
  const words = replyWords[language]
  return (
    <PostForm
      action={`${letterPath(language, letter.entryId, letter.outgoingId)}/collection`}
      csrf={csrf}
    >
      <TextInput name="takenBy" label={words.takenBy} width="middle" maxLength={200} />
      <Actions>
        <SubmitButton label={words.hand} weight="second" />
      </Actions>
    </PostForm>
  )
}
