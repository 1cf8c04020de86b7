// From the slit of a box in Madliena to the centre in Ogre: two people, two seals, a bag.
import { strict as assert } from 'node:assert'
import { before, describe, test } from 'node:test'
import { boxIdAt, clerkNamed, labelsAt, siteIdOf } from '../../fixtures/rounds.ts'
import type { Browser } from '../../fixtures/town.browser.ts'
import { useTown } from '../../fixtures/town.ts'
import { db, inTransaction } from '../house/database.ts'
import { lettersOf, pageLetters } from '../house/page-letters.ts'
import { findItemOfCode, settleItem } from '../rooms/intake/index.ts'

const password = 'lodzins-paraugs'

describe('a box is emptied by two people', () => {
  const town = useTown()
  let juris: Browser
  let rita: Browser
  let round = ''
  let bag = ''
  let codes: string[] = []

  before(async () => {
    juris = await town.staff('juris@paraugs.lv')
    rita = await town.staff('rita@paraugs.lv')
    codes = await labelsAt(await clerkNamed('juris'), 'madliena', 3)
  })

  test('Juris begins; Rita joins on his screen with her password, and gets no session', async () => {
    const box = await boxIdAt('madliena')
    const begun = await juris.post(`/register/boxes/${box}/rounds`, {})
    round = begun.path
    assert.match(round, /^\/register\/rounds\/\d+$/)
    const email = 'rita@paraugs.lv'
    const wrong = await juris.post(`${round}/second`, { email, password: 'wrong-password' })
    assert.equal(wrong.status, 409)
    assert.match(wrong.text, /E-pasts vai parole neder/)
    assert.match(wrong.body, /value="rita@paraugs.lv"/)
    assert.ok(!wrong.body.includes('wrong-password'))
    const alone = await juris.post(`${round}/second`, { email: 'juris@paraugs.lv', password })
    assert.match(alone.text, /Viens cilvēks nevar būt abi/)
    const sessions = async () =>
      (await db().selectFrom('staff.session').select('person_id').execute()).length
    const count = await sessions()
    const joined = await juris.post(`${round}/second`, { email, password })
    assert.match(joined.text, /Juris Ozoliņš, Rita Zariņa/)
    assert.equal(await sessions(), count)
  })

  test('the seal comes off, and a broken one has to be described', async () => {
    const nothing = await juris.post(`${round}/seal-off`, {})
    assert.equal(nothing.status, 422)
    const broken = await juris.post(`${round}/seal-off`, { number: 'MA-00001', intact: 'no' })
    assert.match(broken.text, /Aprakstiet, kas ar plombu ir/)
    const off = await juris.post(`${round}/seal-off`, { number: 'ma-00001', intact: 'yes' })
    assert.match(off.text, /MA-00001, vesela/)
  })

  test('three items leave the box, a fourth gets its label there', async () => {
    for (const text of codes) {
      assert.equal((await juris.post(`${round}/scans`, { text })).status, 200)
    }
    const twice = await juris.post(`${round}/scans`, { text: codes[0]?.toLowerCase() ?? '' })
    assert.match(twice.text, /jau ir šajā sarakstā/)
    const labelled = await juris.post(`${round}/labels`, {})
    const [, code = ''] = /Jauns kods (LZ[0-9A-Z-]+)/.exec(labelled.text) ?? []
    const label = await juris.get(`/register/labels/${code}/print`)
    assert.equal(label.headers['content-type'], 'application/pdf')
    codes.push(code)
  })

  test('each counts alone; nobody reads the other’s number before both are in', async () => {
    const [one, two] = await people()
    const first = await juris.post(`${round}/counts`, { person: one, [`counted-${one}`]: '4' })
    assert.match(first.text, /Juris Ozoliņš: skaits ierakstīts/)
    assert.ok(!first.text.includes('Abi saskaitīja'))
    const unread = await juris.post(`${round}/counts`, { person: two, [`counted-${two}`]: 'četri' })
    assert.equal(unread.status, 422)
    const both = await juris.post(`${round}/counts`, { person: two, [`counted-${two}`]: '4' })
    assert.match(both.text, /Abi saskaitīja 4/)
  })

  async function people(): Promise<[string, string]> {
    const [juris, rita] = [await clerkNamed('juris'), await clerkNamed('rita')]
    return [String(juris.id), String(rita.id)]
  }

  test('a new seal from the stock goes on, and the record is printed', async () => {
    const foreign = await juris.post(`${round}/removal-record`, { seal: 'OG-00102' })
    assert.match(foreign.text, /citas vietas krājumā/)
    const made = await juris.post(`${round}/removal-record`, { seal: 'MA-00101' })
    assert.match(made.text, /Akts IA-2026\/00002, plomba MA-00101/)
    assert.match(made.text, /Vēl gaida 4/)
    const pdf = await juris.get(`${round}/removal-record`)
    const [letters = ''] = await pageLetters(new Uint8Array(pdf.bytes))
    for (const words of ['Izņemšanas akts', 'Juris Ozoliņš', 'Rita Zariņa', ...codes]) {
      assert.ok(letters.includes(lettersOf(words)), words)
    }
    assert.match((await juris.post(`${round}/closing`, {})).text, /Ne visi sūtījumi ir reģistrēti/)
  })

  test('a sealed bag takes them to Ogre', async () => {
    const [from, to] = [await siteIdOf('madliena'), await siteIdOf('ogre')]
    bag = (await juris.post('/register/bags', { from: String(from), to: String(to) })).path
    const empty = await juris.post(`${bag}/sending`, { seal: 'MA-00102' })
    assert.match(empty.text, /Maisā vēl nekā nav/)
    await juris.post(`${bag}/items`, { code: codes.slice(0, 2), codes: codes.slice(2).join('\n') })
    const used = await juris.post(`${bag}/sending`, { seal: 'MA-00101' })
    assert.match(used.text, /jau ir izlietota/)
    const sent = await juris.post(`${bag}/sending`, { seal: 'MA-00102' })
    assert.match(sent.text, /Juris Ozoliņš, 4 gab., plomba MA-00102/)
    const note = await pageLetters(new Uint8Array((await juris.get(`${bag}/note`)).bytes))
    assert.ok(note.join('').includes(lettersOf('Maisa pavadzīme')))
    const self = await juris.post(`${bag}/receipt`, { seal: 'MA-00102', intact: 'yes' })
    assert.equal(self.status, 403)
  })

  test('one item is missing on arrival: the bag closes only with a record that names the two', async () => {
    const received = { seal: 'MA-00102', intact: 'yes', codes: codes.slice(1).join('\n') }
    const arrived = await rita.post(`${bag}/receipt`, received)
    assert.match(arrived.text, /Nosūtīti 4, saņemti 3/)
    assert.match(arrived.text, /trūkst/)
    const refused = await rita.post(`${bag}/closing`, {})
    assert.equal(refused.status, 409)
    const blank = await rita.post(`${bag}/discrepancies`, { kind: 'items_missing', reason: '' })
    assert.match(blank.text, /Aprakstiet, kas noticis/)
    const reason = 'Sūtījums palicis Madlienā uz galda, atvedīs rīt.'
    const described = await rita.post(`${bag}/discrepancies`, { kind: 'items_missing', reason })
    assert.match(described.text, /Klāt: Juris Ozoliņš, Rita Zariņa/)
    assert.match((await rita.post(`${bag}/closing`, {})).text, /Noslēgts/)
  })

  test('the round closes once every item has its end, and all of it is in the journal', async () => {
    const clerk = await clerkNamed('rita')
    const now = Temporal.Instant.from('2026-11-23T09:00:00Z')
    for (const code of codes) {
      const item = await findItemOfCode(db(), code)
      const kind = code === codes[3] ? 'not_a_document' : 'registered'
      const settling = { itemId: item?.id ?? 0, kind, reason: 'x', now } as const
      await inTransaction(tx => settleItem(tx, clerk, settling))
    }
    const closed = await rita.post(`${round}/closing`, {})
    assert.match(closed.text, /Noslēgta/)
    const deeds = await db().selectFrom('house.journal_entry').select('deed').execute()
    const said = new Set(deeds.map(({ deed }) => deed))
    const wanted =
      'round_begun round_joined seal_taken_off item_left_box items_counted removal_record_made ' +
      'item_packed bag_sent bag_received discrepancy_recorded bag_closed round_closed'
    for (const deed of wanted.split(' ')) assert.ok(said.has(deed), deed)
  })

  test('the head sees what was missed, and says why', async () => {
    town.itIs('2026-11-24T15:00:00Z')
    const vija = await town.staff('vija@paraugs.lv')
    const before = await vija.get('/register/boxes')
    assert.match(before.text, /kastes nav iztukšotas laikā/)
    const planned = await db()
      .selectFrom('boxes.planned_round')
      .where('box_id', '=', await boxIdAt('tome'))
      .where('planned_at', '<', Temporal.Instant.from('2026-11-24T12:00:00Z'))
      .select(['id', 'box_id'])
      .executeTakeFirstOrThrow()
    const name = `reason-${planned.id}`
    const path = `/register/boxes/${planned.box_id}/planned/${planned.id}/calling-off`
    assert.equal((await vija.post(path, { [name]: '' })).status, 422)
    const off = await vija.post(path, { [name]: 'Pārvalde remontā, kaste slēgta.' })
    assert.match(off.text, /atcelta: Pārvalde remontā/)
    const clerk = await town.staff('juris@paraugs.lv')
    assert.equal((await clerk.post(path, { [name]: 'x' })).status, 403)
  })

  test('the head sets the calendar and the day of receipt', async () => {
    const vija = await town.staff('vija@paraugs.lv')
    const settings = `/settings/boxes/${await boxIdAt('tome')}`
    const wrong = await vija.post(`${settings}/calendar`, {
      weekday: '5',
      time: 'pusdienās',
      from: '',
    })
    assert.equal(wrong.status, 422)
    const fields = { weekday: '5', time: '9.15', from: '25.11.2026' }
    assert.match(
      (await vija.post(`${settings}/calendar`, fields)).text,
      /piektdiena plkst\.\s9\.15/,
    )
    assert.match((await vija.post(`${settings}/calendar`, fields)).text, /jau ir/)
    const page = await vija.get('/settings/receipt')
    const sent = [...page.body.matchAll(/name="((?:basis|rule)[^"]+)"[^>]*value="([^"]*)"/g)]
    const rules = Object.fromEntries(sent.map(([, key = '', value = '']) => [key, value]))
    const changed = { ...rules, 'rule-box': 'after_hours_next', 'basisLv-box': 'Kārtība Nr. 7' }
    assert.match((await vija.post('/settings/receipt', changed)).text, /Saglabāts/)
    assert.match((await vija.get(round)).text, /Kārtība Nr\. 7/)
    const lost = { ...changed, 'basisEn-post': '' }
    assert.equal((await vija.post('/settings/receipt', lost)).status, 422)
  })
})
