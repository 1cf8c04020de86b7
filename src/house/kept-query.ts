import type { CompiledQuery } from 'kysely'
import type { Reader } from './database.ts'

/** Stands in a statement for a value that is given later. */
class Mark {
  readonly name: PropertyKey
  constructor(name: PropertyKey) {
    this.name = name
  }
}

const marks: ProxyHandler<object> = { get: (_, name) => new Mark(name) }

/**
 * A statement that is put together once, not each time it is sent: for what is done hundreds of
 * times a second. `build` uses what is given as values only and can't look at it; a statement of
 * another shape is another statement. Answers with the rows.
 */
export function keptQuery<Given extends object, Row>(
  build: (reader: Reader, given: Given) => { compile(reader: Reader): CompiledQuery<Row> },
): (reader: Reader, given: Given) => Promise<Row[]> {
  let kept: CompiledQuery<Row> | undefined
  return async (reader, given) => {
    kept ??= build(reader, new Proxy(Object.create(null), marks)).compile(reader)
    const parameters = kept.parameters.map(value =>
      value instanceof Mark ? Reflect.get(given, value.name) : value,
    )
    const { rows } = await reader.executeQuery<Row>({ ...kept, parameters })
    return rows
  }
}
