import type { Frame } from '../../house/page.ts'
import {
  Actions,
  Choice,
  CsrfInput,
  type FormError,
  PostForm,
  SubmitButton,
  TextArea,
  TextInput,
} from '../../kit/html/index.ts'
import { bagWords } from './bag.words.ts'
import { bagPath } from './bag-list.view.tsx'
import type { BagSheet } from './bag-sheet.ts'

/** What the page of a bag is drawn from. */
export type BagView = {
  frame: Frame
  sheet: BagSheet
  now: Temporal.Instant
  from: string
  to: string
  packable: readonly { code: string }[]
  nextSeal: string | undefined
  mayPack: boolean
  mayReceive: boolean
  mayClose: boolean
  closingObstacle: string | undefined
  raw: Readonly<Record<string, string>>
  errors: readonly FormError[]
  refusal: string | undefined
}

const errorOf = ({ errors }: BagView, name: string) =>
  errors.find(error => error.name === name)?.message

/** What waits to be packed, what is in the bag, and the seal. */
export function PackForms({ view }: { view: BagView }) {
  const { frame, sheet, packable } = view
  const words = bagWords[frame.language]
  const isEmpty = sheet.figures.sent.length === 0
  return (
    <div class="next-step flow">
      <PostForm action={bagPath(frame.language, sheet.bag.id, '/items')} csrf={frame.csrf}>
        <p class="quiet">{packable.length > 0 ? words.packLead : words.nothingToPack}</p>
        {packable.length > 0 && (
          <Choice
            kind="many"
            name="code"
            label={words.packable}
            inline
            error={errorOf(view, 'code')}
            options={packable.map(({ code }) => ({ value: code, label: code }))}
          />
        )}
        <TextArea
          name="codes"
          label={words.scan}
          hint={words.scanHint}
          rows={2}
          maxLength={8000}
          value={view.raw.codes}
          error={packable.length === 0 ? errorOf(view, 'code') : undefined}
        />
        <Actions>
          <SubmitButton label={words.pack} weight={isEmpty ? 'first' : 'second'} />
        </Actions>
      </PostForm>
      {!isEmpty && <InBag view={view} />}
    </div>
  )
}

function InBag({ view }: { view: BagView }) {
  const { frame, sheet } = view
  const words = bagWords[frame.language]
  return (
    <section aria-label={words.inBag}>
      <h2>{words.inBag}</h2>
      <ol class="round-codes">
        {sheet.items.map(({ itemId, code }) => (
          <li key={itemId}>
            <code>{code}</code>
            <form
              method="post"
              action={bagPath(frame.language, sheet.bag.id, `/items/${itemId}/removal`)}
            >
              <CsrfInput token={frame.csrf} />
              <button type="submit" aria-label={words.takeOutOf(code)}>
                {words.takeOut}
              </button>
            </form>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** The sender's signature: seal on, handed over. */
export function SendForm({ view }: { view: BagView }) {
  const { frame, sheet } = view
  const words = bagWords[frame.language]
  return (
    <PostForm action={bagPath(frame.language, sheet.bag.id, '/sending')} csrf={frame.csrf}>
      <TextInput
        name="seal"
        label={words.seal}
        hint={words.sealHint(view.nextSeal)}
        value={view.raw.seal}
        error={errorOf(view, 'seal')}
        autoComplete="off"
        width="middle"
        maxLength={30}
      />
      <p class="quiet">{words.sendLead(frame.clerk?.name ?? '')}</p>
      <Actions>
        <SubmitButton label={words.send} keys="Ctrl+Enter" />
      </Actions>
    </PostForm>
  )
}

/** The receiver's signature with what was found. */
export function ReceiveForm({ view }: { view: BagView }) {
  const { frame, sheet, raw } = view
  const words = bagWords[frame.language]
  return (
    <div class="next-step">
      <PostForm action={bagPath(frame.language, sheet.bag.id, '/receipt')} csrf={frame.csrf}>
        <p class="quiet">{words.receiveLead(frame.clerk?.name ?? '')}</p>
        <TextInput
          name="seal"
          label={words.sealFound}
          value={raw.seal}
          error={errorOf(view, 'seal')}
          autoComplete="off"
          width="middle"
          maxLength={30}
        />
        <Choice
          kind="one"
          name="intact"
          label={words.intact}
          inline
          chosen={raw.intact ? [raw.intact] : []}
          error={errorOf(view, 'intact')}
          options={[
            { value: 'yes', label: words.intactYes },
            { value: 'no', label: words.intactNo },
          ]}
        />
        <TextInput
          name="remark"
          label={words.remark}
          hint={words.remarkHint}
          value={raw.remark}
          error={errorOf(view, 'remark')}
          maxLength={500}
        />
        <TextArea
          name="codes"
          label={words.receivedCodes}
          hint={words.scanHint}
          rows={4}
          maxLength={8000}
          value={raw.codes}
        />
        <Actions>
          <SubmitButton label={words.receive} keys="Ctrl+Enter" />
        </Actions>
      </PostForm>
    </div>
  )
}
