import { z } from 'zod'
import { db } from '../../house/database.ts'
import {
  type Answer,
  file,
  html,
  type Page,
  redirect,
  type StaffVisit,
  staffPage,
} from '../../house/page.ts'
import { NotFound, Refusal } from '../../house/refusal.ts'
import { dayOf } from '../../kit/dates.ts'
import { errorsOf, firstValues, type RawForm, readForm } from '../../kit/form.ts'
import { checkboxField, numberField, textField } from '../../kit/form-fields.ts'
import type { FormError } from '../../kit/html/index.ts'
import { pathIn } from '../../kit/language.ts'
import { listEServices } from './e-service.store.ts'
import { printMandate } from './mandate.print.ts'
import { isOffered } from './mandate.ts'
import { refusalIn } from './mandate-form.ts'
import { wordingFaults } from './mandate-wording.ts'
import { findLatestWording, getSetting } from './setting.store.ts'
import { addEService, changeSetting, endEService, settingLimits, writeWording } from './setting.ts'
import { mandateSettingPage, mandateSettingWords, type SettingView } from './setting.view.tsx'
import { wordingPage } from './wording.view.tsx'
import { wordingSample } from './wording-sample.ts'

/** The head's settings of mandates. */
export const mandateSettingPages: readonly Page[] = [
  staffPage('GET', '/settings/mandates', ['head'], async visit => html(await draw(visit, {}))),
  staffPage('POST', '/settings/mandates', ['head'], saveLimits),
  staffPage('POST', '/settings/mandates/e-services', ['head'], addOne),
  staffPage('POST', '/settings/mandates/e-services/:id/end', ['head'], endOne),
  staffPage('GET', '/settings/mandates/wording', ['head'], async visit => {
    const wording = await findLatestWording(db())
    return html(drawWording(visit, wording?.lv ?? '', wording?.en ?? '', wording?.sample ?? false))
  }),
  staffPage('POST', '/settings/mandates/wording', ['head'], saveWording),
  staffPage('POST', '/settings/mandates/wording/preview', ['head'], previewWording),
]

const limitsShape = z.object({
  visitMinutes: numberField(settingLimits.visitMinutes),
  longestDays: numberField(settingLimits.longestDays),
  retentionYears: numberField(settingLimits.retentionYears),
})

const serviceShape = z.object({
  nameLv: textField({ max: 300 }),
  nameEn: textField({ max: 300 }),
  givesCertificate: checkboxField(),
})

type Written = { raw?: RawForm; errors?: readonly FormError[]; refusal?: string }

async function draw(visit: StaffVisit, written: Written): Promise<string> {
  const setting = await getSetting(db())
  const today = dayOf(visit.now)
  const eServices = await listEServices(db())
  const standing = Object.fromEntries(
    Object.entries(setting).map(([name, value]) => [name, String(value)]),
  )
  const view: SettingView = {
    frame: visit.frame,
    raw: { ...standing, ...firstValues(written.raw ?? {}) },
    errors: written.errors ?? [],
    eServices: eServices.map(service => ({ ...service, isOffered: isOffered(service, today) })),
    isSampleWording: (await findLatestWording(db()))?.sample ?? true,
    saved: visit.query.saved === '1',
    refusal: written.refusal,
  }
  return mandateSettingPage(view)
}

async function saveLimits(visit: StaffVisit): Promise<Answer> {
  const reading = readForm(limitsShape, visit.form)
  if (!reading.ok) {
    const { raw, problems } = reading
    return html(await draw(visit, { raw, errors: errorsOf(problems, visit.language) }), 422)
  }
  await changeSetting(visit.clerk, { setting: reading.value, now: visit.now })
  return redirect(pathIn(visit.language, '/settings/mandates?saved=1'))
}

async function addOne(visit: StaffVisit): Promise<Answer> {
  const reading = readForm(serviceShape, visit.form)
  const { raw } = reading
  if (!reading.ok) {
    return html(await draw(visit, { raw, errors: errorsOf(reading.problems, visit.language) }), 422)
  }
  try {
    await addEService(visit.clerk, { ...reading.value, now: visit.now })
    return redirect(pathIn(visit.language, '/settings/mandates?saved=1'))
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return html(await draw(visit, { raw, refusal: refusalIn(visit.language, error) }), 409)
  }
}

async function endOne(visit: StaffVisit): Promise<Answer> {
  if (!/^\d{1,9}$/.test(visit.params.id ?? '')) throw new NotFound('e-service')
  const ended = visit.form.ended !== 'no'
  await endEService(visit.clerk, { id: Number(visit.params.id), ended, now: visit.now })
  return redirect(pathIn(visit.language, '/settings/mandates?saved=1'))
}

function drawWording(
  visit: StaffVisit,
  lv: string,
  en: string,
  isSample: boolean,
  errors: readonly FormError[] = [],
): string {
  const saved = visit.query.saved === '1'
  return wordingPage({ frame: visit.frame, lv, en, isSample, errors, saved })
}

const longestSent = 8000

function wordingIn(visit: StaffVisit) {
  const textOf = (name: 'lv' | 'en') => {
    const sent = visit.form[name]
    return typeof sent === 'string' ? sent.normalize('NFC').slice(0, longestSent).trim() : ''
  }
  const texts = { lv: textOf('lv'), en: textOf('en') }
  const words = mandateSettingWords[visit.language]
  const errors = (['lv', 'en'] as const).flatMap(name => {
    const [fault] = wordingFaults(texts[name])
    if (!fault) return []
    const message = words.faults[fault.fault]('placeholder' in fault ? fault.placeholder : '')
    return [{ name, message }]
  })
  return { ...texts, errors }
}

async function saveWording(visit: StaffVisit): Promise<Answer> {
  const { lv, en, errors } = wordingIn(visit)
  if (errors.length > 0) return html(drawWording(visit, lv, en, false, errors), 422)
  await writeWording(visit.clerk, { lv, en, now: visit.now })
  return redirect(pathIn(visit.language, '/settings/mandates/wording?saved=1'))
}

/** The print as it would be, for people that do not exist. */
async function previewWording(visit: StaffVisit): Promise<Answer> {
  const { lv, en, errors } = wordingIn(visit)
  if (errors.length > 0) return html(drawWording(visit, lv, en, false, errors), 422)
  const paper = wordingSample({ lv, en }, visit)
  return file('application/pdf', 'pilnvara.pdf', await printMandate(paper, visit.now))
}
