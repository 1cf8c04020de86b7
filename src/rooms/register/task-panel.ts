import type { ComponentChildren } from 'preact'
import type { Clerk } from '../../house/actor.ts'
import type { Language } from '../../kit/language.ts'

type Asking = { clerk: Clerk; entryId: number; language: Language; now: Temporal.Instant }

/** Who works on an entry, beside it; nothing where it is none of the reader's business. */
export type TaskPanel = (asking: Asking) => Promise<ComponentChildren>

let panel: TaskPanel | undefined

/** Hands over what the room above shows of its work on an entry. */
export function offerTaskPanel(given: TaskPanel): void {
  panel = given
}

export async function taskPanelOf(asking: Asking): Promise<ComponentChildren> {
  return panel?.(asking)
}
