import assert from 'node:assert/strict'
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, afterEach, before, beforeEach, describe, test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import * as fc from 'fast-check'
import { newDatabase, testServer } from '../../fixtures/town.database.ts'
import {
  fingerprint,
  isInside,
  type Parts,
  putTogether,
  takeApart,
  writeTogether,
} from './backup.trial.ts'
import { makeBackup } from './backup.ts'
import { ask, type Ground, newGround } from './embedded-postgres.trial.ts'
import { migrateJobs } from './jobs.ts'
import { listMigrationFiles, migrate, withAppRole } from './migration.ts'
import { restoreBackup } from './restoration.ts'
import { StartObstacle } from './start-obstacle.ts'

type Database = Awaited<ReturnType<typeof newDatabase>>

let ground: Ground
let town: Database
let house: { ownerUrl: string; dataDir: string }
let archive: string
let whole: Buffer
let untouched: Awaited<ReturnType<typeof fingerprint>>

/** A town with one file and a whole backup of it; then somebody changes both. */
function inATownWithABackup(begin = beforeEach, end = afterEach) {
  begin(async () => {
    ground = newGround()
    town = await newDatabase()
    house = { ownerUrl: town.ownerUrl, dataDir: join(ground.folder, 'var') }
    archive = join(ground.folder, 'town.tar.gz')
    mkdirSync(join(house.dataDir, 'files'), { recursive: true })
    writeFileSync(scan(), 'as it was')
    await makeBackup(house, archive)
    await ask(town.ownerUrl, "UPDATE sites.municipality SET email = 'new@paraugs.lv'")
    writeFileSync(scan(), 'as it is')
  })
  end(async () => {
    await ground.clear()
    await town.drop()
  })
}

const scan = () => join(house.dataDir, 'files', 'scan.pdf')

/** Another town in which all of that is left as it was, however often. */
function inATownThatStays() {
  inATownWithABackup(before, after)
  before(async () => {
    whole = readFileSync(archive)
    untouched = await fingerprint(town.ownerUrl)
  })
  beforeEach(() => writeFileSync(archive, whole))
}

async function isRefused(words: RegExp) {
  await assert.rejects(restoreBackup(house, archive), error => {
    assert.ok(error instanceof StartObstacle, String(error))
    assert.match(error.message, words)
    assert.doesNotMatch(error.message, /\n/)
    return true
  })
  assert.deepEqual(await fingerprint(town.ownerUrl), untouched)
  assert.equal(readFileSync(scan(), 'utf8'), 'as it is')
  assert.equal(existsSync(join(house.dataDir, 'backups')), false)
}

async function changed(change: (parts: Parts) => void, put = putTogether) {
  const parts = await takeApart(archive)
  change(parts)
  put(archive, parts)
}

describe('a damaged backup', () => {
  inATownThatStays()

  test('is refused wherever a bit fell over or the end is missing', async () => {
    const inside = gunzipSync(whole)
    const damage = fc.record({
      // The first ten bytes tell time and system of the packing, which nobody reads.
      at: fc.integer({ min: 10, max: whole.length - 1 }),
      bit: fc.integer({ min: 0, max: 7 }),
      isCut: fc.boolean(),
    })
    const property = fc.asyncProperty(damage, async ({ at, bit, isCut }) => {
      const broken = Buffer.from(isCut ? whole.subarray(0, at) : whole)
      if (!isCut) broken[at] = (broken[at] ?? 0) ^ (1 << bit)
      // A bit that only fills up a byte of the packing changes nothing of what is packed.
      fc.pre(isCut || !isInside(broken, inside))
      writeFileSync(archive, broken)
      await assert.rejects(restoreBackup(house, archive), /is no whole backup, nothing was changed/)
    })
    await fc.assert(property, { numRuns: 40 })
    await isRefused(/is no whole backup/)
  })

  test('that never was one is refused in a sentence', async () => {
    writeFileSync(archive, 'not a backup')
    await isRefused(/was never a backup/)
    writeFileSync(archive, '')
    await isRefused(/ends too early/)
    rmSync(archive)
    await isRefused(/there is no such file/)
  })
})

describe('a backup that somebody changed', () => {
  inATownThatStays()

  test('with a member too many, too few, twice or exchanged is refused', async () => {
    const changes: readonly [(parts: Parts) => void, RegExp][] = [
      [({ members }) => members.pop(), /is missing/],
      [({ members }) => members.push({ name: 'more', content: Buffer.of(1) }), /added/],
      [({ members }) => members.push(...members.slice(-1)), /there twice/],
      [({ members }) => members.at(-1)?.content.fill('x'), /not what was written/],
      [({ manifest }) => manifest.files.pop(), /disagree/],
    ]
    for (const [change, words] of changes) {
      writeFileSync(archive, whole)
      await changed(change, writeTogether)
      await isRefused(words)
    }
  })

  test('whose files would land outside of their folder is refused', async () => {
    for (const path of ['../escaped', '/etc/escaped', 'a/../../escaped', 'C:\\escaped', '']) {
      writeFileSync(archive, whole)
      await changed(({ manifest }) => {
        for (const entry of manifest.files) entry.path = path
      })
      await isRefused(/list of its contents is not understood/)
    }
  })
})

