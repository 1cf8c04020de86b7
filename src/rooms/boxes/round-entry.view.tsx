import {
  Actions,
  ButtonLink,
  errorFor,
  PostForm,
  SubmitButton,
  TextInput,
} from '../../kit/html/index.ts'
import { pathIn } from '../../kit/language.ts'
import type { Scan } from './chain.ts'
import type { RoundView } from './entry-form.view.tsx'
import { RoundEntry } from './entry-form.view.tsx'
import { roundWords } from './round.words.ts'
import { roundPath } from './round-part.view.tsx'
import { SealFound } from './seal-found.view.tsx'

export function SealOffForm({ view }: { view: RoundView }) {
  const { frame, sheet, raw } = view
  const words = roundWords[frame.language]
  return (
    <div class="next-step">
      <RoundEntry view={view} kind="seal-off">
        <SealFound
          frame={frame}
          label={words.sealNumber}
          hint={words.sealOffHint(sheet.expectedSeal)}
          raw={raw}
          errors={view.errors}
        />
        <Actions>
          <SubmitButton label={words.saveSealOff} keys="Ctrl+Enter" />
        </Actions>
      </RoundEntry>
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
      <RoundEntry
        view={view}
        kind="scans"
        keptAs="scan"
        more={{ 'data-undone-by': 'undone-scans' }}
      >
        <div class="form-row round-scan">
          <TextInput
            name="text"
            label={words.scan}
            hint={words.scanHint}
            value={raw.text}
            error={errorFor(view.errors, 'text')}
            autoComplete="off"
            spellCheck={false}
            width="middle"
            maxLength={60}
            autoFocus={isNext && view.errors.length === 0}
          />
          <SubmitButton label={words.addScan} weight={isNext ? 'first' : 'second'} />
        </div>
      </RoundEntry>
      <p class="round-said" data-said role="status" />
      {printed && (
        <p class="round-made">
          <span>{words.labelMade(printed)}</span>
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
      {scans.length === 0 && <p data-none>{words.noItems}</p>}
      <ol class="round-codes" data-codes>
        {scans.map(({ code }) => (
          <li key={code} data-code={code}>
            <code>{code}</code>
            <RoundEntry view={view} kind="undone-scans" keptAs="undo" class="round-undo">
              <input type="hidden" name="code" value={code} />
              <button type="submit" aria-label={words.undoOf(code)}>
                {words.undo}
              </button>
            </RoundEntry>
          </li>
        ))}
      </ol>
      <p class="quiet">{words.emptyBox}</p>
      {view.undoneScans > 0 && <p class="quiet">{words.undone(view.undoneScans)}</p>}
    </>
  )
}
