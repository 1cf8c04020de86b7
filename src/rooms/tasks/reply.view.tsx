import { dayAndTime, dayOf, shortDate } from '../../kit/dates.ts'
import { firstValue, type RawForm } from '../../kit/form.ts'
import {
  Actions,
  CheckBox,
  Choice,
  DayInput,
  errorFor,
  More,
  Notice,
  PostForm,
  Select,
  SubmitButton,
  TextArea,
  TextInput,
} from '../../kit/html/index.ts'
import { type LetterLine, Letters } from './letters.view.tsx'
import { replyWords } from './reply.words.ts'
import { replyChannels } from './task.ts'
import { taskWords } from './task.words.ts'
import { type TaskFrame, taskPage } from './task-frame.view.tsx'
import { taskPath } from './task-path.ts'

export type ReplyView = TaskFrame & {
  raw: RawForm
  indices: readonly { id: number; label: string }[]
  letters: readonly LetterLine[]
  draft: { savedBy: string; savedAt: Temporal.Instant } | undefined
  /** What was done just now. */
  done: 'saved' | 'sent' | undefined
  /** Why no reply can be written, as a sentence; then there is no form. */
  obstacle: string | undefined
  isReadOnly: boolean
}

/** The reply: what was sent, and what is being written. */
export function replyPage(view: ReplyView): string {
  const { frame, letters, now } = view
  const words = replyWords[frame.language]
  const isWritten = view.obstacle === undefined && !view.isReadOnly
  return taskPage({
    ...view,
    at: 'reply',
    word: words.word,
    children: (
      <>
        <Done {...view} />
        <Letters letters={letters} language={frame.language} csrf={frame.csrf} now={now} />
        {view.obstacle && !view.task.closing && <p>{view.obstacle}</p>}
        {isWritten && <ReplyForm {...view} />}
      </>
    ),
  })
}

function Done({ frame, done, letters }: ReplyView) {
  const words = replyWords[frame.language]
  const last = letters.at(-1)
  if (done === 'saved') return <Notice kind="success" title={words.saved} isAnswer />
  if (done !== 'sent' || !last) return null
  const next = { post: words.sentPost, counter: words.sentCounter, email: '', eaddress: '' }
  return (
    <Notice kind="success" title={words.sent(last.number)} isAnswer>
      {next[last.channel] && <p>{next[last.channel]}</p>}
    </Notice>
  )
}

function ReplyForm(view: ReplyView) {
  const { frame, task, draft, now } = view
  const { language } = frame
  const words = replyWords[language]
  return (
    <section class="flow">
      <h2>{words.heading}</h2>
      {draft && (
        <p class="field-hint">
          {words.draft(draft.savedBy, dayAndTime(draft.savedAt, language, { today: dayOf(now) }))}
        </p>
      )}
      <PostForm action={taskPath(language, task.entryId, 'reply')} csrf={frame.csrf}>
        <KindFields {...view} />
        <Line view={view} name="subject" maxLength={300} />
        <TextArea
          name="text"
          label={words.text}
          hint={words.textHint}
          error={errorFor(view.errors, 'text')}
          value={firstValue(view.raw, 'text')}
          rows={12}
          maxLength={15000}
        />
        <WayFields {...view} />
        <More summary={words.more}>
          <Line view={view} name="salutation" maxLength={200} />
          <Line view={view} name="closing" maxLength={100} />
          <Line view={view} name="post" maxLength={200} />
          <Select
            name="index"
            label={words.index}
            error={errorFor(view.errors, 'index')}
            value={firstValue(view.raw, 'index')}
            options={view.indices.map(({ id, label }) => ({ value: String(id), label }))}
          />
        </More>
        <CheckBox name="large" label={words.large} on={firstValue(view.raw, 'large') !== ''} />
        <Buttons language={language} />
      </PostForm>
    </section>
  )
}

function Buttons({ language }: { language: 'lv' | 'en' }) {
  const words = replyWords[language]
  const inNewTab = { formtarget: '_blank' }
  return (
    <>
      <Actions>
        <SubmitButton label={words.save} name="do" value="save" weight="second" keys="Ctrl+S" />
        <SubmitButton
          label={words.preview}
          name="do"
          value="preview"
          weight="second"
          more={inNewTab}
        />
        <SubmitButton label={words.send} name="do" value="send" />
      </Actions>
      <p class="field-hint">{words.sendHint}</p>
    </>
  )
}

type LineName = 'subject' | 'salutation' | 'closing' | 'post'

function Line({ view, name, maxLength }: { view: ReplyView; name: LineName; maxLength: number }) {
  return (
    <TextInput
      name={name}
      label={replyWords[view.frame.language][name]}
      error={errorFor(view.errors, name)}
      value={firstValue(view.raw, name)}
      maxLength={maxLength}
    />
  )
}

function KindFields(view: ReplyView) {
  const { language } = view.frame
  const words = replyWords[language]
  const latest = view.task.reply?.latestOn
  return (
    <>
      <Choice
        kind="one"
        name="kind"
        label={words.kind}
        error={errorFor(view.errors, 'kind')}
        inline
        chosen={[firstValue(view.raw, 'kind')]}
        options={(['final', 'interim'] as const).map(value => ({
          value,
          label: words.kinds[value],
          hint: words.kindHints[value],
        }))}
      />
      {latest && (
        <div class="task-pair">
          <DayInput
            name="extendTo"
            label={words.extendTo}
            hint={words.extendHint(shortDate(latest, language))}
            error={errorFor(view.errors, 'extendTo')}
            value={firstValue(view.raw, 'extendTo')}
          />
          <TextInput
            name="extendReason"
            label={words.extendReason}
            hint={words.extendReasonHint}
            error={errorFor(view.errors, 'extendReason')}
            value={firstValue(view.raw, 'extendReason')}
            maxLength={500}
          />
        </div>
      )}
    </>
  )
}

function WayFields(view: ReplyView) {
  const { language } = view.frame
  const words = replyWords[language]
  const { replyBy } = view.task
  return (
    <>
      <Choice
        kind="one"
        name="channel"
        label={words.channel}
        error={errorFor(view.errors, 'channel')}
        inline
        chosen={[firstValue(view.raw, 'channel')]}
        options={replyChannels.map(value => ({
          value,
          label: taskWords[language].channels[value],
          hint:
            value === replyBy
              ? `${words.channelHints[value]} (${words.chosen})`
              : words.channelHints[value],
        }))}
      />
      <TextArea
        name="to"
        label={words.to}
        hint={words.toHint}
        error={errorFor(view.errors, 'to')}
        value={firstValue(view.raw, 'to')}
        rows={2}
        maxLength={500}
      />
      <CheckBox
        name="registered"
        label={words.registered}
        hint={words.registeredHint}
        on={firstValue(view.raw, 'registered') !== ''}
      />
    </>
  )
}
