import { strict as assert } from 'node:assert'
import { afterEach, describe, test } from 'node:test'
import type { Shown } from '../../../fixtures/town.browser.ts'
import { useTown } from '../../../fixtures/town.ts'
import { db } from '../../house/database.ts'
import { connectOutside } from '../sites/index.ts'
import { loadRules, rulesOn } from './rules-in-force.ts'

const head = 'vija@paraugs.lv'
const day = (text: string) => Temporal.PlainDate.from(text)

describe('settings of services and contact rules', () => {
  const town = useTown()
  const real = connectOutside(undefined)
  connectOutside(real)
  afterEach(() => {
    connectOutside(real)
  })

  async function send(path: string, fields: Record<string, string | string[]>, step = 'save') {
    const browser = await town.staff(head)
    const form = await browser.get(path)
    const version = /name="version" value="([^"]*)"/.exec(form.body)?.[1] ?? ''
    return browser.post(path, { ...fields, version, step })
  }

  const service = {
    nameLv: 'Rakšanas atļauja parkā',
    nameEn: 'Permit to dig in a park',
    durationMinutes: '20',
    contactMinutes: '10',
    channels: ['in_person', 'post'],
    bringLv: 'Plāns\n\n  Pilnvara ',
    needsMandate: 'on',
    fee: '7,20',
  }

  test('a service is added with all it needs, and changed', async () => {
    const preview = await send('/settings/services/new', service, 'preview')
    assert.match(preview.text, /Kā var nokārtot klātienē, pa pastu/)
    assert.match(preview.text, /Vajadzīgs speciāls pilnvarojums jā/)
    await send('/settings/services/new', service)
    const path = '/settings/services/raksanas-atlauja-parka'
    const form = await (await town.staff(head)).get(path)
    assert.match(form.body, />Plāns\nPilnvara</)
    assert.match(form.body, /value="7,20"/)
    const changed = await send(path, { ...service, durationMinutes: '25' }, 'preview')
    assert.match(changed.text, /Cik ilgi lodziņš aizņemts 20 25/)
    assert.equal((await send('/settings/services/new', service)).status, 409)
  })

  test('impossible services are refused in words', async () => {
    const cases: readonly [Record<string, string | string[]>, RegExp][] = [
      [{ contactMinutes: '30' }, /Klātienē nevar būt ilgāk/],
      [{ channels: [] }, /vismaz vienu veidu/],
      [{ channels: ['pigeon'] }, /Izvēlieties vienu no piedāvātajām/],
      [{ bringLv: 'x\n'.repeat(21) }, /Ne vairāk kā 20 rindas/],
      [{ fee: '10000,01' }, /nevar pārsniegt 10 000 eiro/],
      [{ counters: ['999999'] }, /Izvēlieties vienu no piedāvātajām/],
      [{ endedFrom: '01.01.2020' }, /sākot ar 23\.11\.2026/],
    ]
    for (const [wrong, sentence] of cases) {
      const page = await send('/settings/services/new', { ...service, ...wrong })
      assert.equal(page.status, 422)
      assert.match(page.text, sentence)
    }
  })

  const lockdown = '/settings/contact-rules/2021-10-21/switch'

  test('before switching, all that changes is shown', async () => {
    connectOutside({
      movesPath: '/desk/moves',
      list: async tx => {
        const switches = await loadRules(tx)
        const { m2PerVisitor } = rulesOn(switches, 1, day('2026-12-01'))
        const startsAt = Temporal.Instant.from('2026-12-01T08:00:00Z')
        return m2PerVisitor === null
          ? []
          : Array.from({ length: 12 }, (_, n) => ({ appointmentId: n + 1, siteId: 1, startsAt }))
      },
    })
    const page = await send(lockdown, { fromDay: '01.12.2026', site: 'all' }, 'preview')
    assert.match(page.text, /Pieraksts var nākt arī bez pieraksta tikai pēc iepriekšēja pieraksta/)
    assert.match(
      page.text,
      /Ogres klientu apkalpošanas centrs, \S+ \S+ \S+ bez ierobežojuma 4 cilvēki/,
    )
    assert.match(page.text, /12 pierakstu paliktu ārpus jaunās kārtības/)
    assert.match(page.text, /otrdien, 1\.\sdecembrī, plkst\.\s10\.00/)
    assert.equal((await loadRules(db())).length, 1)
  })

  test('one act switches, from a day on, everywhere or at one site; the same twice is one', async () => {
    const [browser, form] = await opened(lockdown)
    const version = /name="version" value="([^"]*)"/.exec(form.body)?.[1] ?? ''
    const fields = { fromDay: '01.12.2026', site: 'all', version, step: 'save' }
    await Promise.all([browser.post(lockdown, fields), browser.post(lockdown, fields)])
    const page = await send('/settings/contact-rules/no-restrictions/switch', {
      fromDay: '2026-12-05',
      site: 'madliena',
    })
    assert.match(page.text, /Vija Krūmiņa/)
    const switches = await loadRules(db())
    assert.equal(switches.length, 3)
    const [ogre, madliena] = await Promise.all(['ogre', 'madliena'].map(idOf))
    assert.equal(rulesOn(switches, ogre ?? 0, day('2026-11-30')).slug, 'no-restrictions')
    assert.equal(rulesOn(switches, ogre ?? 0, day('2026-12-06')).slug, '2021-10-21')
    assert.equal(rulesOn(switches, madliena ?? 0, day('2026-12-06')).slug, 'no-restrictions')
  })

  async function opened(
    path: string,
  ): Promise<readonly [Awaited<ReturnType<typeof town.staff>>, Shown]> {
    const browser = await town.staff(head)
    return [browser, await browser.get(path)]
  }

  async function idOf(slug: string): Promise<number> {
    const query = db().selectFrom('sites.site').select('id').where('slug', '=', slug)
    return (await query.executeTakeFirstOrThrow()).id
  }

  test('nobody switches in the past or at an unknown site', async () => {
    assert.equal((await send(lockdown, { fromDay: '22.11.2026', site: 'all' })).status, 422)
    assert.equal((await send(lockdown, { fromDay: '01.12.2026', site: 'riga' })).status, 422)
    const unknown = await (await town.staff(head)).get('/settings/contact-rules/none/switch')
    assert.equal(unknown.status, 404)
  })

  test('a set is copied and then changed, the copy under its own name', async () => {
    const copy = '/settings/contact-rules/2021-10-21/copy'
    const fields = {
      titleLv: 'Stingrāki noteikumi',
      titleEn: 'Stricter rules',
      appointment: 'required',
      m2PerVisitor: '20,5',
      bufferMinutes: '10',
      cashDesk: 'closed',
      entryCheck: 'none',
      mask: 'none',
    }
    assert.match((await send(copy, fields)).text, /Stingrāki noteikumi/)
    assert.equal((await send(copy, fields)).status, 409)
    const edit = '/settings/contact-rules/stingraki-noteikumi/edit'
    assert.equal((await send(edit, { ...fields, m2PerVisitor: '0' })).status, 422)
    const page = await send(edit, { ...fields, m2PerVisitor: '25' })
    assert.match(page.text, /Platība vienam apmeklētājam 25 m²/)
  })
})
