/** What becomes of a form when its entry waits: it stands back, or goes on. */
export type KeptAs = 'form' | 'scan' | 'undo' | 'again'

export function keptAsOf({ dataset }: HTMLFormElement): KeptAs {
  const { keptAs } = dataset
  return keptAs === 'scan' || keptAs === 'undo' || keptAs === 'again' ? keptAs : 'form'
}

/** One thing entered on a page. Its key makes it count once, however often it is sent. */
export interface Entry {
  key: string
  /** The last part of the address it goes to: `scans`, `counts` … */
  kind: string
  keptAs: KeptAs
  action: string
  fields: [string, string][]
  /** What the person sees of it, such as the code that was scanned. */
  shown: string
}

export interface Refused {
  shown: string
  sentence: string
}

interface Kept {
  waiting: Entry[]
  refused: Refused[]
}

/**
 * What is not sent yet, kept in this browser under its place and the person who entered it. Read
 * and written as a whole at each step: two tabs of the same person see the same.
 */
export class Queue {
  private readonly name: string

  constructor(place: string, by: string) {
    this.name = `lodzins-${place}-${by}`
  }

  private read(): Kept {
    const text = localStorage.getItem(this.name)
    if (text === null) return { waiting: [], refused: [] }
    try {
      const kept = JSON.parse(text) as Partial<Kept>
      return { waiting: kept.waiting ?? [], refused: kept.refused ?? [] }
    } catch {
      return { waiting: [], refused: [] }
    }
  }

  private write(kept: Kept): void {
    if (kept.waiting.length + kept.refused.length === 0) localStorage.removeItem(this.name)
    else localStorage.setItem(this.name, JSON.stringify(kept))
  }

  get waiting(): readonly Entry[] {
    return this.read().waiting
  }

  get refused(): readonly Refused[] {
    return this.read().refused
  }

  /** Keeps an entry; throws where the browser keeps nothing. */
  add(entry: Entry): void {
    const kept = this.read()
    kept.waiting.push(entry)
    this.write(kept)
  }

  /** The server has it, or has said why it never will: then the sentence stays to be read. */
  settle(key: string, sentence?: string): void {
    const kept = this.read()
    const entry = kept.waiting.find(each => each.key === key)
    kept.waiting = kept.waiting.filter(each => each.key !== key)
    if (entry && sentence !== undefined) kept.refused.push({ shown: entry.shown, sentence })
    this.write(kept)
  }

  forgetRefused(): void {
    this.write({ ...this.read(), refused: [] })
  }
}

/** A random key; `crypto.randomUUID` is missing where the page comes without TLS. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}
