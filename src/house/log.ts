type Detail = string | number | boolean | undefined

/**
 * One JSON line a happening, on stderr. Details are codes, counts and ids of machinery:
 * never names, addresses, request bodies or anything a resident wrote.
 */
export function log(event: string, details: Readonly<Record<string, Detail>> = {}): void {
  const at = new Date().toISOString()
  process.stderr.write(`${JSON.stringify({ at, event, ...details })}\n`)
}

/** What may be said of an error in the log: its kind, code and place, not its message. */
export function logFailure(event: string, error: unknown, details: Record<string, Detail> = {}) {
  const known = error instanceof Error ? error : new Error('not an error')
  const code = 'code' in known ? String(known.code) : undefined
  const place = known.stack?.split('\n').filter(line => /^\s+at /.test(line))
  log(event, { ...details, error: known.name, code, place: place?.slice(0, 6).join(' | ').trim() })
}
