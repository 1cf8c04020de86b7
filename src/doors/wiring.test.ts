import { strict as assert } from 'node:assert'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { useTown } from '../../fixtures/town.ts'
import { program } from '../house/actor.ts'
import { db, inTransaction } from '../house/database.ts'
import { writeJournal } from '../house/journal.ts'

describe('the house', () => {
  const town = useTown()

  test('says that it is alive and ready', async () => {
    assert.equal((await town.resident().get('/healthz')).status, 200)
    assert.equal((await town.resident().get('/readyz')).status, 200)
  })

  test('answers an unknown address warmly, in the language of the address', async () => {
    const page = await town.resident().get('/en/nowhere')
    assert.equal(page.status, 404)
    assert.match(page.text, /There is no such page/)
  })

  test('writes the journal as a chain that nobody at the counter can change', async () => {
    const at = Temporal.Instant.from('2026-11-23T06:00:00Z')
    await inTransaction(tx => writeJournal(tx, program, 'backup_made', { at }))
    const change = sql`update house.journal_entry set content = '{}'`.execute(db())
    await assert.rejects(change, /permission denied/)
  })
})
