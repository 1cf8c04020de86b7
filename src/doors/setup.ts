import { z } from 'zod'
import { contactRules } from '../../fixtures/contact-rules.ts'
import { program } from '../house/actor.ts'
import { inTransaction } from '../house/database.ts'
import { writeJournal } from '../house/journal.ts'
import { type FormReading, optional, type RawForm, readForm } from '../kit/form.ts'
import { choicesField, emailField, numberField, phoneField, textField } from '../kit/form-fields.ts'
import { slugOf } from '../kit/slug.ts'
import { fillMandates, mandateDefaults } from '../rooms/mandates/index.ts'
import {
  fillServices,
  standardReasons,
  standardRules,
  standardServices,
} from '../rooms/services/index.ts'
import {
  areaField,
  currentMunicipality,
  fillSites,
  forgetMunicipality,
  isEmptyWeek,
  rowsOfWeek,
  weekFields,
  weekOfForm,
} from '../rooms/sites/index.ts'
import { fillStaff, takeSetup } from '../rooms/staff/index.ts'
import { setupEn } from './setup.words.en.ts'
import { setupLv } from './setup.words.lv.ts'

/** One question a page, in this order. */
export const setupSteps = [
  'municipality',
  'site',
  'hours',
  'hall',
  'services',
  'administrator',
] as const

export type SetupStep = (typeof setupSteps)[number]

/** What was typed on each page so far. */
export type SetupDraft = Partial<Record<SetupStep, RawForm>>

const name = () => textField({ max: 120 })

const schemas = {
  municipality: z.object({ nameLv: name(), nameEn: optional(name()), phone: phoneField() }),
  site: z.object({ nameLv: name(), nameEn: optional(name()), address: textField({ max: 200 }) }),
  hours: z.object(weekFields),
  hall: z.object({ areaM2: areaField(), counters: numberField({ min: 1, max: 40 }) }),
  services: z.object({
    services: choicesField(standardServices.map(service => service.slug)).refine(
      chosen => chosen.length > 0,
      { message: 'service_needed' },
    ),
  }),
  administrator: z.object({ name: textField({ max: 120, min: 2 }), email: emailField() }),
}

/** Reads one page's answer. */
export function readSetupStep(step: SetupStep, sent: unknown): FormReading<unknown> {
  if (step !== 'hours') return readForm<z.core.$ZodShape>(schemas[step], sent)
  const reading = readForm(schemas.hours, sent)
  if (!reading.ok || !isEmptyWeek(weekOfForm(reading.value))) return reading
  return { ok: false, raw: reading.raw, problems: { day1: { code: 'hours_needed' } } }
}

/** The first page that has no right answer yet; nothing when all have. */
export function openStep(draft: SetupDraft): SetupStep | undefined {
  return setupSteps.find(step => !readSetupStep(step, draft[step]).ok)
}

function answerOf<Shape extends z.core.$ZodShape>(schema: z.ZodObject<Shape>, raw: unknown) {
  const reading = readForm(schema, raw)
  if (!reading.ok) throw new Error('the set-up is not answered')
  return reading.value
}

/** Everything answered, read. */
export function readSetup(draft: SetupDraft) {
  return {
    municipality: answerOf(schemas.municipality, draft.municipality),
    site: answerOf(schemas.site, draft.site),
    week: weekOfForm(answerOf(schemas.hours, draft.hours)),
    hall: answerOf(schemas.hall, draft.hall),
    services: answerOf(schemas.services, draft.services).services,
    administrator: answerOf(schemas.administrator, draft.administrator),
  }
}

type SetupOrder = { ticket: string; draft: SetupDraft; now: Temporal.Instant }

/**
 * Writes the municipality, its first site, services, rules and administrator in one transaction
 * and takes the link. Gives the administrator's id; nothing when the link works no more.
 */
export async function setUp({ ticket, draft, now }: SetupOrder): Promise<number | undefined> {
  const answers = readSetup(draft)
  const id = await inTransaction(async tx => {
    if (!(await takeSetup(tx, ticket, now)) || (await currentMunicipality())) return undefined
    const { siteIds, counterIds } = await fillSites(tx, sitesOf(answers), now)
    const counters = [...counterIds.keys()]
    const chosen = standardServices.filter(({ slug }) => answers.services.includes(slug))
    const filling = {
      services: chosen.map(service => ({ ...service, counters })),
      // The sets of 2020–2022 come along switched off: history, and patterns for a next time.
      contactRules: [...standardRules, ...contactRules.filter(({ historicFrom }) => historicFrom)],
      activeRules: standardRules[0]?.slug ?? '',
      longContactReasons: standardReasons,
    }
    await fillServices(tx, filling, counterIds, now)
    await fillMandates(tx, mandateDefaults, now)
    const { email, name: person } = answers.administrator
    const first = { name: person, email: email.toLowerCase(), sample: false } as const
    const people = await fillStaff(
      tx,
      [{ ...first, roles: ['administrator', 'head', 'clerk'] }],
      siteIds,
    )
    await writeJournal(tx, program, 'municipality_set_up', { at: now, details: { by: person } })
    return people.get(first.email)
  })
  forgetMunicipality()
  return id
}

function sitesOf({ municipality, site, week, hall }: ReturnType<typeof readSetup>) {
  const phone = municipality.phone.international.replace(/^\+371/, '')
  const hours = rowsOfWeek(week).map(({ weekday, opens, closes }) => ({
    weekday,
    opens: opens.toString(),
    closes: closes.toString(),
  }))
  const counters = Array.from({ length: hall.counters }, (_, n) => ({
    number: n + 1,
    kind: 'counter' as const,
  }))
  const hallName = { lv: setupLv.hallName.lv, en: setupEn.hallName.en }
  return {
    municipality: {
      name: { lv: municipality.nameLv, en: municipality.nameEn ?? municipality.nameLv },
      address: site.address,
      phone,
      email: '',
      web: '',
      sample: false,
    },
    sites: [
      {
        slug: slugOf(site.nameLv),
        kind: 'centre' as const,
        name: { lv: site.nameLv, en: site.nameEn ?? site.nameLv },
        address: site.address,
        phone,
        hours,
        halls: [{ name: hallName, areaM2: hall.areaM2, counters }],
      },
    ],
    exceptionalDays: [],
  }
}
