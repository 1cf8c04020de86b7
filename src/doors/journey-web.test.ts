// A resident at home books, moves and cancels: no account, no JavaScript.
import { strict as assert } from 'node:assert'
import { describe, test } from 'node:test'
import { useJourney } from '../../fixtures/journey.ts'
import type { Walker } from '../../fixtures/journey.walker.ts'
import { useTown } from '../../fixtures/town.ts'
import { db } from '../house/database.ts'
import { lettersOf, pageLetters } from '../house/page-letters.ts'

const service = 'iesnieguma-pienemsana'

describe('a resident at home', () => {
  const town = useTown()
  const journey = useJourney(town)
  let anna: Walker

  const live = () =>
    db()
      .selectFrom('appointments.appointment')
      .where('starts_at', '>', Temporal.Instant.from('2026-11-23T06:00:00Z'))
      .select('starts_at')
      .execute()

  test('is asked first whether coming is needed at all', async () => {
    anna = await journey.walker({ width: 390 })
    await anna.go('/book')
    await anna.press('Iesnieguma pieņemšana')
    await anna.sees('Vai tiešām jānāk?')
    await anna.press('Man tomēr jānāk')
  })

  test('chooses place, day and time, one question a page', async () => {
    await anna.choose('Ogres klientu apkalpošanas centrs')
    await anna.press('Turpināt')
    await anna.sees('Tuvākie brīvie laiki')
    await anna.go(`/book/time?service=${service}&site=ogre&day=2026-11-24`)
    await anna.choose('10.00')
    await anna.press('Turpināt')
    await anna.sees('Kas nāks?')
  })

  test('is told what is missing, with everything kept', async () => {
    await anna.write('Vārds', 'Anna')
    await anna.press('Turpināt')
    await anna.sees('Vēl jāpalabo')
    assert.equal(await anna.page.getByLabel('Vārds').first().inputValue(), 'Anna')
    await anna.write('Uzvārds', 'Paraudziņa')
    await anna.press('Turpināt')
    await anna.sees('Vai viss pareizi?')
  })

  test('books, and keeps the code on paper', async () => {
    await anna.press(/Pierakstīt|Jā, /)
    await anna.sees('Vizīte ir pierakstīta')
    const code = /[A-Z]{6}-\d{3}/.exec(await anna.text())?.[0] ?? ''
    const [slip = ''] = await pageLetters(await anna.paper('Lapiņa drukāšanai'))
    assert.ok(slip.includes(code) && slip.includes(lettersOf('Anna Paraudziņa')), slip)
    assert.equal((await live()).length, 1)
  })

  test('moves the visit, and the old time is free again', async () => {
    await anna.press(/^Pārcelt/)
    await anna.press(/plkst\.\s9\.30/)
    await anna.press('Jā, pārcelt')
    await anna.sees('Vizīte ir pārcelta')
    const [visit, ...others] = await live()
    assert.deepEqual(others, [])
    assert.notEqual(visit?.starts_at.toString(), '2026-11-24T08:00:00Z')
  })

  test('cancels it', async () => {
    await anna.press(/^Atcelt/)
    await anna.press('Jā, atcelt')
    await anna.sees('Vizīte ir atcelta')
  })

  test('two want the same minute: one gets it, the other is offered the next three', async () => {
    const at = '2026-11-25T07:00Z_madliena'
    const people = await Promise.all([journey.walker(), journey.walker()])
    for (const [n, walker] of people.entries()) {
      await walker.go(`/book/person?service=${service}&site=madliena&at=${at}`)
      await walker.write('Vārds', `Cilvēks ${'AB'[n]}`)
      await walker.write('Uzvārds', 'Steidzīgais')
      await walker.press('Turpināt')
      await walker.page.goBack()
      await walker.sees('Kas nāks?')
      await walker.page.goForward()
      await walker.sees('Vai viss pareizi?')
    }
    await Promise.all(people.map(walker => walker.press(/Pierakstīt|Jā, /)))
    const texts = await Promise.all(people.map(walker => walker.text()))
    assert.equal(texts.filter(text => text.includes('Vizīte ir pierakstīta')).length, 1)
    const lost = people[texts.findIndex(text => text.includes('vairs nav brīvs'))]
    assert.ok(lost, texts.join('\n'))
    await lost.press(/plkst\./)
    await lost.sees('Vizīte ir pierakstīta')
  })

  test('no page on the way had a barrier', () => {
    journey.assertNoBarriers()
  })
})
