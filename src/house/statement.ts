import { CompiledQuery, type QueryResult } from 'kysely'
import type { Reader } from './database.ts'

/** SQL in pieces with a value between each two; `R` is a row of its answer. */
export class Statement<R = unknown> {
  readonly pieces: readonly string[]
  readonly values: readonly unknown[]

  constructor(pieces: readonly string[], values: readonly unknown[]) {
    this.pieces = pieces
    this.values = values
  }

  execute(reader: Reader): Promise<QueryResult<R>> {
    const text = this.pieces.reduce((before, piece, n) => `${before}$${n}${piece}`)
    return reader.executeQuery<R>(CompiledQuery.raw(text, [...this.values]))
  }
}

/**
 * As Kysely's `sql`, for statements that are sent all day: no tree of nodes is built and walked to
 * put the text together, which costs as much as sending it. Values become parameters, statements
 * parts of the text.
 */
export function sql<R>(strings: TemplateStringsArray, ...parts: readonly unknown[]): Statement<R> {
  const pieces = [strings[0] ?? '']
  const values: unknown[] = []
  const append = (text: string) => pieces.push(`${pieces.pop()}${text}`)
  for (const [n, part] of parts.entries()) {
    if (part instanceof Statement) {
      const [first = '', ...more] = part.pieces
      append(first)
      pieces.push(...more)
      values.push(...part.values)
    } else {
      values.push(part)
      pieces.push('')
    }
    append(strings[n + 1] ?? '')
  }
  return new Statement<R>(pieces, values)
}
