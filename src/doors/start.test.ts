// `npm start` on a machine of one's own: first start, second start, crashes, an empty municipality.
import { strict as assert } from 'node:assert'
import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { bookOver, endAll, type Process, start } from '../../fixtures/processes.ts'
import { isAlive, readPostmaster, until } from '../house/embedded-postgres.postmaster.ts'

function newFolder() {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'lodzins-start-')))
  const dataDir = join(folder, 'var')
  const postgres = () => readPostmaster(join(dataDir, 'postgres'))?.pid ?? 0
  const clear = async () => {
    await endAll()
    const pid = postgres()
    if (pid && isAlive(pid)) process.kill(pid, 'SIGQUIT')
    if (pid) await until(() => !isAlive(pid), 5_000)
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
  return { dataDir, postgres, clear }
}

describe('npm start with the sample', () => {
  const folder = newFolder()
  let program: Process
  let url = ''
  let code = ''

  const found = async () =>
    (await fetch(`${url}/api/v1/appointments/${encodeURIComponent(code)}`)).status

  before(async () => {
    program = start({ DATA_DIR: folder.dataDir })
    url = await program.ready()
    code = await bookOver(url, '2026-11-26T08:00:00Z', 'anna@example.com')
  })
  after(folder.clear)

  test('says where to look and who works here', () => {
    assert.match(program.output, /Desk +http:\/\/127\.0\.0\.1:\d+\/desk/)
    assert.match(program.output, /ilze@paraugs\.lv/)
    assert.match(program.output, /^ready http:\/\/127\.0\.0\.1:\d+$/m)
  })

  test('a second start on the same data says so in one sentence', async () => {
    const { code: left, complained } = await start({ DATA_DIR: folder.dataDir }).ended()
    assert.equal(left, 1)
    assert.match(complained, /^\S.*\.$/m)
    assert.equal(complained.trim().split('\n').length, 1, complained)
    assert.equal(await found(), 200)
  })

  test('PostgreSQL killed: it comes back by itself with what was written', async () => {
    const pid = folder.postgres()
    process.kill(pid, 'SIGKILL')
    await until(() => folder.postgres() !== pid && folder.postgres() !== 0, 20_000)
    let status = 0
    for (let tries = 0; tries < 40 && status !== 200; tries++) {
      status = await found().catch(() => 0)
      if (status !== 200) await new Promise(resolve => setTimeout(resolve, 250))
    }
    assert.equal(status, 200)
  })

  test('killed itself: the next start adopts what was left and has everything', async () => {
    await program.end('SIGKILL')
    program = start({ DATA_DIR: folder.dataDir })
    url = await program.ready()
    assert.equal(await found(), 200)
    const { code: left, complained } = await program.end('SIGTERM')
    assert.equal(left, 0, complained)
    assert.equal(isAlive(folder.postgres()) && folder.postgres() !== 0, false)
  })
})

describe('npm start of a real municipality', () => {
  const folder = newFolder()
  after(folder.clear)

  test('is empty and prints a link that leads in', async () => {
    const program = start({ DATA_DIR: folder.dataDir, SAMPLE: '0', CLOCK: '' })
    const url = await program.ready()
    assert.doesNotMatch(program.output, /paraugs/)
    const link = /http:\/\/127\.0\.0\.1:\d+\/setup\S*/.exec(program.output)?.[0]
    assert.ok(link?.startsWith(url), program.output)
    assert.equal((await fetch(link ?? url)).status, 200)
    assert.equal((await fetch(`${url}/readyz`)).status, 200)
  })
})
