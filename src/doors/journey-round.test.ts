// From the slit of a box in Madliena to the register in Ogre: two people at two browsers.
import { strict as assert } from 'node:assert'
import { before, describe, test } from 'node:test'
import { useJourney } from '../../fixtures/journey.ts'
import type { Walker } from '../../fixtures/journey.walker.ts'
import { indexOf } from '../../fixtures/register-papers.ts'
import { clerkNamed, siteIdOf } from '../../fixtures/rounds.ts'
import { useTown } from '../../fixtures/town.ts'
import { now } from '../house/clock.ts'
import { db, inTransaction } from '../house/database.ts'
import { lettersOf, pageLetters } from '../house/page-letters.ts'
import { findItemOfCode, settleItem } from '../rooms/intake/index.ts'

const reasonOfCount = 'Juris saskaitīja plāno aploksni kopā ar biezo. Aploksnes ir četras.'
const reasonOfBag = 'Sūtījums palicis Madlienā uz galda, atvedīs rīt.'

describe('from the box to the register', () => {
  const town = useTown({ clock: '2026-11-24T09:05:00Z' })
  const journey = useJourney(town)
  let juris: Walker
  let rita: Walker
  let round = ''
  let bag = ''
  let codes: string[] = []

  before(async () => {
    juris = await journey.staff(/Juris/)
    rita = await journey.staff(/Rita/)
  })

  async function enter(walker: Walker, label: string | RegExp, text: string): Promise<void> {
    await walker.page.getByLabel(label).first().fill(text)
    await walker.page.keyboard.press('Enter')
  }

  /** Presses what the page's script sends by itself. */
  const enterBy = (walker: Walker, name: string) =>
    walker.page.getByRole('button', { name }).first().click()

  test('Juris prints a sheet of labels', async () => {
    await juris.go('/register/labels')
    await juris.page.getByLabel('Kurai vietai?').selectOption(String(await siteIdOf('madliena')))
    await juris.write('Cik uzlīmju?', '4')
    const pages = await pageLetters(await juris.paper('Izveidot un drukāt'))
    codes = pages.join(' ').match(/LZ26-?\w{4}-?\w{4}-?\w/g) ?? []
    assert.equal(pages.length, 1)
    assert.equal(codes.length, 4, pages.join(' '))
  })

  test('Juris begins, Rita joins on her own device, and the seal comes off', async () => {
    await juris.go('/register/boxes')
    await juris.press('Sākt iztukšošanu')
    round = juris.path
    await juris.unfold('Otram ir sava ierīce?')
    const code = await juris.page.locator('.round-code').innerText()
    await rita.go('/register/boxes')
    await rita.page.locator(`a[href="${round}"]`).click()
    await rita.write('Kods no kolēģa ekrāna', code)
    await rita.press('Es esmu otrs')
    await juris.go(round)
    await juris.sees('Juris Ozoliņš, Rita Zariņa')
    await juris.write('Plombas numurs', 'MA-00001')
    await juris.choose('Vesela')
    await enterBy(juris, 'Ierakstīt plombu')
    await juris.sees('MA-00001, vesela')
  })

  test('four items get their labels; the two count apart and do not agree', async () => {
    for (const code of codes) {
      await enter(juris, 'Uzlīmes kods', code)
      await juris.page.locator(`[data-code="${code}"]`).waitFor()
    }
    await juris.sees('4 sūtījumi')
    await enter(juris, /^Juris Ozoliņš: skaits/, '3')
    await juris.sees('Juris Ozoliņš: skaits ierakstīts')
    await rita.go(round)
    await enter(rita, /^Rita Zariņa: skaits/, '4')
    await rita.sees('Skaits nesakrīt: 3 un 4')
  })

  test('what did not agree is written down, the new seal goes on, the record is printed', async () => {
    await juris.go(round)
    await juris.page.getByLabel('Kas nesakrīt?').selectOption('counts_differ')
    await juris.write('Kas noticis?', reasonOfCount)
    await juris.press('Pierakstīt nesakritību')
    await juris.sees('Klāt: Juris Ozoliņš, Rita Zariņa')
    await enter(juris, 'Jaunās plombas numurs', 'MA-00101')
    await juris.sees(/Akts IA-2026\/\d+, plomba MA-00101/)
    const [letters = ''] = await pageLetters(await juris.paper('Drukāt izņemšanas aktu'))
    for (const words of ['Juris Ozoliņš', 'Rita Zariņa', reasonOfCount, ...codes]) {
      assert.ok(letters.includes(lettersOf(words)), words)
    }
  })

  test('a sealed bag takes them to the centre', async () => {
    await juris.go('/register/bags')
    await juris.page.getByLabel('No kurienes').selectOption(String(await siteIdOf('madliena')))
    await juris.page.getByLabel('Uz kurieni').selectOption(String(await siteIdOf('ogre')))
    await juris.press('Atvērt maisu')
    bag = juris.path
    for (const code of codes) await juris.choose(code)
    await enterBy(juris, 'Ielikt maisā')
    await juris.sees('Viss ir nosūtīts')
    await juris.write('Maisa plombas numurs', 'MA-00102')
    await enterBy(juris, 'Aplombēt un nodot')
    await juris.sees('Juris Ozoliņš, 4 gab., plomba MA-00102')
    const note = await pageLetters(await juris.paper(/Drukāt maisa pavadzīmi/))
    assert.ok(note.join('').includes(lettersOf('Maisa pavadzīme')))
  })

  test('in Ogre one item is missing: the bag closes with a record that names the two', async () => {
    await rita.go('/register/bags')
    await rita.page.locator(`a[href="${bag}"]`).click()
    await rita.write('Plombas numurs uz maisa', 'MA-00102')
    await rita.choose('Vesela')
    await rita.write('Kas maisā bija', codes.slice(1).join('\n'))
    await enterBy(rita, 'Parakstīt saņemšanu')
    await rita.sees('Nosūtīti 4, saņemti 3.')
    assert.ok(await rita.page.getByRole('button', { name: 'Noslēgt' }).isDisabled())
    await rita.write('Kas noticis?', reasonOfBag)
    await rita.press('Pierakstīt nesakritību')
    await rita.sees('Klāt: Juris Ozoliņš, Rita Zariņa')
    await rita.press('Noslēgt')
    await rita.sees('Noslēgts')
  })

  test('an item is opened and registered, and the round closes once all have their end', async () => {
    const [, code = '', ...others] = [...codes, ...codes.slice(0, 1)]
    await rita.go('/register')
    await rita.press(code)
    await rita.press(/^Reģistrēt$/)
    await rita.page.getByLabel('Lieta (indekss)').selectOption(String(await indexOf('1-10')))
    await rita.write('Par ko', 'Par ielas apgaismojumu')
    await rita.write('Vārds, uzvārds vai nosaukums', 'Jānis Bērziņš')
    await rita.press(/^Reģistrēt$/)
    await rita.sees(/1-10\/2026\/\d+/)
    await rita.go(round)
    await rita.sees('Vēl gaida 3')
    await settle(others)
    await rita.go(round)
    await rita.press('Noslēgt')
    await rita.sees(/Noslēgta/)
  })

  async function settle(others: readonly string[]): Promise<void> {
    const clerk = await clerkNamed('rita')
    for (const code of new Set(others)) {
      const item = await findItemOfCode(db(), code)
      const kind = 'not_a_document' as const
      const settling = { itemId: item?.id ?? 0, kind, reason: 'Reklāma', now: now() }
      await inTransaction(tx => settleItem(tx, clerk, settling))
    }
  }

  test('all of it is in the journal, and no page had a barrier', async () => {
    const deeds = await db().selectFrom('house.journal_entry').select('deed').execute()
    const said = new Set(deeds.map(({ deed }) => deed))
    const wanted =
      'round_begun round_joined seal_taken_off item_left_box items_counted removal_record_made ' +
      'item_packed bag_sent bag_received discrepancy_recorded bag_closed round_closed'
    for (const deed of wanted.split(' ')) assert.ok(said.has(deed), deed)
    journey.assertNoBarriers()
  })
})
