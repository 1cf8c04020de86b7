import { draftIn } from '../../house/draft.ts'
import { zone } from '../../kit/dates.ts'
import { type Language, pathIn } from '../../kit/language.ts'

/** What somebody has chosen so far. It stands in the address, so that going back loses nothing. */
export type Wish = {
  /** Slug; empty: nothing chosen yet. */
  service: string
  /** Slug of a site, or `any`; empty: nothing chosen yet. */
  site: string
  day?: Temporal.PlainDate | undefined
  month?: Temporal.PlainYearMonth | undefined
  start?: Start | undefined
  /** Which draft the person's own details stand in, in a cookie of this browser. */
  draft?: string | undefined
}

/** A time at a site. */
export type Start = { site: string; at: Temporal.Instant }

/** Reads an address that anybody may have written by hand: what makes no sense is left out. */
export function readWish(sent: Readonly<Record<string, unknown>>): Wish {
  return {
    service: slugOf(sent.service),
    site: slugOf(sent.site),
    day: attempt(() => Temporal.PlainDate.from(shaped(sent.day, /^\d{4}-\d\d-\d\d$/))),
    month: attempt(() => Temporal.PlainYearMonth.from(shaped(sent.month, /^\d{4}-\d\d$/))),
    start: readStart(sent.at),
    draft: draftIn(sent.draft),
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function slugOf(value: unknown): string {
  const text = textOf(value)
  return /^[a-z0-9][a-z0-9-]{0,79}$/.test(text) ? text : ''
}

function shaped(value: unknown, shape: RegExp): string {
  const text = textOf(value)
  if (!shape.test(text)) throw new RangeError('not of this shape')
  return text
}

function attempt<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}

/**
 * `2026-11-24T08:00Z_ogre`; without the Z the wall clock of Riga, on which a time that the clock
 * skips is no time.
 */
function readStart(value: unknown): Start | undefined {
  const found = /^(\d{4}-\d\d-\d\dT\d\d:\d\d)(Z?)_([a-z0-9][a-z0-9-]{0,79})$/.exec(textOf(value))
  const [, moment = '', zulu, site = ''] = found ?? []
  if (!found) return undefined
  const at = attempt(() => {
    if (zulu) return Temporal.Instant.from(`${moment}Z`)
    const wall = Temporal.PlainDateTime.from(moment, { overflow: 'reject' })
    const zoned = wall.toZonedDateTime(zone, { disambiguation: 'earlier' })
    return zoned.toPlainDateTime().equals(wall) ? zoned.toInstant() : undefined
  })
  return at && { site, at }
}

/** A start as an address or a form carries it. */
export function startText({ site, at }: Start): string {
  return `${at.toString().slice(0, 16)}Z_${site}`
}

/** The wish as the fields of a form or the parts of an address. */
export function wishFields(wish: Wish): Record<string, string> {
  return {
    ...(wish.service && { service: wish.service }),
    ...(wish.site && { site: wish.site }),
    ...(wish.month && { month: wish.month.toString() }),
    ...(wish.day && { day: wish.day.toString() }),
    ...(wish.start && { at: startText(wish.start) }),
    ...(wish.draft && { draft: wish.draft }),
  }
}

export type Step = '' | 'need' | 'enough' | 'place' | 'day' | 'time' | 'person' | 'check'

/** The address of a step with what was chosen so far. */
export function wishPath(language: Language, step: Step, wish: Wish): string {
  const path = pathIn(language, step === '' ? '/book' : `/book/${step}`)
  const query = new URLSearchParams(wishFields(wish)).toString()
  return query === '' ? path : `${path}?${query}`
}
