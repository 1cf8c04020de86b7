import { z } from 'zod'
import { zone } from '../../kit/dates.ts'
import { looksLikeName, nameLimit, tidyName } from '../../kit/person-name.ts'
import { readPhoneNumber } from '../../kit/phone-number.ts'

/** A text read by a function that answers undefined when it cannot; `code` names the problem. */
function reading<T>(
  read: (text: string) => T | undefined,
  { code, most, example, about }: { code: string; most: number; example: string; about: string },
) {
  return z
    .string()
    .max(most)
    .meta({ description: about, examples: [example] })
    .transform((text, context): T => {
      const value = read(text)
      if (value !== undefined) return value
      context.issues.push({ code: 'custom', message: code, input: text })
      return z.NEVER
    })
}

function attempt<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}

const slug = (about: string) =>
  z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{0,79}$/)
    .meta({ description: about })

const day = (about: string) =>
  reading(
    text =>
      /^\d{4}-\d\d-\d\d$/.test(text)
        ? attempt(() => Temporal.PlainDate.from(text, { overflow: 'reject' }))
        : undefined,
    { code: 'not_a_day', most: 10, example: '2026-11-24', about },
  )

const month = reading(
  text =>
    /^\d{4}-\d\d$/.test(text)
      ? attempt(() => Temporal.PlainYearMonth.from(text, { overflow: 'reject' }))
      : undefined,
  { code: 'not_a_month', most: 7, example: '2026-11', about: 'A month' },
)

/** With an offset any moment; without one the wall clock of Riga, where some times don't exist. */
function readMoment(text: string): Temporal.Instant | undefined {
  if (/(?:Z|[+-]\d\d:?\d\d)$/i.test(text)) return attempt(() => Temporal.Instant.from(text))
  return attempt(() => {
    const wall = Temporal.PlainDateTime.from(text, { overflow: 'reject' })
    const found = wall.toZonedDateTime(zone, { disambiguation: 'earlier' })
    return found.toPlainDateTime().equals(wall) ? found.toInstant() : undefined
  })
}

const moment = reading(readMoment, {
  code: 'no_such_time',
  most: 40,
  example: '2026-11-24T10:00:00+02:00',
  about: 'The start as offered by /free-times (ISO 8601)',
})

const name = (about: string, example: string) =>
  reading(
    text => {
      const tidy = tidyName(text)
      return looksLikeName(tidy) ? tidy : undefined
    },
    { code: 'not_a_name', most: nameLimit * 2, example, about },
  )

const phone = reading(text => readPhoneNumber(text)?.international, {
  code: 'not_a_phone',
  most: 40,
  example: '+37129123456',
  about: 'A telephone number; Latvian ones may come without +371',
})

const siteOrAny = slug('Slug of a site, or "any"')
const service = slug('Slug of a service')

export const freeTimesQuery = z.object({
  service,
  site: siteOrAny,
  from: day('First day'),
  to: day('Last day, at most 92 days after the first'),
})

export const freeDaysQuery = z.object({ service, site: siteOrAny, month })

export const bookingBody = z.object({
  service,
  site: slug('Slug of a site'),
  start: moment,
  resident: z.object({
    givenName: name('Given name', 'Marta'),
    familyName: name('Family name', 'Kalna'),
    phone: phone.optional(),
    email: z.email().max(320).optional(),
  }),
})

const instantText = z.string().meta({ format: 'date-time' })
const inBoth = z.object({ lv: z.string(), en: z.string() })
const listInBoth = z.object({ lv: z.array(z.string()), en: z.array(z.string()) })
const freeTime = z.object({ site: z.string(), start: instantText, end: instantText })

export const freeTimesAnswer = z.object({ freeTimes: z.array(freeTime) })
export const freeDaysAnswer = z.object({
  days: z.array(z.object({ date: z.string().meta({ format: 'date' }), free: z.int() })),
})
export const bookedAnswer = z.object({
  code: z.string(),
  site: z.string(),
  start: instantText,
  end: instantText,
})
export const appointmentAnswer = bookedAnswer.extend({
  status: z.enum(['booked', 'cancelled', 'missed']),
})
export const servicesAnswer = z.object({
  services: z.array(
    z.object({
      slug: z.string(),
      name: inBoth,
      durationMinutes: z.int(),
      contactMinutes: z.int(),
      channels: z.array(z.string()),
      bring: listInBoth,
      remote: inBoth,
      needsMandate: z.boolean(),
      needsIdentityDocument: z.boolean(),
      sites: z.array(z.string()),
    }),
  ),
})
export const sitesAnswer = z.object({
  sites: z.array(
    z.object({
      slug: z.string(),
      kind: z.string(),
      name: inBoth,
      address: z.string().nullable(),
      phone: z.string().nullable(),
      email: z.string().nullable(),
      latitude: z.number().nullable(),
      longitude: z.number().nullable(),
      hours: z.array(z.object({ weekday: z.int(), opens: z.string(), closes: z.string() })),
    }),
  ),
})
export const problemAnswer = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  error: z.string().meta({ description: 'A stable code, e.g. time_taken' }),
  message: z.string(),
  problems: z.record(z.string(), z.string()).optional(),
  next: z.array(freeTime).optional(),
})
