import { z } from 'zod'
import { db } from '../../house/database.ts'
import {
  type Answer,
  html,
  type Page,
  redirect,
  type StaffVisit,
  staffPage,
} from '../../house/page.ts'
import { dayOf } from '../../kit/dates.ts'
import { errorsOf, firstValues, readForm } from '../../kit/form.ts'
import { choiceField, numberField, textField } from '../../kit/form-fields.ts'
import { pathIn } from '../../kit/language.ts'
import { loadWorkingDays } from '../sites/index.ts'
import { changePostSetting, deemedLimits } from './deemed.ts'
import { getWindowSide, listDeemedRules } from './deemed-rule.store.ts'
import { type DeemedChannel, deemedChannels, deemedNotifiedOn } from './deemed-rule.ts'
import type { Answered } from './pieces.view.tsx'
import { outgoingWords } from './post.words.ts'
import { postSettingPage } from './setting.view.tsx'

/** The head's rules of deemed notification, and the window of the envelopes. */
export const postSettingPages: readonly Page[] = [
  staffPage('GET', '/settings/post', ['head'], async visit => {
    const done = visit.query.saved === '1' ? outgoingWords[visit.language].saved : undefined
    return html(await draw(visit, { done }))
  }),
  staffPage('POST', '/settings/post', ['head'], save),
]

const units = ['day', 'working_day'] as const

const shape = z.object({
  ...Object.fromEntries(
    deemedChannels.flatMap(channel => [
      [`${channel}_lv`, textField({ min: 3, max: 300 })],
      [`${channel}_en`, textField({ min: 3, max: 300 })],
    ]),
  ),
  ...Object.fromEntries(deemedChannels.map(name => [`${name}_days`, numberField(deemedLimits)])),
  ...Object.fromEntries(deemedChannels.map(name => [`${name}_unit`, choiceField(units)])),
  windowSide: choiceField(['left', 'right']),
})

async function draw(visit: StaffVisit, answered: Answered): Promise<string> {
  const rules = await listDeemedRules(db())
  const today = dayOf(visit.now)
  const isWorking = await loadWorkingDays(db(), today)
  const standing = rules.flatMap(({ channel, days, unit, basisLv, basisEn }) => [
    [`${channel}_days`, String(days)],
    [`${channel}_unit`, unit],
    [`${channel}_lv`, basisLv],
    [`${channel}_en`, basisEn],
  ])
  const example = (channel: DeemedChannel) => {
    const rule = rules.find(each => each.channel === channel)
    return rule ? deemedNotifiedOn(rule, today, isWorking).day : today
  }
  return postSettingPage({
    frame: visit.frame,
    raw: {
      ...Object.fromEntries(standing),
      windowSide: await getWindowSide(db()),
      ...answered.raw,
    },
    examples: {
      registered: example('registered'),
      ordinary: example('ordinary'),
      eaddress: example('eaddress'),
      email: example('email'),
      on_site: example('on_site'),
    },
    answered,
  })
}

async function save(visit: StaffVisit): Promise<Answer> {
  const { language, clerk, form, now } = visit
  const reading = readForm(shape, form)
  if (!reading.ok) {
    const errors = errorsOf(reading.problems, language, labelsIn(visit))
    return html(await draw(visit, { raw: firstValues(reading.raw), errors }), 422)
  }
  const value: Readonly<Record<string, unknown>> = reading.value
  const rules = deemedChannels.map(channel => ({
    channel,
    days: Number(value[`${channel}_days`]),
    unit: value[`${channel}_unit`] === 'day' ? units[0] : units[1],
    basisLv: String(value[`${channel}_lv`]),
    basisEn: String(value[`${channel}_en`]),
  }))
  const windowSide = value.windowSide === 'left' ? 'left' : 'right'
  await changePostSetting(clerk, { rules, windowSide, now })
  return redirect(pathIn(language, '/settings/post?saved=1'))
}

function labelsIn({ language }: StaffVisit): Record<string, string> {
  const words = outgoingWords[language]
  const parts = { days: words.days, unit: words.unit, lv: words.basisLv, en: words.basisEn }
  const labels = deemedChannels.flatMap(channel =>
    Object.entries(parts).map(([part, label]) => [
      `${channel}_${part}`,
      `${words.channels[channel]}: ${label}`,
    ]),
  )
  return { ...Object.fromEntries(labels), windowSide: words.windowSide }
}
