import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, test } from 'node:test'
import { isAlive, readPostmaster, until } from './embedded-postgres.postmaster.ts'
import {
  ask,
  ended,
  type Ground,
  giveHome,
  installWithoutScripts,
  linksIn,
  newGround,
  nobody,
  settle,
  startElsewhere,
} from './embedded-postgres.trial.ts'
import { startEmbeddedPostgres } from './embedded-postgres.ts'
import { StartObstacle } from './start-obstacle.ts'

const isRoot = process.getuid?.() === 0
const onlyRoot = { skip: isRoot ? false : 'only root can become another user' }

let ground: Ground
let dataDir: string
let running: { stop(): Promise<void> } | undefined

/** `settled`: with a cluster that stands already. */
function onOwnGround({ settled = false } = {}) {
  beforeEach(async () => {
    ground = newGround()
    dataDir = join(ground.folder, 'var')
    if (settled) await settle(dataDir)
  })

  afterEach(async () => {
    await running?.stop()
    running = undefined
    const pid = readPostmaster(join(dataDir, 'postgres'))?.pid
    if (pid && isAlive(pid)) process.kill(pid, 'SIGQUIT')
    if (pid) await until(() => !isAlive(pid), 5_000)
    await ground.clear()
  })
}

async function start(options = {}) {
  const started = await startEmbeddedPostgres({ dataDir, throwAway: true, ...options })
  running = started
  return started
}

const serverPid = () => readPostmaster(join(dataDir, 'postgres'))?.pid ?? 0

describe('the built-in PostgreSQL', () => {
  onOwnGround({ settled: true })

  test('lets nobody in without the password, and keeps the passwords from others', async () => {
    const { ownerUrl } = await start()
    const wrong = ownerUrl.replace(/:[0-9a-f]+@/, ':guess@')
    await assert.rejects(ask(wrong, 'SELECT 1'), /password authentication failed/)
    await assert.rejects(ask(ownerUrl.replace('lodzins_owner', 'postgres'), 'SELECT 1'), /failed/)
    const secrets = statSync(join(dataDir, 'postgres', 'lodzins.secrets.json'))
    assert.equal(secrets.mode & 0o077, 0)
  })

  test('a path too long for a socket is served on a port of this machine alone', async () => {
    dataDir = join(ground.folder, 'a-folder-with-a-long-name-'.repeat(4), 'var')
    await settle(dataDir)
    const { ownerUrl } = await start()
    assert.match(ownerUrl, /@127\.0\.0\.1:\d+\/lodzins$/)
    const addresses = "SELECT current_setting('listen_addresses') AS listens"
    assert.deepEqual(await ask(ownerUrl, addresses), [{ listens: '127.0.0.1' }])
  })

  test('stops whole and starts again with what was written', async () => {
    const first = await start()
    await ask(first.ownerUrl, 'CREATE TABLE note AS SELECT 7 AS number')
    const pid = serverPid()
    await first.stop()
    assert.equal(isAlive(pid), false)
    const second = await start()
    assert.deepEqual(await ask(second.ownerUrl, 'SELECT number FROM note'), [{ number: 7 }])
    assert.doesNotMatch(readFileSync(join(dataDir, 'postgres.log'), 'utf8'), /recovery/)
  })

  test('SIGTERM to a program that handles no signals stops the server too', async () => {
    const { child } = await startElsewhere(ground, { dataDir })
    const pid = serverPid()
    child.kill('SIGTERM')
    await ended(child)
    assert.equal(child.signalCode, 'SIGTERM')
    assert.equal(isAlive(pid), false)
    assert.match(readFileSync(join(dataDir, 'postgres.log'), 'utf8'), /system is shut down\s*$/)
  })
})

describe('after a sudden death', () => {
  onOwnGround({ settled: true })

  test('a server left by a killed owner is ended and its data served on', async () => {
    const { child, addresses } = await startElsewhere(ground, { dataDir })
    await ask(addresses?.ownerUrl ?? '', 'CREATE TABLE note AS SELECT 7 AS number')
    const orphan = serverPid()
    child.kill('SIGKILL')
    await ended(child)
    assert.equal(isAlive(orphan), true)
    const { ownerUrl } = await start()
    assert.equal(isAlive(orphan), false)
    assert.deepEqual(await ask(ownerUrl, 'SELECT number FROM note'), [{ number: 7 }])
  })

  test('a killed server comes back by itself at the same address, nothing lost', async () => {
    const { ownerUrl } = await start({ throwAway: false })
    await ask(ownerUrl, 'CREATE TABLE note AS SELECT 7 AS number')
    const killed = serverPid()
    process.kill(killed, 'SIGKILL')
    const isBack = () =>
      serverPid() !== killed && readPostmaster(join(dataDir, 'postgres'))?.isReady
    assert.ok(await until(() => isBack() === true, 60_000))
    assert.deepEqual(await ask(ownerUrl, 'SELECT number FROM note'), [{ number: 7 }])
  })

  test('owner and server killed together: the next start recovers', async () => {
    const { child, addresses } = await startElsewhere(ground, { dataDir, throwAway: false })
    await ask(addresses?.ownerUrl ?? '', 'CREATE TABLE note AS SELECT 7 AS number')
    child.kill('SIGKILL')
    process.kill(serverPid(), 'SIGKILL')
    await ended(child)
    const { ownerUrl } = await start()
    assert.deepEqual(await ask(ownerUrl, 'SELECT number FROM note'), [{ number: 7 }])
  })
})

