import type { ComponentChildren } from 'preact'
import { type Clerk, hasRole, type Role } from '../../house/actor.ts'
import type { Reader } from '../../house/database.ts'
import type { Language } from '../../kit/language.ts'
import type { Entry } from './entry.ts'
import { listUnitsOf } from './unit.store.ts'

/** Who may look into the register at all; what each sees is `mayRead`'s. */
export const registerReaders: readonly Role[] = [
  'registrar',
  'head',
  'clerk',
  'cashier',
  'official',
]

/** The register is the whole municipality's for those who keep it. */
const keepers: readonly Role[] = ['registrar', 'head']

/**
 * Who works on what: told by the room above that gives papers out. Both answers are short lists.
 */
export type Assignments = {
  /** The entries given to a member of staff. */
  listEntriesOf(reader: Reader, personId: number): Promise<readonly number[]>
  /** The people to whom each of these entries is given. */
  listPeopleOf(
    reader: Reader,
    entryIds: readonly number[],
  ): Promise<ReadonlyMap<number, readonly number[]>>
  /** Whether an entry is given to a member of staff, or to their unit and not restricted. */
  maySee(reader: Reader, clerk: Clerk, entryId: number): Promise<boolean>
}

let assignments: Assignments = {
  listEntriesOf: async () => [],
  listPeopleOf: async () => new Map(),
  maySee: async () => false,
}

/** The rooms above say who works on what: this room does not know them. */
export function connectAssignments(given: Assignments): void {
  assignments = given
}

export const assigned = (): Assignments => assignments

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

/** What somebody may see in the register. */
export type Sight = {
  /** Everything, restricted entries too. */
  isKeeper: boolean
  /** Unrestricted entries of these sites. */
  siteIds: readonly number[] | 'all'
  /** All entries of these units' indexes. */
  unitIds: readonly number[]
  /** These entries, whatever else holds. */
  entryIds: readonly number[]
}

export async function sightOf(reader: Reader, clerk: Clerk): Promise<Sight> {
  const isKeeper = hasRole(clerk, keepers)
  if (isKeeper) return { isKeeper, siteIds: 'all', unitIds: [], entryIds: [] }
  return {
    isKeeper,
    siteIds: hasRole(clerk, ['clerk']) ? clerk.siteIds : [],
    unitIds: await listUnitsOf(reader, clerk.id),
    entryIds: await assignments.listEntriesOf(reader, clerk.id),
  }
}

/** Whether an entry may be read: pure, and the same as the search asks of the database. */
export function mayRead(
  sight: Sight,
  entry: Pick<Entry, 'id' | 'siteId' | 'restricted' | 'unitId'>,
): boolean {
  if (sight.isKeeper || sight.entryIds.includes(entry.id)) return true
  if (entry.unitId !== null && sight.unitIds.includes(entry.unitId)) return true
  return !entry.restricted && (sight.siteIds === 'all' || sight.siteIds.includes(entry.siteId))
}

/** Whether somebody may open an entry: by their sight, or since their unit answers it. */
export async function mayOpen(
  reader: Reader,
  clerk: Clerk,
  entry: Pick<Entry, 'id' | 'siteId' | 'restricted' | 'unitId' | 'answersId'>,
): Promise<boolean> {
  if (mayRead(await sightOf(reader, clerk), entry)) return true
  return assignments.maySee(reader, clerk, entry.answersId ?? entry.id)
}
