import {
  Actions,
  ButtonLink,
  Choice,
  PostForm,
  SubmitButton,
  TextInput,
} from '../../kit/html/index.ts'
import { pathIn } from '../../kit/language.ts'
import type { Scan } from './chain.ts'
import type { RoundView } from './entry-form.view.tsx'
import { EntryForm, errorOf } from './entry-form.view.tsx'
import { roundWords } from './round.words.ts'
import { roundPath } from './round-part.view.tsx'

export function SealOffForm({ view }: { view: RoundView }) {
  const { frame, sheet, raw } = view
  const words = roundWords[frame.language]
  return (
    <div class="next-step">
      <EntryForm view={view} kind="seal-off">
        <div class="form-row">
          <TextInput
            name="number"
            label={words.sealNumber}
            hint={words.sealOffHint(sheet.expectedSeal)}
            value={raw.number}
            error={errorOf(view, 'number')}
            autoComplete="off"
            width="middle"
            maxLength={30}
          />
        </div>
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
        <Actions>
          <SubmitButton label={words.saveSealOff} keys="Ctrl+Enter" />
        </Actions>
      </EntryForm>
    </div>
  )
}

/** The field for the scanner, the list of what was scanned, and new labels. */
export function ScanWork({ view, isNext }: { view: RoundView; isNext: boolean }) {
  const { frame, sheet, raw, printed } = view
  const words = roundWords[frame.language]
  return (
    <div class={isNext ? 'next-step flow' : 'flow'}>
      <p class="quiet">{words.scanLead}</p>
      <EntryForm view={view} kind="scans">
        <div class="form-row round-scan">
          <TextInput
            name="text"
            label={words.scan}
            hint={words.scanHint}
            value={raw.text}
            error={errorOf(view, 'text')}
            autoComplete="off"
            spellCheck={false}
            width="middle"
            maxLength={60}
            autoFocus={isNext && view.errors.length === 0}
          />
          <SubmitButton label={words.addScan} weight={isNext ? 'first' : 'second'} />
        </div>
      </EntryForm>
      <p class="round-said" data-round-said role="status" />
      {printed && (
        <p>
          {words.labelMade(printed)}{' '}
          <ButtonLink
            label={words.printLabel}
            href={pathIn(frame.language, `/register/labels/${printed}/print`)}
            weight="second"
            more={{ target: '_blank', rel: 'noopener' }}
          />
        </p>
      )}
      <ScanList view={view} scans={sheet.scans} />
      <PostForm
        action={roundPath(frame.language, sheet.round.id, '/labels')}
        csrf={frame.csrf}
        class="form"
      >
        <input type="hidden" name="key" value={view.newKey()} />
        <Actions>
          <SubmitButton label={words.unlabelled} weight="quiet" />
        </Actions>
      </PostForm>
    </div>
  )
}

function ScanList({ view, scans }: { view: RoundView; scans: readonly Scan[] }) {
  const words = roundWords[view.frame.language]
  return (
    <>
      {scans.length === 0 && <p data-round-none>{words.noItems}</p>}
      <ol class="round-codes" data-round-codes>
        {scans.map(({ code }) => (
          <li key={code} data-code={code}>
            <code>{code}</code>
            <EntryForm view={view} kind="undone-scans" class="round-undo">
              <input type="hidden" name="code" value={code} />
              <button type="submit" aria-label={words.undoOf(code)}>
                {words.undo}
              </button>
            </EntryForm>
          </li>
        ))}
      </ol>
      <p class="quiet">{words.emptyBox}</p>
      {view.undoneScans > 0 && <p class="quiet">{words.undone(view.undoneScans)}</p>}
    </>
  )
}
