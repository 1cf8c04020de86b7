import type { DiscrepancyKind } from '../intake/index.ts'
import { roundProblems } from './balance.ts'
import { chainPage } from './chain-page.view.tsx'
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
  const { frame, sheet, errors, refusal } = view
  const { language } = frame
  const words = roundWords[language]
  return chainPage({
    frame,
    name: `round-${sheet.round.id}`,
    place: 'boxes',
    title: words.title(inLanguage(language, sheet.box.nameLv, sheet.box.nameEn)),
    back: { path: '/register/boxes', label: words.back },
    mark: <RoundMark round={sheet.round} language={language} />,
    stages: stagesOf(view),
    side: (
      <>
        <RoundFacts sheet={sheet} language={language} />
        <RoundDiscrepancies {...view} />
        <RoundAbandon {...view} />
      </>
    ),
    errors,
    refusal,
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
