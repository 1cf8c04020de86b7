import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, test } from 'node:test'

let clone: string

describe('setting up a clone', () => {
  beforeEach(() => {
    clone = mkdtempSync(join(tmpdir(), 'lodzins-clone-'))
    mkdirSync(join(clone, 'tools'))
    const files = ['package.json', 'package-lock.json', 'tools/setup.mjs', 'tools/chromium.mjs']
    for (const file of files) cpSync(file, join(clone, file))
  })

  afterEach(() => rmSync(clone, { recursive: true, force: true }))

  /** The packages as links one by one: what replaces them removes the links, never the packages. */
  function linkPackages() {
    mkdirSync(join(clone, 'node_modules'))
    for (const name of readdirSync('node_modules')) {
      symlinkSync(join(process.cwd(), 'node_modules', name), join(clone, 'node_modules', name))
    }
  }

  function setUp(env: NodeJS.ProcessEnv = {}, ...args: string[]) {
    const options = { cwd: clone, env: { ...process.env, ...env }, timeout: 60_000 } as const
    const run = spawnSync(process.execPath, ['tools/setup.mjs', ...args], options)
    return { status: run.status, said: String(run.stderr) }
  }

  test('an installed clone is set up without a word', () => {
    linkPackages()
    assert.deepEqual(setUp(), { status: 0, said: '' })
  })

  test('without the network the first start says what to do, once and without a stack', () => {
    const nowhere = {
      npm_config_registry: 'http://127.0.0.1:1/',
      npm_config_cache: join(clone, 'cache'),
      npm_config_fetch_retries: '0',
    }
    const { status, said } = setUp(nowhere)
    assert.equal(status, 1)
    assert.match(said, /registry cannot be reached: connect this machine/)
    assert.doesNotMatch(said, /^\s+at /m)
  })

  test('a CHROMIUM that is no program is named in the refusal', () => {
    linkPackages()
    const { status, said } = setUp({ CHROMIUM: '/no/such/browser' }, '--chromium')
    assert.equal(status, 1)
    assert.match(said, /CHROMIUM names \/no\/such\/browser/)
  })
})