describe('one folder, one owner', () => {
  onOwnGround({ settled: true })

  test('a second start says so in one sentence, in this process and in another', async () => {
    await start()
    const expected = new RegExp(`already runs on .*${dataDir}.*process ${process.pid}, since 2`)
    await assert.rejects(startEmbeddedPostgres({ dataDir }), error => {
      return error instanceof StartObstacle && expected.test(error.message)
    })
    const { child, refusal } = await startElsewhere(ground, { dataDir })
    assert.match(refusal ?? '', expected)
    await ended(child)
    assert.equal(child.exitCode, 1)
  })

  test('a command beside the running server joins it, and starts one where none runs', async () => {
    const { ownerUrl, stop } = await start()
    const joined = await startElsewhere(ground, { dataDir, joins: true })
    assert.equal(joined.addresses?.ownerUrl, ownerUrl)
    await stop()
    const alone = await startElsewhere(ground, { dataDir, joins: true })
    assert.equal((await ask(alone.addresses?.appUrl ?? '', 'SELECT 1')).length, 1)
  })
})

describe('a first start, on machines of every kind', () => {
  onOwnGround()

  test('starts on an empty folder, speaks UTF-8 and knows two roles', async () => {
    const { ownerUrl, appUrl } = await start()
    const [first] = await ask(ownerUrl, "SELECT current_user AS role, upper('šķīvis') AS text")
    assert.deepEqual(first, { role: 'lodzins_owner', text: 'ŠĶĪVIS' })
    await ask(ownerUrl, 'CREATE EXTENSION btree_gist; CREATE EXTENSION pg_trgm')
    assert.deepEqual(await ask(appUrl, 'SELECT current_user AS role'), [{ role: 'lodzins_app' }])
    await assert.rejects(ask(appUrl, 'CREATE SCHEMA mine'), /permission denied/)
  })

  test('of three first starts at the same moment one wins', async () => {
    const tries = await Promise.all([1, 2, 3].map(() => startElsewhere(ground, { dataDir })))
    assert.equal(tries.filter(answer => answer.addresses).length, 1)
  })

  test('a first start killed halfway leaves nothing in the way', async () => {
    const other = startElsewhere(ground, { dataDir }).catch(() => {})
    const halfway = () => readdirSync(dataDir).some(name => name.startsWith('postgres.unfinished'))
    assert.ok(await until(() => existsSync(dataDir) && halfway(), 20_000))
    ground.children[0]?.kill('SIGKILL')
    await other
    const { ownerUrl } = await start()
    assert.equal(existsSync(join(dataDir, 'postgres', 'PG_VERSION')), true)
    assert.equal((await ask(ownerUrl, 'SELECT 1')).length, 1)
  })

  test('as root it runs without the powers of root, below a closed home', onlyRoot, async () => {
    await start()
    assert.equal(statSync(ground.folder).mode & 0o077, 0)
    const status = readFileSync(`/proc/${serverPid()}/status`, 'utf8')
    assert.match(status, /^CapEff:\s+0+$/m)
  })

  test('blocked install scripts: the links between libraries are made at the start', async () => {
    const install = installWithoutScripts(join(ground.folder, 'project'))
    assert.equal(linksIn(install.binaries).length, 0)
    const { addresses, refusal } = await startElsewhere(ground, { dataDir }, install)
    assert.equal((await ask(addresses?.ownerUrl ?? refusal ?? '', 'SELECT 1')).length, 1)
    assert.ok(linksIn(install.binaries).length >= 6)
  })

  test('an ordinary user below a closed home, programs of another: a copy', onlyRoot, async () => {
    await ground.clear()
    ground = newGround(0o755)
    const install = installWithoutScripts(join(ground.folder, 'project'), { forOthers: true })
    giveHome(join(ground.folder, 'home'), nobody)
    dataDir = join(ground.folder, 'home', 'var')
    const { addresses } = await startElsewhere(ground, { dataDir, user: nobody }, install)
    assert.equal((await ask(addresses?.ownerUrl ?? '', 'SELECT 1')).length, 1)
    assert.equal(statSync(join(dataDir, 'postgres')).uid, nobody.uid)
    assert.equal(linksIn(install.binaries).length, 0)
  })

  test('a start as root on the data of another user leaves it theirs', onlyRoot, async () => {
    giveHome(ground.folder, nobody)
    const { stop } = await start()
    const made = ['.', 'owner.lock', 'owner.json', 'postgres.log', 'postgres']
    const inside = ['postgres/PG_VERSION', 'postgres/lodzins.secrets.json']
    for (const name of [...made, ...inside]) {
      assert.equal(statSync(join(dataDir, name)).uid, nobody.uid, name)
    }
    await stop()
    assert.equal((await ask((await start()).ownerUrl, 'SELECT 1')).length, 1)
  })

  test('a data folder that cannot be written is said in one sentence', async () => {
    writeFileSync(dataDir, 'a file stands in the way')
    await assert.rejects(startEmbeddedPostgres({ dataDir }), error => {
      return error instanceof StartObstacle && /data folder can't be written/.test(error.message)
    })
  })

  test('root without namespaces: another user, in reach', onlyRoot, async () => {
    const outside = newGround(0o755)
    try {
      const install = installWithoutScripts(join(ground.folder, 'project'))
      const wish = { dataDir, namespaces: false, reachableDir: join(outside.folder, 'reachable') }
      const { child, addresses, refusal } = await startElsewhere(ground, wish, install)
      assert.equal((await ask(addresses?.appUrl ?? refusal ?? '', 'SELECT 1')).length, 1)
      assert.notEqual(statSync(join(dataDir, 'postgres', 'PG_VERSION')).uid, 0)
      child.kill('SIGTERM')
      await ended(child)
      const { ownerUrl } = await start()
      assert.equal((await ask(ownerUrl, 'SELECT 1')).length, 1)
    } finally {
      await running?.stop()
      await outside.clear()
    }
  })
})
