import { strict as assert } from 'node:assert'
import { describe, test } from 'node:test'
import { sql } from 'kysely'
import { useTown } from '../../fixtures/town.ts'
import { db } from './database.ts'
import { keptQuery } from './kept-query.ts'

describe('a statement that is kept', () => {
  useTown()

  const said = keptQuery(
    (_, { day, word }: { day: Temporal.PlainDate | null; word: string }) =>
      sql<{
        text: string
      }>`select concat_ws(' ', ${word}::text, ${day}::date, ${word}::text) as text`,
  )

  test('is sent with what is given this time, wherever it names it', async () => {
    const day = Temporal.PlainDate.from('2026-11-23')
    assert.deepEqual(await said(db(), { day, word: 'labdien' }), [
      { text: 'labdien 2026-11-23 labdien' },
    ])
    assert.deepEqual(await said(db(), { day: null, word: "'; drop" }), [
      { text: "'; drop '; drop" },
    ])
  })

  test('is the same built of parts, many at once', async () => {
    const services = keptQuery((reader, { slug }: { slug: string }) =>
      reader.selectFrom('services.public_service').select('slug').where('slug', '=', slug),
    )
    const all = await db().selectFrom('services.public_service').select('slug').execute()
    const found = await Promise.all(all.map(service => services(db(), service)))
    assert.ok(all.length > 1)
    assert.deepEqual(found.flat(), all)
  })
})
