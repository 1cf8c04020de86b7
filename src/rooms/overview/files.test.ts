import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { useTown } from '../../../fixtures/town.ts'
import { db, inTransaction } from '../../house/database.ts'
import { checkFiles } from '../../house/files.check.ts'
import { fileStore, registerFile, storeFile } from '../../house/files.ts'

describe('the page about files', () => {
  const town = useTown()

  test('tells the administrator what the night found, and what to do', async () => {
    const andris = await town.staff('andris@paraugs.lv')
    assert.match((await andris.get('/settings/files')).text, /vēl nav bijusi; pirmā būs šonakt/)
    const at = Temporal.Instant.from('2026-11-22T08:00:00Z')
    const stored = await storeFile(Buffer.from('lapas tests'), { maxBytes: 100 })
    await inTransaction(tx => registerFile(tx, stored, at))
    await checkFiles()
    assert.match((await andris.get('/settings/files')).text, /Visi faili ir veseli/)
    await fileStore().place.remove(stored.sha256)
    await checkFiles()
    const { text } = await andris.get('/settings/files')
    assert.match(text, /1 fails nav tāds, kāds saglabāts/)
    assert.match(text, new RegExp(stored.sha256))
    assert.match(text, /rezerves kopiju/)
    assert.match(text, /nav pieslēgta.*Failus pieņem nepārbaudītus/s)
    const english = await andris.get('/en/settings/files')
    assert.match(english.text, /1 file is not as it was stored/)
    assert.match((await andris.get('/metrics')).text, /faults\{kind="missing"\} 1/)
    await db().deleteFrom('house.file').where('sha256', '=', stored.sha256).execute()
  })

  test('is none of a clerk’s business', async () => {
    const ilze = await town.staff('ilze@paraugs.lv')
    assert.equal((await ilze.get('/settings/files')).status, 403)
  })
})
