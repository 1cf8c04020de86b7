import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import {
  colleague,
  indexOf,
  paper,
  registerNow,
  submission,
} from '../../../fixtures/register-papers.ts'
import { useTown } from '../../../fixtures/town.ts'
import { db } from '../../house/database.ts'
import { Forbidden } from '../../house/refusal.ts'
import { type Entry, registerEntry } from '../register/index.ts'
import { answerCaller } from './enquiry.ts'

const berzins = { name: 'Jānis Bērziņš', kind: 'person', code: null, phone: null } as const

describe('a call about a paper', () => {
  const town = useTown({ clock: registerNow.toString() })
  let entry: Entry
  let restricted: Entry

  before(async () => {
    const rita = await colleague('rita@paraugs.lv', ['registrar'])
    const register = async (senderName: string, more: object = {}) => {
      const item = await paper(rita, { senderName })
      const asked = await submission(item.id)
      const party = { ...asked.party, ...berzins, name: senderName }
      return registerEntry(rita, { ...asked, party, ...more })
    }
    entry = await register('Jānis Bērziņš', { subject: 'Par žogu' })
    restricted = await register('Anna Kalniņa', {
      filePlanId: await indexOf('3-4'),
      restrictionBasis: 'Sociālie dati',
    })
    await paper(rita, { senderName: 'Pēteris Ozols' })
  })

  const search = async (query: Record<string, string>) => {
    const ilze = await town.staff('ilze@paraugs.lv')
    return ilze.get(`/register/enquiry?${new URLSearchParams(query)}`)
  }

  test('finds the paper by half a name in any form, half a number, or roughly when', async () => {
    const heard = [
      { name: 'berzinam' },
      { name: 'Bērziņa iesniegums' },
      { name: 'berz' },
      { number: entry.number.slice(-8) },
      { number: entry.code.slice(5, 9).toLowerCase() },
      { name: 'berzins', when: 'šodien' },
    ]
    for (const query of heard) {
      const page = await search(query)
      assert.match(page.text, /Jānis Bērziņš/, JSON.stringify(query))
    }
  })

  test('finds what nobody has registered yet, and says so', async () => {
    const page = await search({ name: 'ozolam' })
    assert.match(page.text, /Pēteris Ozols.*vēl nav reģistrēts/)
  })

  test('shows nothing of what somebody wrote about, and says when nothing fits', async () => {
    assert.doesNotMatch((await search({ name: 'berzins' })).text, /žogu/)
    assert.match((await search({ name: 'xyzzy' })).text, /Nekas neatbilst/)
    assert.match((await search({ name: 'berzins', when: 'pirms gada' })).text, /Jānis Bērziņš/)
    assert.match((await search({ name: 'berzins', when: 'oktobrī' })).text, /Nekas neatbilst/)
  })

  const ask = async (who: Entry, claim: Record<string, string | readonly string[]>) => {
    const ilze = await town.staff('ilze@paraugs.lv')
    await ilze.get(`/register/enquiry/entry-${who.id}`)
    return ilze.post(`/register/enquiry/entry-${who.id}`, claim)
  }

  test('the author with the code is told how it stands, in sentences to read aloud', async () => {
    const page = await ask(entry, { caller: 'author', proofs: 'code' })
    assert.match(page.text, /Varat pateikt/)
    assert.match(page.text, /saņēmām pirmdien, 23\.\snovembrī\./)
    assert.ok(page.text.includes(`ar numuru ${entry.number}.`))
    assert.match(page.text, /Atbildi gatavo: Kanceleja\./)
    assert.match(page.text, /ne vēlāk kā trešdien, 23\.\sdecembrī\./)
    assert.doesNotMatch(page.text, /žogu/)
  })

  test('a neighbour, an institution and who proves nothing are kindly told nothing', async () => {
    const cases = [
      [{ caller: 'other', proofs: ['code', 'date'] }, /par citu cilvēku iesniegumiem nestāstām/],
      [{ caller: 'institution' }, /Iestādei atbildam rakstiski/],
      [{ caller: 'author', proofs: 'number' }, /nolasīt kodu/],
      [{ caller: 'representative', proofs: 'code' }, /vajag pilnvaru/],
    ] as const
    for (const [claim, words] of cases) {
      const page = await ask(entry, claim)
      assert.match(page.text, words)
      assert.ok(!page.text.includes(entry.number))
    }
  })

  test('a restricted matter is not spoken of, whoever calls', async () => {
    const page = await ask(restricted, { caller: 'author', proofs: ['code', 'subject'] })
    assert.match(page.text, /pa tālruni nerunājam/)
    assert.ok(!page.text.includes(restricted.number))
  })

  test('without saying who calls nothing goes on', async () => {
    const page = await ask(entry, { proofs: 'code' })
    assert.equal(page.status, 422)
    assert.match(page.text, /Izvēlieties, kas zvana/)
  })

  test('who asked, how we knew and what was told is noted, and nobody else reads the note', async () => {
    const page = await ask(entry, {
      caller: 'representative',
      authority: 'mandate',
      proofs: ['date', 'subject'],
    })
    const row = await db()
      .selectFrom('enquiry.enquiry')
      .selectAll()
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow()
    assert.deepEqual(
      [row.caller, row.authority, row.proofs, row.told, row.entry_id],
      ['representative', 'mandate', ['date', 'subject'], 'state', entry.id],
    )
    const { content } = await db()
      .selectFrom('house.journal_entry')
      .select('content')
      .where('deed', '=', 'enquiry_answered')
      .orderBy('at', 'desc')
      .executeTakeFirstOrThrow()
    assert.doesNotMatch(content, /Bērziņš|žogu/)
    const rita = await town.staff('rita@paraugs.lv')
    assert.equal((await rita.get(page.path)).status, 404)
  })

  test('the table itself forbids to tell a neighbour', async () => {
    const told = { caller: 'other', proofs: ['code'], told: 'state' }
    const { id: by } = await colleague('ilze@paraugs.lv', ['clerk'])
    const row = { entry_id: entry.id, answered_by: by, answered_at: registerNow, ...told }
    await assert.rejects(db().insertInto('enquiry.enquiry').values(row).execute())
  })

  test('a cashier answers no such calls', async () => {
    const maija = await colleague('maija@paraugs.lv', ['cashier'])
    const claim = { caller: 'author', proofs: ['code'], authority: undefined } as const
    const answering = { paper: { kind: 'entry', id: entry.id }, claim, now: registerNow } as const
    await assert.rejects(answerCaller(maija, answering), Forbidden)
  })
})
