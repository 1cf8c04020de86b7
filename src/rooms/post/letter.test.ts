import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { codeOf, idsOf, newestEntry, now } from '../../../fixtures/mandates.ts'
import { useTown } from '../../../fixtures/town.ts'
import { db, inTransaction } from '../../house/database.ts'
import { lettersOf, pageLetters } from '../../house/page-letters.ts'
import { insertList } from './dispatch.store.ts'
import { addToList, closeList, openList, takeOffList } from './dispatch.ts'
import { findLetter } from './letter.store.ts'
import { noteDelivery, numberLetter, postLetter, withdrawLetter, writeLetter } from './letter.ts'
import { letterCode, readLetterCode, stateOf } from './letter-state.ts'
import { connectReturns, noteReturn, type ReturnedLetter } from './return.ts'

test('the code of an envelope is read as it is scanned or typed', () => {
  const code = letterCode(2026, 17)
  assert.match(code, /^VL26-00017-[0-9A-Z]$/)
  assert.equal(readLetterCode(` ${code.toLowerCase().replaceAll('-', ' ')} `), code)
  assert.equal(readLetterCode(code.replace('00017', '00018')), undefined)
  assert.equal(readLetterCode('LZ26-7K4M-9QX2-C'), undefined)
})

describe('letters that go out', () => {
  const town = useTown()
  let n = 0

  const letterTo = async (
    more: { kind?: 'ordinary' | 'registered'; entryNumber?: string } = {},
  ) => {
    const { ilze, ogre } = await idsOf()
    const posting = { siteId: ogre, kind: 'ordinary', recipient: 'Jānis Bērziņš', now } as const
    const address = 'Brīvības iela 33-12, Ogre, Ogres nov., LV-5001'
    return writeLetter(ilze, { ...posting, address, ...more })
  }
  const newList = async () => {
    const { ilze, ogre } = await idsOf()
    n += 1
    const day = Temporal.PlainDate.from('2026-11-20')
    const list = { siteId: ogre, day, n, by: ilze.id, at: now }
    return (await inTransaction(tx => insertList(tx, list))) ?? 0
  }
  const stateNow = async (id: number) => {
    const letter = await findLetter(db(), id)
    assert.ok(letter)
    return stateOf(letter)
  }
  const sent = async (more: Parameters<typeof letterTo>[0] = {}) => {
    const { ilze } = await idsOf()
    const letterId = await letterTo(more)
    const listId = await newList()
    await addToList(ilze, { listId, letterId, now })
    await closeList(ilze, { listId, now })
    return letterId
  }

  test('a letter on two dispatch lists at once stands on one of them', async () => {
    const { ilze } = await idsOf()
    const letterId = await letterTo()
    const lists = [await newList(), await newList()]
    const both = await Promise.allSettled(
      lists.map(listId => addToList(ilze, { listId, letterId, now })),
    )
    assert.deepEqual(both.map(({ status }) => status).sort(), ['fulfilled', 'rejected'])
    const refused = both.find(({ status }) => status === 'rejected')
    assert.ok(refused?.status === 'rejected' && codeOf('letter_on_list')(refused.reason))
    const held = (await findLetter(db(), letterId))?.listId ?? 0
    await takeOffList(ilze, { listId: held, letterId, now })
    assert.equal(await stateNow(letterId), 'created')
    await withdrawLetter(ilze, { letterId, now })
    await assert.rejects(
      addToList(ilze, { listId: held, letterId, now }),
      codeOf('letter_withdrawn'),
    )
  })

  test('closing a list sends its letters, with the day they count as notified', async () => {
    const { ilze } = await idsOf()
    const listId = await newList()
    await assert.rejects(closeList(ilze, { listId, now }), codeOf('dispatch_list_empty'))
    const ordinary = await letterTo()
    const registered = await letterTo({ kind: 'registered' })
    await addToList(ilze, { listId, letterId: ordinary, now })
    await addToList(ilze, { listId, letterId: registered, now })
    await assert.rejects(closeList(ilze, { listId, now }), codeOf('registered_without_number'))
    await numberLetter(ilze, { letterId: registered, tracking: 'RR473124829LV', now })
    await closeList(ilze, { listId, now })
    const days = await Promise.all(
      [ordinary, registered].map(async id => (await findLetter(db(), id))?.dispatched),
    )
    assert.deepEqual(
      days.map(day => [String(day?.on), String(day?.deemedOn)]),
      [
        ['2026-11-23', '2026-12-01'],
        ['2026-11-23', '2026-11-30'],
      ],
    )
    const late = await letterTo()
    await assert.rejects(
      addToList(ilze, { listId, letterId: late, now }),
      codeOf('dispatch_list_closed'),
    )
    const removal = takeOffList(ilze, { listId, letterId: ordinary, now })
    await assert.rejects(removal, codeOf('dispatch_list_closed'))
    const other = await letterTo({ kind: 'registered' })
    const twice = numberLetter(ilze, { letterId: other, tracking: 'RR473124829LV', now })
    await assert.rejects(twice, codeOf('s10_used'))
    const nextYear = now.add({ hours: 24 * 366 })
    await numberLetter(ilze, { letterId: other, tracking: 'RR473124829LV', now: nextYear })
  })

  test('the database keeps a closed list closed', async () => {
    const listId = await newList()
    const { ilze } = await idsOf()
    const letterId = await letterTo()
    await addToList(ilze, { listId, letterId, now })
    await closeList(ilze, { listId, now })
    const removal = db().deleteFrom('post.dispatch_line').where('list_id', '=', listId).execute()
    await assert.rejects(removal, /the dispatch list is closed/)
    const change = db()
      .updateTable('post.letter_state')
      .set({ on_day: now.toZonedDateTimeISO('UTC').toPlainDate() })
      .execute()
    await assert.rejects(change, /permission denied/)
  })

  test('a return re-opens a delivered letter, tells who must know, and is sent again once', async () => {
    const { ilze, ogre } = await idsOf()
    const told: ReturnedLetter[] = []
    connectReturns(async (_, __, letter) => {
      told.push(letter)
    })
    const letterId = await letterTo({ kind: 'registered', entryNumber: '2-5.1/340' })
    const early = noteReturn(ilze, { letterId, reason: 'refused', now })
    await assert.rejects(early, codeOf('letter_not_sent'))
    await numberLetter(ilze, { letterId, tracking: 'RR123456785LV', now })
    const listId = await newList()
    await addToList(ilze, { listId, letterId, now })
    await closeList(ilze, { listId, now })
    const today = Temporal.PlainDate.from('2026-11-23')
    const tomorrow = noteDelivery(ilze, { letterId, on: today.add({ days: 1 }), now })
    await assert.rejects(tomorrow, codeOf('delivery_in_future'))
    await noteDelivery(ilze, { letterId, on: today, now })
    const step = await noteReturn(ilze, { letterId, reason: 'not_collected', now })
    assert.equal(step, 'stays_notified')
    assert.equal(await stateNow(letterId), 'returned')
    const last = told.at(-1)
    assert.deepEqual([last?.entryNumber, last?.isRetracted], ['2-5.1/340', false])
    const address = 'Skolas iela 4, Ogre, LV-5001'
    const again = { siteId: ogre, kind: 'registered', recipient: 'J', address, now } as const
    const resending = () =>
      inTransaction(tx => postLetter(tx, ilze, { ...again, resendsId: letterId }))
    const both = await Promise.allSettled([resending(), resending()])
    assert.deepEqual(both.map(({ status }) => status).sort(), ['fulfilled', 'rejected'])
    assert.equal((await newestEntry('letter_returned')).details.reason, 'not_collected')
  })

  test('an ordinary letter has no delivery, and no number', async () => {
    const { ilze } = await idsOf()
    const letterId = await sent()
    const on = Temporal.PlainDate.from('2026-11-23')
    await assert.rejects(noteDelivery(ilze, { letterId, on, now }), codeOf('delivery_of_ordinary'))
    const number = numberLetter(ilze, { letterId, tracking: 'RR000000014LV', now })
    await assert.rejects(number, codeOf('s10_of_ordinary'))
  })

  test('Ilze writes a letter, prints it, sends it and finds it when it is back', async () => {
    const ilze = await town.staff('ilze@paraugs.lv')
    await ilze.get('/register/post/letters/new')
    const fields = {
      recipient: 'Marta Bērziņa',
      dative: 'Martai Bērziņai',
      address: '"Saulīte", Ķeipene, Ķeipenes pag., Ogres nov., LV-5062',
      kind: 'registered',
      entryNumber: '2-5.1/337',
      body: 'Labdien!\n\nPaldies.',
      signatory: 'Vija Krūmiņa',
      signatoryOffice: 'Kancelejas vadītāja',
      language: 'lv',
    }
    const empty = await ilze.post('/register/post/letters', { ...fields, address: '' })
    assert.equal(empty.status, 422)
    assert.match(empty.text, /Aizpildiet lauku „Adrese“/)
    const made = await ilze.post('/register/post/letters', fields)
    assert.match(made.path, /^\/register\/post\/letters\/\d+$/)
    const code = /VL26-\d{5}-[0-9A-Z]/.exec(made.text)?.[0] ?? ''
    const paper = await ilze.get(`${made.path}/print`)
    const [page = ''] = await pageLetters(paper.bytes)
    for (const said of ['Martai Bērziņai', 'Kancelejas vadītāja', 'paraksts', 'Vija Krūmiņa']) {
      assert.ok(page.includes(lettersOf(said)), said)
    }
    const opened = await ilze.post('/register/post/dispatch', { site: 'ogre' })
    assert.match(opened.path, /^\/register\/post\/dispatch\/\d+$/)
    const list = opened.path
    const asked = await ilze.post(`${list}/lines`, { scan: code.toLowerCase() })
    assert.match(asked.text, new RegExp(`Tagad uzlīme vēstulei ${code}`))
    const letter = made.path.split('/').at(-1) ?? ''
    const added = await ilze.post(`${list}/lines`, { letter, scan: 'RR202611297LV' })
    assert.match(added.text, new RegExp(`${code} ir sarakstā`))
    const question = await ilze.get(`${list}/closing`)
    assert.match(question.text, /uzskatāma par paziņotu 2026\. gada 30\.\snovembrī/)
    const closed = await ilze.post(`${list}/closing`, {})
    assert.match(closed.text, /nodots pastam/)
    const sheet = await ilze.get(`${list}/print`)
    assert.ok((await pageLetters(sheet.bytes)).join('').includes('RR202611297LV'))
    const back = await ilze.get('/register/post/returned?code=RR202611297LV')
    assert.match(back.text, /Iemesls uz aploksnes/)
    const bare = await ilze.post(`${made.path}/return`, { reason: 'other' })
    assert.equal(bare.status, 422)
    const noted = await ilze.post(`${made.path}/return`, { reason: 'moved' })
    assert.match(noted.text, /Noskaidrojiet adresi/)
    assert.equal((await ilze.post(`${made.path}/return`, { reason: 'moved' })).status, 409)
    const again = await ilze.get(`${made.path}/resending`)
    assert.match(again.text, /Sūtīt vēlreiz VL26/)
    assert.match(again.body, /value="Kancelejas vadītāja"/)
    const resent = await ilze.post(`${made.path}/resending`, fields)
    assert.equal(resent.status, 200)
    assert.equal((await ilze.get('/register/post/returned?code=nekas')).status, 404)
  })

  test('what came back with the mailbag ends there, and a lost page says what to do', async () => {
    const { ilze: clerk } = await idsOf()
    const letterId = await letterTo({ kind: 'registered' })
    await numberLetter(clerk, { letterId, tracking: 'CP000000014LV', now })
    const listId = await newList()
    await addToList(clerk, { listId, letterId, now })
    await closeList(clerk, { listId, now })
    const ilze = await town.staff('ilze@paraugs.lv')
    await ilze.get('/register/post')
    const form = { site: 'ogre', delivery: '1', ordinary: '', registered: '1' }
    const bag = await ilze.post('/register/post/bags', form)
    const line = await ilze.post(`${bag.path}/lines`, { pending: 'CP000000014LV', act: 'fresh' })
    assert.match(line.text, /Tā ir mūsu vēstule VL26-\d{5}-./)
    const item = /item=(\d+)/.exec(line.body)?.[1] ?? ''
    await ilze.post(`/register/post/letters/${letterId}/return`, { reason: 'unknown', item })
    assert.match((await ilze.get(bag.path)).text, /Skaits sakrīt/)
    assert.match((await ilze.post(`${bag.path}/closing`, {})).text, /noslēgta/)
    const lost = await ilze.get('/register/post/find?code=ZZZ')
    assert.equal(lost.status, 404)
    assert.match(lost.text, /nekas nav atrasts/)
    assert.equal((await openList(clerk, { siteId: (await idsOf()).ogre, now })) > 0, true)
  })
})
