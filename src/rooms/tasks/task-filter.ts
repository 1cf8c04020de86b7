/** Whose tasks a list shows. */
export const whoseTasks = ['mine', 'unit', 'all'] as const

/** Which of them. */
export const listStates = ['open', 'overdue', 'soon', 'unassigned', 'waiting', 'closed'] as const

export type TaskFilter = {
  whose: (typeof whoseTasks)[number]
  state: (typeof listStates)[number]
  unitId: number | undefined
}

/** The filter in an address; what it does not know is as if it were not there. */
export function readFilter(
  query: Readonly<Record<string, string>>,
  usual: TaskFilter['whose'],
): TaskFilter {
  return {
    whose: whoseTasks.find(known => known === query.whose) ?? usual,
    state: listStates.find(known => known === query.state) ?? 'open',
    unitId: /^\d{1,9}$/.test(query.unit ?? '') ? Number(query.unit) : undefined,
  }
}

export function filterQuery({ whose, state, unitId }: TaskFilter): string {
  const unit = unitId === undefined ? {} : { unit: String(unitId) }
  return new URLSearchParams({ whose, state, ...unit }).toString()
}
