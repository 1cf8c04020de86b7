import { shortDate } from '../../kit/dates.ts'
import { firstValue, type RawForm } from '../../kit/form.ts'
import {
  Actions,
  Choice,
  errorFor,
  Notice,
  PostForm,
  Select,
  SubmitButton,
  TextArea,
  TextInput,
} from '../../kit/html/index.ts'
import { forwardingWords } from './forwarding.words.ts'
import { type LetterLine, Letters } from './letters.view.tsx'
import { type Ground, replyChannels } from './task.ts'
import { taskWords } from './task.words.ts'
import { type TaskFrame, taskPage } from './task-frame.view.tsx'
import { taskPath } from './task-path.ts'

type LetterForm = TaskFrame & {
  raw: RawForm
  indices: readonly { id: number; label: string }[]
  letters: readonly LetterLine[]
  /** Nothing can be sent: the task has ended, or this person only looks. */
  isReadOnly: boolean
}

export type ForwardingView = LetterForm & {
  isLate: boolean
  forwarded: { bodyName: string; isLate: boolean } | undefined
}

/** Handing a submission to the body that is competent. */
export function forwardingPage(view: ForwardingView): string {
  const { frame, forwarded, task, letters, now } = view
  const { language } = frame
  const words = forwardingWords[language]
  return taskPage({
    ...view,
    at: 'forwarding',
    word: words.word,
    children: (
      <>
        {forwarded && (
          <p>
            {words.done(forwarded.bodyName)} {forwarded.isLate && words.doneLate}
          </p>
        )}
        {task.closing && (
          <Letters letters={letters} language={language} csrf={frame.csrf} now={now} />
        )}
        {!view.isReadOnly && <ForwardingForm {...view} />}
      </>
    ),
  })
}

function ForwardingForm(view: ForwardingView) {
  const { frame, task, raw } = view
  const words = forwardingWords[frame.language]
  return (
    <section class="flow">
      <h2>{words.heading}</h2>
      <p>{words.intro}</p>
      <TermNotice {...view} />
      <PostForm action={taskPath(frame.language, task.entryId, 'forwarding')} csrf={frame.csrf}>
        <TextInput
          name="body"
          label={words.body}
          hint={words.bodyHint}
          error={errorFor(view.errors, 'body')}
          value={firstValue(raw, 'body')}
        />
        <ChannelChoice view={view} name="bodyChannel" label={words.bodyChannel} />
        <TextInput
          name="bodyTo"
          label={words.bodyTo}
          hint={words.bodyToHint}
          error={errorFor(view.errors, 'bodyTo')}
          value={firstValue(raw, 'bodyTo')}
          maxLength={500}
        />
        <TextArea
          name="letter"
          label={words.letter}
          error={errorFor(view.errors, 'letter')}
          value={firstValue(raw, 'letter')}
          rows={6}
          maxLength={5000}
        />
        <NoticeFields view={view} label={words.notice} hint={words.noticeHint} />
        <Actions>
          <SubmitButton label={words.send} />
        </Actions>
        <p class="field-hint">{words.sendHint}</p>
      </PostForm>
    </section>
  )
}

function TermNotice({ frame, task, isLate }: ForwardingView) {
  const words = forwardingWords[frame.language]
  if (!task.forwarding) return null
  const day = shortDate(task.forwarding.dueOn, frame.language)
  if (!isLate) return <p>{words.until(day)}</p>
  return (
    <Notice kind="warning" title={words.lateTitle}>
      <p>{words.late(day)}</p>
    </Notice>
  )
}

type ChannelChoiceProps = { view: LetterForm; name: string; label: string }

function ChannelChoice({ view, name, label }: ChannelChoiceProps) {
  return (
    <Choice
      kind="one"
      name={name}
      label={label}
      error={errorFor(view.errors, name)}
      inline
      chosen={[firstValue(view.raw, name)]}
      options={replyChannels.map(value => ({
        value,
        label: taskWords[view.frame.language].channels[value],
      }))}
    />
  )
}

function NoticeFields({ view, label, hint }: { view: LetterForm; label: string; hint: string }) {
  const { raw, frame, task } = view
  const words = forwardingWords[frame.language]
  const isKnown = task.partyKind !== 'anonymous'
  return (
    <>
      {isKnown ? (
        <>
          <TextArea
            name="notice"
            label={label}
            hint={hint}
            error={errorFor(view.errors, 'notice')}
            value={firstValue(raw, 'notice')}
            rows={6}
            maxLength={5000}
          />
          <ChannelChoice view={view} name="noticeChannel" label={words.noticeChannel} />
          <TextArea
            name="noticeTo"
            label={words.noticeTo}
            error={errorFor(view.errors, 'noticeTo')}
            value={firstValue(raw, 'noticeTo')}
            rows={2}
            maxLength={500}
          />
        </>
      ) : (
        <input type="hidden" name="noticeChannel" value="counter" />
      )}
      <Select
        name="index"
        label={words.index}
        error={errorFor(view.errors, 'index')}
        value={firstValue(raw, 'index')}
        options={view.indices.map(each => ({ value: String(each.id), label: each.label }))}
      />
    </>
  )
}

export type UnexaminedView = LetterForm & { left: { ground: Ground } | undefined }

/** Leaving a submission without examination. */
export function unexaminedPage(view: UnexaminedView): string {
  const { frame, task, left, letters, now } = view
  const { language } = frame
  const words = forwardingWords[language].leaving
  return taskPage({
    ...view,
    at: 'unexamined',
    word: words.word,
    children: (
      <>
        {left && <p>{words.done(words.grounds[left.ground].toLowerCase())}</p>}
        {task.closing && (
          <Letters letters={letters} language={language} csrf={frame.csrf} now={now} />
        )}
        {!view.isReadOnly && <UnexaminedForm {...view} />}
      </>
    ),
  })
}

function UnexaminedForm(view: UnexaminedView) {
  const { frame, task, raw } = view
  const words = forwardingWords[frame.language].leaving
  return (
    <section class="flow">
      <h2>{words.heading}</h2>
      <PostForm action={taskPath(frame.language, task.entryId, 'unexamined')} csrf={frame.csrf}>
        <Choice
          kind="one"
          name="ground"
          label={words.ground}
          error={errorFor(view.errors, 'ground')}
          chosen={[firstValue(raw, 'ground')]}
          options={(Object.keys(words.grounds) as Ground[]).map(value => ({
            value,
            label: words.grounds[value],
            hint: words.hints[value],
          }))}
        />
        <TextInput
          name="earlier"
          label={words.earlier}
          hint={words.earlierHint}
          error={errorFor(view.errors, 'earlier')}
          value={firstValue(raw, 'earlier')}
          width="middle"
          maxLength={60}
        />
        <TextInput
          name="note"
          label={words.note}
          error={errorFor(view.errors, 'note')}
          value={firstValue(raw, 'note')}
          maxLength={500}
        />
        <NoticeFields view={view} label={words.notice} hint={words.noticeHint} />
        <Actions>
          <SubmitButton label={words.send} tone="danger" />
        </Actions>
        <p class="field-hint">{words.sendHint}</p>
      </PostForm>
    </section>
  )
}
