/** One part of a short walk. */
export interface TrailPart {
  label: string
  state: 'done' | 'now' | 'later'
  /** The state for those who hear the page: „izdarīts“, „tagad“, „vēlāk“. */
  word: string
}

/** Where one is in a walk of a few named parts: „Pilnvara → Sertifikāts → Izdruka“. */
export function Trail({ label, parts }: { label: string; parts: readonly TrailPart[] }) {
  return (
    <ol class="trail" aria-label={label}>
      {parts.map(part => (
        <li
          key={part.label}
          class={`trail-${part.state}`}
          aria-current={part.state === 'now' ? 'step' : undefined}
        >
          {part.label}
          <span class="ds-sr-only"> – {part.word}</span>
        </li>
      ))}
    </ol>
  )
}
