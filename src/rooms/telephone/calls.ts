import type { CallEntry } from '../appointments/index.ts'

export type CallState = 'open' | 'not_reached' | 'comes'

export function callState({ settled, calls }: CallEntry): CallState {
  if (settled) return 'comes'
  return calls.length > 0 ? 'not_reached' : 'open'
}

const order: readonly CallState[] = ['open', 'not_reached', 'comes']

/** Those not yet called first, then those to try again, the longest ago first, then the settled. */
export function inCallOrder(entries: readonly CallEntry[]): CallEntry[] {
  const place = (entry: CallEntry) => order.indexOf(callState(entry))
  const last = ({ calls }: CallEntry) => calls.at(-1)?.at.epochMilliseconds ?? 0
  return entries.toSorted((one, other) => place(one) - place(other) || last(one) - last(other))
}

/** Whom one calls: the person, else the first contact with a telephone; nothing: nobody. */
export function calledPhone({ appointment, contacts }: CallEntry) {
  const { resident } = appointment
  if (resident.phone) return { phone: resident.phone, contact: undefined }
  const contact = contacts.find(({ phone }) => phone !== null)
  return contact?.phone ? { phone: contact.phone, contact } : undefined
}
