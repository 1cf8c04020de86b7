import { deskFrame } from '../../house/desk-frame.ts'
import { DeskSheet, deskPage } from '../../house/desk-layout.view.tsx'
import { ErrorSummary, Notice, Stages } from '../../kit/html/index.ts'
import { pathIn } from '../../kit/language.ts'
import { type DiscrepancyKind, EntryKeeper, EntryLine, entryScript } from '../intake/index.ts'
import { roundProblems } from './balance.ts'
import type { RoundView } from './entry-form.view.tsx'
import { roundWords } from './round.words.ts'
import {
  AbandonForm,
  Discrepancies,
  inLanguage,
  RoundFacts,
  RoundMark,
  roundPath,
} from './round-part.view.tsx'
import { stagesOf } from './round-stage.view.tsx'

/** The page of one round, from two people to closed. */
export function roundPage(view: RoundView): string {
  const { frame, sheet } = view
  const { language } = frame
  const words = roundWords[language]
  const title = words.title(inLanguage(language, sheet.box.nameLv, sheet.box.nameEn))
  return deskPage({
    ...deskFrame(frame, 'register'),
    title,
    scripts: [entryScript],
    children: (
      <DeskSheet>
        <EntryKeeper frame={frame} name={`round-${sheet.round.id}`}>
          <ErrorSummary title={words.errorTitle} errors={view.errors} />
          {view.refusal && (
            <Notice kind="refusal" title={words.refused} isAnswer>
              <p>{view.refusal}</p>
            </Notice>
          )}
          <p>
            <a href={pathIn(language, '/register/boxes')}>← {words.back}</a>
          </p>
          <div class="desk-bar">
            <h1>{title}</h1>
            <RoundMark round={sheet.round} language={language} />
          </div>
          <EntryLine />
          <div class="counter-sheet">
            <div class="flow">
              <Stages stages={stagesOf(view)} />
            </div>
            <aside class="counter-side flow">
              <RoundFacts sheet={sheet} language={language} />
              <RoundDiscrepancies {...view} />
              <RoundAbandon {...view} />
            </aside>
          </div>
        </EntryKeeper>
      </DeskSheet>
    ),
  })
}

const kinds: readonly DiscrepancyKind[] = [
  'seal_broken',
  'seal_number',
  'counts_differ',
  'labels_differ',
  'items_open',
  'other',
]

function RoundDiscrepancies({ frame, sheet, raw, errors }: RoundView) {
  const problems = roundProblems(sheet.figures)
  return (
    <Discrepancies
      frame={frame}
      action={roundPath(frame.language, sheet.round.id, '/discrepancies')}
      discrepancies={sheet.discrepancies}
      needed={problems.filter(
        kind => kind !== 'items_open' && !sheet.figures.recorded.includes(kind),
      )}
      kinds={kinds}
      isClosed={sheet.figures.isClosed || sheet.round.abandoned !== null}
      raw={raw}
      errors={errors}
    />
  )
}

function RoundAbandon({ frame, sheet, isAttending }: RoundView) {
  const { round, sealOff, scans } = sheet
  const isTouched = sealOff || scans.length > 0 || round.abandoned !== null
  if (isTouched || !isAttending) return null
  return <AbandonForm frame={frame} action={roundPath(frame.language, round.id, '/abandonment')} />
}
