import { Trail, type TrailPart } from '../../kit/html/index.ts'
import type { Language } from '../../kit/language.ts'
import { mandatePageWords } from './mandate-page.words.ts'

const parts = ['mandate', 'certificate', 'print'] as const

/** The parts of the work at the counter, as the trail names them. */
export type CounterPart = (typeof parts)[number]

/** „Pilnvara → Sertifikāts → Izdruka“, with the part at hand; `over` when all is done. */
export function CounterTrail({ language, at }: { language: Language; at: CounterPart | 'over' }) {
  const words = mandatePageWords[language]
  const now = at === 'over' ? parts.length : parts.indexOf(at)
  const stateOf = (position: number): TrailPart['state'] => {
    if (position === now) return 'now'
    return position < now ? 'done' : 'later'
  }
  return (
    <Trail
      label={words.trail}
      parts={parts.map((part, position) => ({
        label: words.trailParts[part],
        state: stateOf(position),
        word: words.trailStates[stateOf(position)],
      }))}
    />
  )
}
