import { db } from '../../house/database.ts'
import { html, type Page, redirect, type StaffVisit, staffPage } from '../../house/page.ts'
import { NotFound } from '../../house/refusal.ts'
import { settingsSheet } from '../../house/settings-layout.view.tsx'
import { dayOf } from '../../kit/dates.ts'
import type { RawForm } from '../../kit/form.ts'
import { pathIn } from '../../kit/language.ts'
import { type Asked, carryOut, type Found, makeChange, orRefused, versionOf } from './change.ts'
import { actionOf, ChangePreview, ChangeTable, changeWords, StaleNotice } from './change.view.tsx'
import { type ChangeFace, drawForm, linesOf } from './change-face.page.tsx'
import { listFormerOf } from './former.ts'
import { ImpactNotice } from './impact.view.tsx'
import { tryOut } from './outside.ts'

/** The pages of one change: form, preview, confirmation. */
export function changePages<Target, Value>(face: ChangeFace<Target, Value>): readonly Page[] {
  return [
    staffPage('GET', face.path, ['head'], visit => showForm(face, visit)),
    staffPage('POST', face.path, ['head'], visit => takeStep(face, visit)),
  ]
}

export function askedOf(visit: StaffVisit): Asked {
  const { params, query, language, now } = visit
  return { params, query, language, now, today: dayOf(now) }
}

async function find<Target, Value>(face: ChangeFace<Target, Value>, asked: Asked) {
  const found = await face.change.find(db(), asked)
  if (!found) throw new NotFound(face.path)
  return found
}

async function showForm<Target, Value>(face: ChangeFace<Target, Value>, visit: StaffVisit) {
  const asked = askedOf(visit)
  const found = await find(face, asked)
  if (!face.fields) return showPreview(face, visit, found, {}, versionOf(face.change, found.value))
  const { value, target } = found
  const formers = value ? await listFormerOf(db(), face.change, target, value) : []
  const former = /^\d$/.test(visit.query.former ?? '') ? Number(visit.query.former) : undefined
  const taken = former === undefined ? undefined : formers[former]
  const raw = value
    ? { ...face.change.toRaw(value, visit.language), ...taken?.raw }
    : (face.start?.(target, visit.language) ?? {})
  return html(drawForm(face, visit, found, { raw, former: formers, at: taken && former }))
}

async function takeStep<Target, Value>(face: ChangeFace<Target, Value>, visit: StaffVisit) {
  const asked = askedOf(visit)
  const found = await find(face, asked)
  const reading = face.change.read(visit.form, found, asked)
  const sent = typeof visit.form.version === 'string' ? visit.form.version.slice(0, 40) : ''
  const { raw } = reading
  if (!reading.ok) {
    const { problems } = reading
    return html(drawForm(face, visit, found, { raw, problems, version: sent }), 422)
  }
  if (visit.form.step === 'edit') {
    return html(drawForm(face, visit, found, { raw, version: sent }))
  }
  if (visit.form.step !== 'save') return showPreview(face, visit, found, raw, sent)
  const order = { asked, next: reading.value, version: sent }
  const outcome = await carryOut(visit.clerk, face.change, order)
  if (outcome.kind === 'stale') return showStale(face, visit, found, raw, outcome.standing)
  if (outcome.kind === 'refused') {
    const problems = { [outcome.field]: outcome.problem }
    return html(drawForm(face, visit, found, { raw, problems, version: sent }), 409)
  }
  const back = pathIn(visit.language, face.back(found.target, reading.value))
  const canUndo = face.fields && found.value !== undefined
  return redirect(`${back}?saved=${canUndo ? encodeURIComponent(actionOf(visit.frame)) : '1'}`)
}

async function showPreview<Target, Value>(
  face: ChangeFace<Target, Value>,
  visit: StaffVisit,
  found: Found<Target, Value>,
  raw: RawForm,
  version: string,
) {
  const asked = askedOf(visit)
  const reading = face.change.read(face.fields ? visit.form : {}, found, asked)
  if (!reading.ok) throw new Error('a preview of something unreadable')
  const { change } = face
  const next = reading.value
  const siteIds = change.places?.(found.target, next)
  const tried = await orRefused(change, () =>
    tryOut(
      async tx => {
        const outcome = await makeChange(tx, visit.clerk, change, { asked, next, version })
        const extra = outcome.kind === 'done' && (await face.extra?.(tx, found, next, asked))
        return { outcome, extra: extra || undefined }
      },
      siteIds === undefined ? undefined : { siteIds, now: asked.now },
    ),
  )
  const { language, frame } = visit
  if ('kind' in tried) {
    const problems = { [tried.field]: tried.problem }
    return html(drawForm(face, visit, found, { raw, problems, version }), 409)
  }
  const { outcome, extra } = tried.result
  if (outcome.kind === 'stale') return showStale(face, visit, found, raw, outcome.standing)
  const lines = linesOf(face, found, next, language)
  if (face.fields && found.value !== undefined && lines.length === 0) {
    const notice = <p>{changeWords[language].nothingChanged}</p>
    return html(drawForm(face, visit, found, { raw, version, notice }))
  }
  const title = face.title(found.target, language)
  const children = (
    <ChangePreview
      {...{ language, title, lines, extra, version, raw }}
      isNew={found.value === undefined}
      impact={siteIds !== undefined && <ImpactNotice impact={tried.impact} language={language} />}
      action={actionOf(frame)}
      csrf={frame.csrf}
      backHref={pathIn(language, face.back(found.target))}
      canEdit={face.fields !== undefined}
      confirmLabel={face.confirmLabel?.[language]}
    />
  )
  return html(settingsSheet({ frame, place: face.place, title, children }))
}

function showStale<Target, Value>(
  face: ChangeFace<Target, Value>,
  visit: StaffVisit,
  found: Found<Target, Value>,
  raw: RawForm,
  standing: Value | undefined,
) {
  const { language } = visit
  const reading = face.change.read(visit.form, found, askedOf(visit))
  const words = changeWords[language]
  const lines =
    reading.ok && standing !== undefined
      ? linesOf(face, { target: found.target, value: standing }, reading.value, language)
      : []
  const notice = (
    <StaleNotice title={words.staleTitle} text={words.staleText}>
      <ChangeTable
        caption={words.changes}
        language={language}
        lines={lines}
        heads={{ before: words.before, after: words.yours }}
      />
    </StaleNotice>
  )
  const version = versionOf(face.change, standing)
  return html(drawForm(face, visit, found, { raw, version, notice }), 409)
}
