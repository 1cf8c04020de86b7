/** One line of the table. `goal` reads `< 15`, `>= 0.5` or `= 3`, in the unit; empty: none. */
export type Measurement = {
  label: string
  value: number
  unit: string
  goal?: string
  ok?: boolean
}

/** Whether a goal is met; nothing where there is none. */
export function isMet({ value, goal, ok }: Measurement): boolean | undefined {
  if (ok !== undefined) return ok
  const [, sign, limit] = /^(<|>=|=) ([\d.]+)$/.exec(goal ?? '') ?? []
  if (sign === undefined) return undefined
  if (sign === '<') return value < Number(limit)
  return sign === '=' ? value === Number(limit) : value >= Number(limit)
}