describe('a restore', () => {
  inATownThatStays()

  test('refuses the backup of a newer program', async () => {
    await changed(({ manifest }) => {
      manifest.migrations.push({ name: '29990101_future.sql', sha256: 'a'.repeat(64) })
    })
    await isRefused(/migration 29990101_future\.sql this one does not know/)
    await changed(({ manifest }) => {
      manifest.migrations.pop()
      manifest.queueVersion = 9999
    })
    await isRefused(/job queue is of version 9999/)
  })

  test('that fails halfway leaves everything as it was', async () => {
    await changed(({ members }) => {
      const people = members.find(member => member.name.includes('staff.person'))
      if (!people) throw new Error('no staff in the backup')
      people.content = Buffer.from(people.content.toString().replace('\tlv\t', '\txx\t'))
    })
    await assert.rejects(
      restoreBackup(house, archive),
      /refused the backup .*person_language_check.*nothing was changed/,
    )
    assert.deepEqual(await fingerprint(town.ownerUrl), untouched)
    assert.equal(readFileSync(scan(), 'utf8'), 'as it is')
  })

  test('whose rows refer to nothing is undone too', async () => {
    await changed(({ members, manifest }) => {
      const halls = manifest.tables.find(table => table.name === 'hall')
      const gone = halls?.members.splice(0) ?? []
      if (halls) halls.rows = 0
      members.splice(0, members.length, ...members.filter(({ name }) => !gone.includes(name)))
    })
    await assert.rejects(restoreBackup(house, archive), /violates foreign key constraint/)
    assert.deepEqual(await fingerprint(town.ownerUrl), untouched)
  })
})

const emailOfTown = 'SELECT email FROM sites.municipality'

describe('while the house is at work', () => {
  inATownWithABackup()

  test('lets those who work wait, and then shows them what was restored', async () => {
    let isOver = false
    const look = async () => {
      const seen: unknown[] = []
      while (!isOver) seen.push((await ask(town.appUrl, emailOfTown))[0]?.email)
      return seen
    }
    const looking = [look(), look(), look()]
    await restoreBackup(house, archive)
    isOver = true
    const seen = (await Promise.all(looking)).flat()
    assert.deepEqual(new Set(seen).has(undefined), false)
    assert.notEqual((await ask(town.appUrl, emailOfTown))[0]?.email, 'new@paraugs.lv')
    assert.equal(readFileSync(scan(), 'utf8'), 'as it was')
  })
})

describe('a backup of an earlier program', () => {
  inATownWithABackup()

  test('is restored as it was and then brought up to date', async () => {
    const early = await migratedTo(
      listMigrationFiles()
        .slice(0, -1)
        .map(file => file.name),
    )
    await ask(
      early,
      `INSERT INTO house.mail (recipient, subject, body, created_at)
      VALUES ('anna@paraugs.lv', 'Vizīte', 'Jūs gaida', now())`,
    )
    await makeBackup({ ...house, ownerUrl: early }, archive)
    await dropEarly(early)
    await restoreBackup(house, archive)
    assert.deepEqual(await migrate(town.ownerUrl), [listMigrationFiles().at(-1)?.name])
    const letters = await ask(town.appUrl, 'SELECT subject FROM house.mail')
    assert.deepEqual(letters, [{ subject: 'Vizīte' }])
    await assert.rejects(
      ask(withAppRole(town.appUrl), 'DELETE FROM house.journal_entry'),
      /permission denied/,
    )
  })
})

async function dropEarly(url: string) {
  const { ownerUrl } = await testServer()
  const name = /\/(lodzins_early_\w+)/.exec(url)?.[1]
  await ask(ownerUrl, `DROP DATABASE ${name} WITH (FORCE)`)
}

/** A database as an earlier program, which had only these migrations, would have left it. */
async function migratedTo(names: readonly string[]): Promise<string> {
  const folder = join(ground.folder, 'migrations')
  for (const name of names) cpSync(join('migrations', name), join(folder, name))
  const { ownerUrl } = await testServer()
  const name = `lodzins_early_${process.pid}_${Date.now()}`
  await ask(ownerUrl, `CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8'`)
  const url = ownerUrl.replace(/^(postgres(?:ql)?:\/\/[^/]*\/)[^?]*/, `$1${name}`)
  await migrate(url, folder)
  await migrateJobs(url)
  return url
}
