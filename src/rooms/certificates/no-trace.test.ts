// Nothing of a certificate is kept: marked ones go every way, then every place is looked through.
import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { useCounter } from '../../../fixtures/certificates.ts'
import { idsOf } from '../../../fixtures/mandates.ts'
import { MarkedCertificates, random } from '../../../fixtures/marked-certificates.ts'
import { testServer } from '../../../fixtures/town.database.ts'
import { useTown } from '../../../fixtures/town.ts'
import {
  listening,
  markerOf,
  searchFor,
  tracesBelow,
  tracesInDatabase,
} from '../../../fixtures/traces.ts'
import { makeBackup } from '../../house/backup.ts'
import { db } from '../../house/database.ts'
import { log } from '../../house/log.ts'
import { connectNationalService } from '../hcert/index.ts'

describe('nothing of a certificate is kept', () => {
  const town = useTown()
  const counter = useCounter()
  const temporary = mkdtempSync(join(tmpdir(), 'lodzins-traces-'))
  const usual = process.env.TMPDIR
  const marked = new MarkedCertificates(town, counter, temporary)
  const { markers } = marked

  before(() => {
    mkdirSync(join(temporary, 'tmp'))
    process.env.TMPDIR = join(temporary, 'tmp')
  })
  after(() => {
    connectNationalService(async () => undefined)
    if (usual === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = usual
    rmSync(temporary, { recursive: true, force: true })
  })

  async function everyTrace(heard: string): Promise<string[]> {
    await sql`checkpoint`.execute(db()).catch(() => {})
    const { dataDir } = await testServer()
    const backup = join(temporary, 'backup', 'town.lodzins')
    mkdirSync(join(temporary, 'backup'), { recursive: true })
    mkdirSync(join(temporary, 'data'), { recursive: true })
    const house = { ownerUrl: town.ownerUrl, dataDir: join(temporary, 'data') }
    await makeBackup(house, backup, () => {})
    const search = searchFor(markers)
    return [
      ...(await tracesInDatabase(town.ownerUrl, search)),
      ...search(heard).map(marker => `${marker} in the log`),
      ...tracesBelow(temporary, search),
      ...(dataDir ? tracesBelow(dataDir, search) : []),
    ]
  }

  test('in the database, the journal, the log, temporary files, the server and a backup', async () => {
    const { heard } = await listening(() => marked.goEveryWay())
    assert.ok(markers.length > 40)
    assert.match(heard, /request_failed/)
    assert.deepEqual(await everyTrace(heard), [])
  })

  test('and this test would see a trace, wherever it stood', async () => {
    const { marta } = await idsOf()
    const planted = `HC1:${random()}${random()}`
    const bytes = Buffer.from(planted)
    markers.push(markerOf('planted', planted))
    const { heard } = await listening(async () => log('planted', { note: planted }))
    await sql`update residents.resident set note = ${planted} where id = ${marta}`.execute(db())
    await sql`insert into certificates.signer
      (certificate, kid, subject, not_before, not_after, imported_at)
      values (${bytes}, '0123456789abcdef', 'x', now(), now(), now())`.execute(db())
    writeFileSync(join(temporary, 'tmp', 'x.bin'), Buffer.concat([Buffer.from([0, 255]), bytes]))
    const traces = (await everyTrace(heard)).filter(trace => trace.startsWith('planted'))
    const places = ['residents.resident', 'certificates.signer', 'the log', 'x.bin', 'town.lodzins']
    for (const place of places)
      assert.ok(
        traces.some(trace => trace.includes(place)),
        place,
      )
  })
})
