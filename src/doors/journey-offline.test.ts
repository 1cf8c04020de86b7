// A parish computer whose line comes and goes: nothing is lost, nothing is counted twice.
import { strict as assert } from 'node:assert'
import { before, describe, test } from 'node:test'
import { useJourney } from '../../fixtures/journey.ts'
import type { Walker } from '../../fixtures/journey.walker.ts'
import { clerkNamed, labelsAt } from '../../fixtures/rounds.ts'
import { useTown } from '../../fixtures/town.ts'
import { db } from '../house/database.ts'

describe('a round on a bad line', () => {
  const town = useTown()
  const journey = useJourney(town)
  let ilze: Walker
  let codes: string[] = []

  before(async () => {
    codes = await labelsAt(await clerkNamed('ilze'), 'ogre', 4)
    ilze = await journey.staff(/Ilze/)
    await ilze.go('/register/boxes')
    await ilze.press('Sākt iztukšošanu')
    await ilze.write('Otra darbinieka e-pasts', 'rita@paraugs.lv')
    await ilze.write('Parole', 'lodzins-paraugs')
    await ilze.press(/Pieteikties kā otrajam/)
    await ilze.write('Plombas numurs', 'OG-00101')
    await ilze.choose('Vesela')
    await ilze.page.getByRole('button', { name: /Ierakstīt plombu/ }).click()
    await ilze.sees('OG-00101, vesela')
  })

  const roundId = () => Number(/\d+$/.exec(ilze.path)?.[0])

  async function scanned(): Promise<string[]> {
    const rows = await db()
      .selectFrom('boxes.scan')
      .where('round_id', '=', roundId())
      .orderBy('code')
      .select('code')
      .execute()
    return rows.map(({ code }) => code)
  }

  async function scan(code: string): Promise<void> {
    await ilze.page.getByLabel('Uzlīmes kods').fill(code)
    await ilze.page.keyboard.press('Enter')
    await ilze.page.locator(`[data-code="${code}"]`).waitFor()
  }

  test('three scans and a count wait in the browser while the line is down', async () => {
    await ilze.page.context().setOffline(true)
    for (const code of codes.slice(0, 3)) await scan(code)
    await ilze.sees('Glabājas šajā datorā, 3 ieraksti vēl nav nosūtīti')
    await ilze.page.getByLabel('Uzlīmes kods').fill(codes[0] ?? '')
    await ilze.page.keyboard.press('Enter')
    await ilze.sees('Šis kods jau ir sarakstā')
    await ilze.page
      .getByLabel(/^Ilze Kalniņa: skaits/)
      .first()
      .fill('3')
    await ilze.page.keyboard.press('Enter')
    await ilze.sees('Glabājas šajā datorā, 4 ieraksti vēl nav nosūtīti')
    assert.deepEqual(await scanned(), [])
  })

  test('with the line back they are there, each once, in order', async () => {
    await ilze.page.context().setOffline(false)
    await ilze.sees('Viss ir nosūtīts')
    await ilze.sees('Ilze Kalniņa: skaits ierakstīts')
    assert.deepEqual(await scanned(), codes.slice(0, 3).sort())
    const counts = await db()
      .selectFrom('boxes.count')
      .where('round_id', '=', roundId())
      .select('counted')
      .execute()
    assert.deepEqual(counts, [{ counted: 3 }])
  })

  test('an answer lost on its way, after the server has written, doubles nothing', async () => {
    let isLost = false
    const lost = Promise.withResolvers<void>()
    await ilze.page.route('**/scans', async route => {
      if (isLost) return route.continue()
      isLost = true
      await route.fetch()
      await route.abort('connectionreset')
      lost.resolve()
    })
    const [, , , last = ''] = codes
    await scan(last)
    await lost.promise
    // The page tries again by itself, every few seconds.
    await ilze.page.locator('[data-kept]').first().waitFor({ state: 'detached', timeout: 30_000 })
    await ilze.sees('Viss ir nosūtīts')
    await ilze.page.unroute('**/scans')
  })

  test('what was entered outlives the closed tab, and a wrong scan is taken back', async () => {
    const address = ilze.path
    const [, , , last = ''] = codes
    // Nothing comes through, though the browser takes the line to be good.
    const line = ilze.page.context()
    await line.route('**', request => request.abort())
    const row = ilze.page.locator(`[data-code="${last}"]`)
    await row.getByRole('button').click()
    await ilze.sees('Glabājas šajā datorā, 1 ieraksts vēl nav nosūtīts')
    await ilze.page.goto('about:blank')
    await line.unroute('**')
    await ilze.go(address)
    await ilze.sees('Viss ir nosūtīts')
    assert.deepEqual(await scanned(), codes.slice(0, 3).sort())
    const traces = await db().selectFrom('boxes.undone_scan').select('code').execute()
    assert.deepEqual(traces, [{ code: last }])
  })

  test('the seal goes on and the round waits for its items', async () => {
    await ilze.page
      .getByLabel(/^Rita Zariņa: skaits/)
      .first()
      .fill('3')
    await ilze.page.keyboard.press('Enter')
    await ilze.sees('Abi saskaitīja 3')
    await ilze.page.getByLabel('Jaunās plombas numurs').fill('OG-00102')
    await ilze.page.keyboard.press('Enter')
    await ilze.sees('Vēl gaida')
    await ilze.go('/register/seals')
    await ilze.go('/register/boxes/1')
  })

  test('a bag is packed and sealed while the line is down, and leaves once', async () => {
    await ilze.go('/register/bags')
    await ilze.page.getByLabel('Uz kurieni').selectOption({ label: 'Madlienas pagasta pārvalde' })
    await ilze.press('Atvērt maisu')
    await ilze.page.context().setOffline(true)
    for (const code of codes.slice(0, 2)) {
      await ilze.choose(code)
      await ilze.page.getByRole('button', { name: 'Ielikt maisā' }).click()
      await ilze.sees(`${code}: vēl nav nosūtīts`)
    }
    await ilze.write('Maisa plombas numurs', 'OG-00103')
    await ilze.page.getByRole('button', { name: 'Aplombēt un nodot' }).click()
    await ilze.sees('Glabājas šajā datorā, 3 ieraksti vēl nav nosūtīti')
    await ilze.page.context().setOffline(false)
    await ilze.sees('Ilze Kalniņa, 2 gab., plomba OG-00103')
    const deeds = ['item_packed', 'bag_sent']
    const written = await db()
      .selectFrom('house.journal_entry')
      .where('deed', 'in', deeds)
      .select('deed')
      .execute()
    assert.equal(written.length, 3)
    journey.assertNoBarriers()
  })
})
