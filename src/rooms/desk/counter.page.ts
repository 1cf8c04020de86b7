import { db } from '../../house/database.ts'
import { html, type Page, redirect, staffPage } from '../../house/page.ts'
import { Forbidden, NotFound } from '../../house/refusal.ts'
import { pathIn } from '../../kit/language.ts'
import { workAtCounter } from '../staff/index.ts'
import { counterPage } from './counter.view.tsx'
import { deskRoles } from './day.page.ts'
import { findWorkplace, listOwnSites } from './day.ts'

/** Where one works today. */
export const counterPages: readonly Page[] = [
  staffPage('GET', '/desk/counter', deskRoles, async ({ clerk, frame }) => {
    const sites = await listOwnSites(db(), clerk)
    const now = await findWorkplace(db(), clerk)
    return html(counterPage({ frame, clerk, sites, counterId: now?.counter.id }))
  }),

  staffPage('POST', '/desk/counter', deskRoles, async ({ clerk, form, language }) => {
    const counterId = Number(form.counter)
    if (!Number.isSafeInteger(counterId)) throw new NotFound('counter')
    const own = (await listOwnSites(db(), clerk)).flatMap(({ counters }) => counters)
    if (!own.some(({ id }) => id === counterId)) throw new Forbidden('counter')
    await workAtCounter(clerk, counterId)
    return redirect(pathIn(language, '/desk'))
  }),
]
