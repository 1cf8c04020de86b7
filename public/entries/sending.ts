import type { Entry } from './queue.ts'

export type Outcome =
  | { kind: 'done' }
  | { kind: 'refused'; sentence: string }
  /** The line is down, or the server is busy: the entry waits. */
  | { kind: 'later' }
  | { kind: 'signed_out' }
  /** Somebody else is signed in: the entry waits for its author. */
  | { kind: 'waits'; sentence: string }

const patienceMs = 15_000

/** Sends one entry with the token of the page as it is now. */
export async function send(entry: Entry, token: string): Promise<Outcome> {
  let reply: Response
  try {
    reply = await fetch(entry.action, {
      method: 'POST',
      headers: { accept: 'application/json' },
      body: new URLSearchParams([['_csrf', token], ...entry.fields]),
      signal: AbortSignal.timeout(patienceMs),
    })
  } catch {
    return { kind: 'later' }
  }
  if (/\/sign-in(\?|$)/.test(reply.url)) return { kind: 'signed_out' }
  const isJson = reply.headers.get('content-type')?.startsWith('application/json') ?? false
  if (!isJson) return { kind: reply.status === 403 ? 'signed_out' : 'later' }
  return judge(reply)
}

async function judge(reply: Response): Promise<Outcome> {
  const answer = (await reply.json().catch(() => ({}))) as {
    done?: boolean
    refusal?: string
    isKept?: boolean
  }
  if (answer.done) return { kind: 'done' }
  if (answer.refusal === undefined) return { kind: 'later' }
  return { kind: answer.isKept ? 'waits' : 'refused', sentence: answer.refusal }
}

/** The page as the server sees it now; nothing while the line is down or nobody is signed in. */
export async function freshPage(): Promise<Document | undefined> {
  try {
    const reply = await fetch(location.pathname, { signal: AbortSignal.timeout(patienceMs) })
    if (!reply.ok) return undefined
    const page = new DOMParser().parseFromString(await reply.text(), 'text/html')
    return page.querySelector('[data-entries]') ? page : undefined
  } catch {
    return undefined
  }
}
