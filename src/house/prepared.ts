import type { PostgresPool, PostgresPoolClient } from 'kysely'
import type pg from 'pg'

/** From how many uses on a statement is worth a name, and how many get one. */
const usesBeforeName = 3
const mostNames = 400
const mostCounted = 2000

const uses = new Map<string, number>()
const names = new Map<string, string>()

/** How many rows a word has differs by thousands: a search by words is planned for its words. */
const searchesWords = / @@ /

/** A name for a statement that comes again and again; the text alone decides it. */
function nameFor(text: string): string | undefined {
  if (searchesWords.test(text)) return undefined
  const known = names.get(text)
  if (known !== undefined || names.size >= mostNames) return known
  const count = (uses.get(text) ?? 0) + 1
  if (uses.size >= mostCounted) uses.clear()
  uses.set(text, count)
  if (count < usesBeforeName) return undefined
  const name = `s${names.size + 1}`
  names.set(text, name)
  return name
}

/**
 * A pool whose connections keep the plans of frequent statements (prepared statements): the
 * database then parses and plans a query of several joins once, not each time it is asked.
 */
export function preparing(pool: pg.Pool): PostgresPool {
  return {
    options: pool.options,
    end: () => pool.end(),
    connect: async () => preparingClient(await pool.connect()),
  }
}

/**
 * Ends a statement that is the last of its deed: `commit` goes out right behind it. For deeds in
 * which everybody waits for one row; nothing may fail between this statement and the deed's end.
 * The row is given back before the deed is on the disk, the deed ends when it is: decision 0024.
 */
export const thenCommit = '/* then commit */'

/**
 * Ends a statement whose rows nobody asks for, such as one that only holds something: it goes out
 * with the next statement of its deed. Where it fails, the next one fails with its error.
 */
export const withNext = '/* with next */'

/** This commit does not wait for the disk. */
const commitAhead = 'set local synchronous_commit = off'

/** A record behind all that was committed, in a transaction that waits until the disk has it. */
const reachDisk = {
  name: 'reach_disk',
  text: "select pg_logical_emit_message(true, 'lodzins', '')",
}

type Outgoing = { text: string; values: readonly unknown[] }

/** Besides that, `begin` goes out with the first statement of its transaction. */
function preparingClient(client: pg.PoolClient): PostgresPoolClient {
  let ahead: Outgoing[] = []
  let ending: Promise<pg.QueryResult> | undefined
  const { processID, connection } = Object(client)
  const send = ({ text, values }: Outgoing) => {
    const name = values.length === 0 ? undefined : nameFor(text)
    return client.query({ name, text, values: [...values] })
  }
  const commitToDisk = async () => {
    const [committed] = await Promise.all([client.query('commit'), client.query(reachDisk)])
    return committed
  }
  /** What goes out together is one write; of its failures the first one is told. */
  const sendTogether = async (last: Outgoing) => {
    connection.stream.cork()
    const isEnd = last.text.endsWith(thenCommit)
    if (isEnd) ahead.push({ text: commitAhead, values: [] })
    const answers = [...ahead, last].map(send)
    ahead = []
    if (isEnd) ending = commitToDisk()
    connection.stream.uncork()
    // Whoever ends the deed hears how that went.
    ending?.catch(() => {})
    const [answer] = (await Promise.all(answers)).slice(-1)
    return answer
  }
  const query = (text: string, values: readonly unknown[] = []) => {
    if (ending !== undefined && (text === 'commit' || text === 'rollback')) {
      const ended = ending
      ending = undefined
      return ended
    }
    if (text === 'rollback') {
      // What was not sent yet needs no undoing, and must not fail in place of the deed.
      const isUnsent = ahead[0]?.text === 'begin'
      ahead = []
      if (isUnsent) return nothing
    }
    if (text !== 'begin' && !text.endsWith(withNext)) return sendTogether({ text, values })
    ahead.push({ text, values })
    return nothing
  }
  return Object.assign(Object.create(null), {
    query,
    processID,
    release: (destroy?: boolean) => client.release(destroy),
  })
}

const nothing = Promise.resolve({ command: 'SELECT', rowCount: null, rows: [] })
