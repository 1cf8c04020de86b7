// From the resident's form to the reply: written at home, registered, handed on, answered by post,
// and told on the telephone.
import { strict as assert } from 'node:assert'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { useJourney } from '../../fixtures/journey.ts'
import type { Walker } from '../../fixtures/journey.walker.ts'
import { useMailRoom } from '../../fixtures/mail-room.ts'
import { indexOf } from '../../fixtures/register-papers.ts'
import { sampleTrust } from '../../fixtures/signed-documents.pki.ts'
import { containerOf, textFile } from '../../fixtures/signed-documents.ts'
import { useTown } from '../../fixtures/town.ts'
import { now } from '../house/clock.ts'
import { db } from '../house/database.ts'
import { lettersOf, pageLetters } from '../house/page-letters.ts'
import { examinationJob } from '../rooms/intake/index.ts'

describe('a submission on its way', () => {
  const town = useTown({ clock: '2026-11-24T08:00:00Z' })
  const journey = useJourney(town)
  const mailRoom = useMailRoom()
  let folder: string
  let signed: string
  let marta: Walker
  let rita: Walker
  let liene: Walker
  let code = ''
  let number = ''

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lodzins-paper-'))
    signed = join(folder, 'lūgums.edoc')
    const trust = await sampleTrust()
    await writeFile(signed, containerOf(trust, { files: [textFile('lugums.txt')] }))
  })
  after(() => rm(folder, { recursive: true }))

  async function codeOf(itemId: number | null): Promise<string> {
    const { code } = await db()
      .selectFrom('intake.item')
      .select('code')
      .where('id', '=', itemId)
      .executeTakeFirstOrThrow()
    return code
  }

  test('Marta writes at home without JavaScript, with a signed document', async () => {
    marta = await journey.walker({ width: 390 })
    await marta.go('/')
    await marta.press('Uzrakstīt pašvaldībai')
    await marta.press('Sākt rakstīt')
    await marta.press('Turpināt')
    await marta.sees('Vēl jāpalabo')
    await marta.choose('Lūgums')
    await marta.write('Par ko tas ir, vienā teikumā', 'Nedeg lampa Skolas ielā')
    await marta.write('Pastāstiet', 'Jau otro nedēļu ir tumšs. Lūdzu salabot!')
    await marta.press('Turpināt')
    await marta.page.getByLabel(/Izvēlieties failus/).setInputFiles(signed)
    await marta.press('Pievienot izvēlētos')
    await marta.sees('lūgums.edoc')
    await marta.press('Turpināt')
    await marta.write('Vārds un uzvārds', 'Marta Kalēja')
    await marta.choose('Vēstulē pa pastu')
    await marta.write('Pasta adrese', 'Brīvības iela 33-7, Ogre, Ogres nov., LV-5001')
    await marta.press('Turpināt')
    await marta.sees('Vai viss pareizi?')
    await marta.press('Nosūtīt')
    await marta.sees('Iesniegums ir saņemts')
    code = /LZ26-\w{4}-\w{4}-\w/.exec(await marta.text())?.[0] ?? ''
    assert.notEqual(code, '')
  })

  test('Rita sees who signed, registers it, and reads why it is due', async () => {
    const { id } = await db()
      .selectFrom('intake.item')
      .select('id')
      .where('code', '=', code)
      .executeTakeFirstOrThrow()
    await examinationJob.run({ itemId: id })
    rita = await journey.staff(/Rita/)
    await rita.go('/register')
    await rita.press(code)
    await rita.sees('lūgums.edoc')
    await rita.sees('nav pārbaudīti')
    assert.doesNotMatch(await rita.text(), /nav atrasti/)
    await rita.press(/^Reģistrēt$/)
    await rita.page.getByLabel('Lieta (indekss)').selectOption(String(await indexOf('1-10')))
    await rita.press(/^Reģistrēt$/)
    number = /1-10\/2026\/\d+/.exec(await rita.text())?.[0] ?? ''
    assert.notEqual(number, '', `${rita.path} ${await rita.text()}`)
    await rita.sees(/Kāpēc līdz/)
  })

  test('hands it to the development department, where Liene answers by post', async () => {
    const entry = rita.path.split('?')[0] ?? ''
    await rita.go(`${entry}/assignment`)
    await rita.page
      .getByLabel('Kam')
      .first()
      .selectOption({ label: 'Liene Vanaga – Attīstības nodaļa' })
    await rita.write('Rezolūcija', 'Lūdzu pārbaudīt uz vietas un atbildēt.')
    await rita.press(/Nodot izpildei/)
    await rita.sees('Uzdevums ir nodots')
    liene = await journey.staff(/Liene/)
    await liene.go('/register/tasks')
    await liene.sees(number)
    await liene.go(`${entry}/reply`)
    await liene.write('Teksts', 'Paldies, ka rakstījāt.\n\nLampu nomainīsim līdz 11. decembrim.')
    await liene.press(/Reģistrēt un nosūtīt/)
    await liene.sees(/Atbilde Nr\. 1-11\/2026\/\d+ ir reģistrēta/)
  })

  test('the letter leaves with the dispatch list of the day', async () => {
    await rita.go('/register/post')
    const letter = rita.page.getByRole('link', { name: /^VL26-/ }).first()
    const letterCode = await letter.innerText()
    await rita.press(letterCode)
    const pages = await pageLetters(await rita.paper(/Drukāt aploksni/))
    assert.ok(pages.join('').includes(lettersOf('Marta Kalēja')))
    await rita.go('/register/post')
    await rita.press('Sagatavot sarakstu')
    const list = await pageLetters(await rita.paper('Drukāt sarakstu'))
    for (const words of [letterCode, 'Brīvības iela 33']) {
      assert.ok(list.join('').includes(lettersOf(words)), words)
    }
    await rita.press('Nodot pastam')
    await rita.sees(/Vienkārša vēstule: uzskatāma par paziņotu 2026\. gada 2\.\sdecembrī/)
    await rita.press('Jā, nodot')
    await rita.sees('nodots pastam')
    await rita.sees('02.12.2026.')
  })

  test('a mail sent by a real client is taken in and registered', async () => {
    const sent = await mailRoom.client().sendMail({
      from: 'Anna Liepiņa <anna@example.lv>',
      to: 'kac@paraugs.lv',
      subject: 'Vai dīķi var tīrīt?',
      text: 'Labdien! Vai par dīķa tīrīšanu jums jāziņo?',
      attachments: [{ filename: 'dīķis.txt', content: 'Dīķis ir 20 metrus garš.' }],
    })
    assert.match(sent.response, /^250/)
    await mailRoom.readAll()
    await rita.go('/register')
    await rita.press(await codeOf((await mailRoom.newest()).item_id))
    await rita.sees('dīķis.txt')
    await rita.press(/^Reģistrēt$/)
    await rita.page.getByLabel('Lieta (indekss)').selectOption(String(await indexOf('1-10')))
    await rita.press(/^Reģistrēt$/)
    await rita.sees(/1-10\/2026\/\d+/)
    await rita.sees('Anna Liepiņa')
  })

  test('Ilze tells the caller how it stands, and not what it is about', async () => {
    const ilze = await journey.staff(/Ilze/)
    await ilze.go('/register/enquiry')
    await ilze.write('Vārds vai uzvārds', 'kalejai')
    await ilze.write('Kad iesniegts', 'šodien')
    await ilze.key('Enter')
    await ilze.press('Marta Kalēja')
    await ilze.choose('Pats iesniedzējs')
    await ilze.choose('Kodu no apliecinājuma')
    await ilze.press(/Skatīt, ko drīkst pateikt/)
    await ilze.sees(/Uz to ir atbildēts otrdien, 24\.\snovembrī/)
    assert.doesNotMatch(await ilze.text(), /lampa/)
  })

  test('Marta sees the answer on her own page; no page had a barrier', async () => {
    await marta.go(`/submission/${code}`)
    await marta.sees('Atbildēts')
    assert.equal(String(now()), '2026-11-24T08:00:00Z')
    journey.assertNoBarriers()
  })
})
