import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { type IncomingMessage, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { after, before, describe, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import type { FastifyInstance } from 'fastify'
import { newDatabase, openTestFiles } from '../../fixtures/town.database.ts'
import { listFiles } from './backup.files.ts'
import { closeDatabase, openDatabase } from './database.ts'
import { openFiles } from './files.ts'
import { type FileLimits, html, json, page, staffPage, type Visit } from './page.ts'
import { buildWeb } from './web.ts'

const mega = 1024 * 1024
const files: FileLimits = { maxFiles: 10, maxBytesEach: 10 * mega, maxBytesAll: 30 * mega }
const large: FileLimits = { ...files, maxBytesAll: 100 * mega }
let web: FastifyInstance
let port: number
let dataDir: string
let database: Awaited<ReturnType<typeof newDatabase>>

async function open() {
  dataDir = mkdtempSync(join(tmpdir(), 'lodzins-uploads-'))
  database = await newDatabase({ empty: true })
  openDatabase(database.appUrl)
  openFiles({ dataDir })
  const received = async ({ storedFiles, fileProblem, form }: Visit) =>
    json({ storedFiles, fileProblem, form })
  web = await buildWeb({
    pages: [
      page('GET', '/letter', async visit => html(visit.frame.csrf)),
      page('POST', '/letter', received, { files }),
      page('POST', '/letters', received, { files: large }),
      staffPage('POST', '/desk/letter', 'signed_in', received, { files }),
    ],
    assets: new Map(),
    findClerk: async () => undefined,
    describeTown: async () => ({ municipality: 'Ogre', phone: undefined, sample: true }),
    refusalWords: { lv: {}, en: {} },
    recordForbidden: async () => {},
    publicUrl: 'http://localhost',
    mostDelayMs: 0,
  })
  await web.listen({ port: 0, host: '127.0.0.1' })
  port = (web.server.address() as AddressInfo).port
}

async function close() {
  await web.close()
  await closeDatabase()
  await database.drop()
  openTestFiles()
  rmSync(dataDir, { recursive: true, force: true })
}

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

const boundary = 'xLodzinsx'
const field = (name: string, value: string) =>
  `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
const end = `--${boundary}--\r\n`

/** A file of a form: its head, so many bytes, its end. */
function* fileField(name: string, bytes: number, type = 'application/pdf') {
  yield `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\n`
  yield `Content-Type: ${type}\r\n\r\n`
  const part = Buffer.alloc(65_536, name)
  for (let left = bytes; left > 0; left -= part.length) yield part.subarray(0, left)
  yield '\r\n'
}

type Ticket = { cookie: string; token: string }

async function openForm(): Promise<Ticket> {
  const reply = await web.inject({ url: '/letter' })
  const cookie = reply.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  return { cookie, token: reply.body }
}

type Parts = Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>

async function send(path: string, ticket: Ticket, parts: Parts) {
  const headers = {
    cookie: ticket.cookie,
    'content-type': `multipart/form-data; boundary=${boundary}`,
  }
  const asking = request({ port, path, method: 'POST', headers })
  const answer = new Promise<IncomingMessage>((resolve, reject) => {
    asking.on('response', resolve).on('error', reject)
  })
  answer.catch(() => {})
  await pipeline(Readable.from(parts, { objectMode: false }), asking)
  const reply = await answer
  const body = Buffer.concat(await reply.toArray()).toString()
  const isJson = reply.headers['content-type']?.includes('json')
  return { status: reply.statusCode, told: (isJson ? JSON.parse(body) : {}) as Told }
}

type Told = Pick<Visit, 'storedFiles' | 'fileProblem' | 'form'>

/** Sends a letter with its token first, as every form of ours does. */
async function sendLetter(parts: Iterable<string | Uint8Array>, path = '/letter') {
  const ticket = await openForm()
  return send(path, ticket, [field('_csrf', ticket.token), ...parts, end])
}

const kept = () => listFiles(join(dataDir, 'files'))
const halves = () => readdirSync(join(dataDir, 'files', 'tmp'))

describe('files of a form', () => {
  before(open)
  after(close)

  test('go into the store as they come, and the page gets their names', async () => {
    const { status, told } = await sendLetter([
      field('subject', 'Par ielas apgaismojumu'),
      ...fileField('../../le\u0304mums „1“.pdf', 100_000),
      ...fileField(`${'ā'.repeat(300)}.asice`, 3, 'Application/X; charset=utf-8'),
      ...fileField('tukšs.txt', 0, 'nekas'),
      ...fileField('', 0, 'application/octet-stream'),
      field('subject', 'otrreiz'),
    ])
    assert.equal(status, 200)
    assert.deepEqual(told.form.subject, ['Par ielas apgaismojumu', 'otrreiz'])
    const [decision, long, empty, ...others] = told.storedFiles
    assert.deepEqual(others, [])
    const content = Buffer.alloc(65_536, '../../le\u0304mums „1“.pdf')
    const hash = createHash('sha256')
      .update(content)
      .update(content.subarray(0, 100_000 - 65_536))
    assert.deepEqual(decision, {
      field: 'file',
      name: 'lēmums „1“.pdf',
      type: 'application/pdf',
      sha256: hash.digest('hex'),
      bytes: 100_000,
    })
    assert.equal(long?.name, `${'ā'.repeat(249)}.asice`)
    assert.equal(long?.type, 'application/x')
    assert.deepEqual(
      [empty?.name, empty?.type, empty?.bytes],
      ['tukšs.txt', 'application/octet-stream', 0],
    )
  })

  test('ten of 10 MB pass without being held in memory', async () => {
    const ticket = await openForm()
    const bytes = () => process.memoryUsage().arrayBuffers
    // The collector gives bytes back beside the program: it is asked again after a moment.
    const collectAll = async () => {
      collect()
      await wait(50)
    }
    await collectAll()
    await collectAll()
    const before = bytes()
    let most = 0
    const look = async () => {
      const limit = before + 10 * mega
      for (let tries = 0; tries < 2 && bytes() >= limit; tries++) await collectAll()
      most = Math.max(most, bytes() - before)
    }
    async function* parts() {
      yield field('_csrf', ticket.token)
      for (let n = 0; n < 10; n++) {
        yield* fileField(`skenējums ${n}.pdf`, 10 * mega)
        await look()
      }
      yield end
    }
    const { told } = await send('/letters', ticket, parts())
    assert.deepEqual(
      told.storedFiles.map(({ bytes }) => bytes),
      Array(10).fill(10 * mega),
    )
    assert.ok(most < 10 * mega, `${most} bytes were held`)
  })

  test('past a limit leave the text to the page, and none of them is kept for it', async () => {
    const cases = [
      ['too_many', Array.from({ length: 11 }, (_, n) => [...fileField(`${n}`, 10)]).flat()],
      ['too_large', [...fileField('film.mp4', 10 * mega + 1)]],
      ['too_large_together', [1, 2, 3, 4].flatMap(n => [...fileField(`${n}`, 9 * mega)])],
    ] as const
    for (const [problem, parts] of cases) {
      const { status, told } = await sendLetter([...parts, field('text', 'Cienījamā dome!')])
      assert.equal(status, 200)
      assert.equal(told.fileProblem, problem)
      assert.deepEqual(told.storedFiles, [])
      assert.equal(told.form.text, 'Cienījamā dome!')
      assert.deepEqual(halves(), [])
    }
  })

  test('without end are cut off', async () => {
    const parts = [1, 2, 3].flatMap(n => [...fileField(`${n}`, 41 * mega)])
    await assert.rejects(sendLetter(parts))
  })

  test('that break off leave nothing half', async () => {
    const ticket = await openForm()
    async function* parts() {
      yield field('_csrf', ticket.token)
      for (const part of [...fileField('pus.pdf', mega)].slice(0, -1)) yield part
      while (halves().length === 0) await new Promise(resolve => setImmediate(resolve))
      throw new Error('the train went into a tunnel')
    }
    const before = await kept()
    await assert.rejects(send('/letter', ticket, Readable.from(parts()) as never))
    while (halves().length > 0) await new Promise(resolve => setTimeout(resolve, 5))
    assert.deepEqual(await kept(), before)
  })

  test('of another site, of a stranger or without a form get nowhere', async () => {
    const before = await kept()
    const ticket = await openForm()
    const parts = [...fileField('svešs.pdf', mega)]
    const right = field('_csrf', ticket.token)
    const cases = [
      ['/letter', [...parts, end], 403],
      ['/letter', [field('_csrf', 'x'), ...parts, end], 403],
      ['/letter', [...parts, right, end], 403],
      ['/desk/letter', [right, ...parts, end], 303],
      ['/letter', ['no form at all'], 400],
      ['/letter', [right, ...parts.slice(0, -3)], 400],
    ] as const
    for (const [path, sent, status] of cases) {
      assert.equal((await send(path, ticket, sent)).status, status)
    }
    assert.deepEqual(await kept(), before)
    assert.deepEqual(halves(), [])
    const headers = { 'content-type': 'multipart/form-data', cookie: ticket.cookie }
    const headless = await web.inject({ method: 'POST', url: '/letter', headers, payload: 'x' })
    assert.equal(headless.statusCode, 400)
    const plain = { ...headers, 'content-type': 'text/plain' }
    const typed = await web.inject({ method: 'POST', url: '/letter', headers: plain, payload: 'x' })
    assert.equal(typed.statusCode, 403)
  })
})
