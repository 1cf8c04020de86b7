import type { ComponentChildren } from 'preact'
import type { Frame } from '../../house/page.ts'
import { paperSheet } from '../../house/papers-layout.view.tsx'
import { ErrorSummary, type FormError, Refusal, type Stage, Stages } from '../../kit/html/index.ts'
import { pathIn } from '../../kit/language.ts'
import { EntryKeeper, EntryLine, entryScript } from '../intake/index.ts'
import { roundWords } from './round.words.ts'

export type ChainPage = {
  frame: Frame
  /** What is entered into, such as `round-12`. */
  name: string
  title: string
  place: 'boxes' | 'bags'
  back: { path: string; label: string }
  mark: ComponentChildren
  stages: readonly Stage[]
  side: ComponentChildren
  errors: readonly FormError[]
  refusal: string | undefined
}

/** The page of a round or a bag: its steps, and beside them what it is and what does not agree. */
export function chainPage(page: ChainPage): string {
  const { frame, title, back, refusal } = page
  const { language } = frame
  const words = roundWords[language]
  return paperSheet({
    frame,
    place: page.place,
    title,
    scripts: [entryScript],
    children: (
      <EntryKeeper frame={frame} name={page.name}>
        <ErrorSummary title={words.errorTitle} errors={page.errors} />
        <Refusal title={words.refused} reason={refusal} />
        <p>
          <a href={pathIn(language, back.path)}>← {back.label}</a>
        </p>
        <div class="desk-bar">
          <h1>{title}</h1>
          {page.mark}
        </div>
        <EntryLine />
        <div class="counter-sheet">
          <div class="flow">
            <Stages stages={page.stages} />
          </div>
          <aside class="counter-side flow">{page.side}</aside>
        </div>
      </EntryKeeper>
    ),
  })
}
