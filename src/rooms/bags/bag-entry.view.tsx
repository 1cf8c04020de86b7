import type { ComponentChildren } from 'preact'
import type { Frame } from '../../house/page.ts'
import {
  Actions,
  Choice,
  errorFor,
  type FormError,
  SubmitButton,
  TextArea,
  TextInput,
} from '../../kit/html/index.ts'
import { SealFound } from '../boxes/index.ts'
import { EntryForm } from '../intake/index.ts'
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
  newKey: () => string
  raw: Readonly<Record<string, string>>
  errors: readonly FormError[]
  refusal: string | undefined
}

/** What waits to be packed, what is in the bag, and the seal. */
export function PackForms({ view }: { view: BagView }) {
  const { frame, sheet, packable } = view
  const words = bagWords[frame.language]
  const isEmpty = sheet.figures.sent.length === 0
  return (
    <div class="next-step flow">
      <BagEntry view={view} kind="items" keptAs="again">
        <p class="quiet">{packable.length > 0 ? words.packLead : words.nothingToPack}</p>
        {packable.length > 0 && (
          <Choice
            kind="many"
            name="code"
            label={words.packable}
            inline
            error={errorFor(view.errors, 'code')}
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
          error={packable.length === 0 ? errorFor(view.errors, 'code') : undefined}
        />
        <p class="round-said" data-said role="status" />
        <Actions>
          <SubmitButton label={words.pack} weight={isEmpty ? 'first' : 'second'} />
        </Actions>
      </BagEntry>
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
      <ol class="round-codes" data-codes>
        {sheet.items.map(({ itemId, code }) => (
          <li key={itemId} data-code={code}>
            <code>{code}</code>
            <BagEntry view={view} kind="removals" keptAs="undo" class="round-undo">
              <input type="hidden" name="code" value={code} />
              <button type="submit" aria-label={words.takeOutOf(code)}>
                {words.takeOut}
              </button>
            </BagEntry>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** The sender's signature: seal on, handed over. */
export function SendForm({ view }: { view: BagView }) {
  const { frame } = view
  const words = bagWords[frame.language]
  return (
    <BagEntry view={view} kind="sending">
      <TextInput
        name="seal"
        label={words.seal}
        hint={words.sealHint(view.nextSeal)}
        value={view.raw.seal}
        error={errorFor(view.errors, 'seal')}
        autoComplete="off"
        width="middle"
        maxLength={30}
      />
      <p class="quiet">{words.sendLead(frame.clerk?.name ?? '')}</p>
      <Actions>
        <SubmitButton label={words.send} keys="Ctrl+Enter" />
      </Actions>
    </BagEntry>
  )
}

/** The receiver's signature with what was found. */
export function ReceiveForm({ view }: { view: BagView }) {
  const { frame, raw, errors } = view
  const words = bagWords[frame.language]
  return (
    <div class="next-step">
      <BagEntry view={view} kind="receipt">
        <p class="quiet">{words.receiveLead(frame.clerk?.name ?? '')}</p>
        <SealFound frame={frame} label={words.sealFound} raw={raw} errors={errors} />
        <TextArea
          name="codes"
          label={words.receivedCodes}
          hint={words.scanHint}
          rows={4}
          maxLength={8000}
          value={raw.codes}
        />
        <p class="round-said" data-said role="status" />
        <Actions>
          <SubmitButton label={words.receive} keys="Ctrl+Enter" />
        </Actions>
      </BagEntry>
    </div>
  )
}

function BagEntry(props: {
  view: BagView
  kind: 'items' | 'removals' | 'sending' | 'receipt'
  keptAs?: 'again' | 'undo'
  class?: string
  children: ComponentChildren
}) {
  const { view, kind, ...rest } = props
  const { frame, sheet, newKey } = view
  const action = bagPath(frame.language, sheet.bag.id, `/${kind}`)
  return <EntryForm frame={frame} action={action} kind={kind} newKey={newKey} {...rest} />
}
