import assert from 'node:assert/strict'
import { createServer } from 'node:net'
import { after, before, describe, test } from 'node:test'
import {
  mostStreamBytes,
  type Scanner,
  scannerKinds,
  startScanner,
  testVirus,
} from '../../fixtures/virus-scanner.ts'
import { describeScanner, openScan, readAnswer, scanFile, scanStream } from './scan.ts'

async function* inParts(content: Uint8Array, bytes = 60_000) {
  for (let from = 0; from < content.length; from += bytes) {
    yield content.subarray(from, from + bytes)
  }
}

for (const kind of scannerKinds) {
  describe(`the virus scanner (${kind})`, () => {
    let scanner: Scanner

    before(async () => {
      scanner = await startScanner(kind)
      openScan({ clamdUrl: scanner.url })
    })
    after(async () => {
      openScan({ clamdUrl: undefined })
      await scanner.stop()
    })

    test('finds what it knows and lets the rest pass', async () => {
      const harmless = Buffer.from('Lūdzu salabot apgaismojumu Brīvības ielā.')
      const clean = await scanStream(inParts(harmless))
      assert.equal(clean.verdict, 'clean')
      assert.ok(clean.engine)
      const infected = await scanStream(inParts(Buffer.from(`xx${testVirus}xx`), 7))
      assert.equal(infected.verdict, 'infected')
      assert.match(infected.signature ?? '', /^Lodzins\.Pattern/)
      assert.equal((await scanStream(inParts(Buffer.of()))).verdict, 'clean')
    })

    test('does not call clean what is longer than it takes', async () => {
      for (const bytes of [mostStreamBytes + 1, 40 * mostStreamBytes]) {
        const { verdict, reason } = await scanStream(inParts(Buffer.alloc(bytes)))
        assert.equal(verdict, 'not_scanned')
        assert.ok(reason === 'too_large' || reason === 'broken_off', `${reason}`)
      }
    })

    test('passes on that the bytes broke off', async () => {
      const broken = async function* () {
        yield Buffer.from('pus')
        throw new Error('the disk is broken')
      }
      await assert.rejects(scanStream(broken()), /the disk is broken/)
    })
  })
}

describe('without a scanner that answers', () => {
  const cases = [
    ['none', undefined, 'no_scanner'],
    ['nobody there', 'unix:/nonexistent/clamd', 'unreachable'],
    ['a closed port', 'tcp://127.0.0.1:1', 'unreachable'],
  ] as const
  for (const [name, clamdUrl, reason] of cases) {
    test(`nothing is clean: ${name}`, async () => {
      openScan({ clamdUrl })
      const scan = await scanStream(inParts(Buffer.from('a')))
      assert.deepEqual(scan, { verdict: 'not_scanned', reason })
      openScan({ clamdUrl: undefined })
    })
  }

  test('nothing is clean when it hangs up or says nothing', async () => {
    for (const [hangsUp, reason, silenceMs] of [
      [true, 'broken_off', 30_000],
      [false, 'timed_out', 50],
    ] as const) {
      const server = createServer(socket => {
        socket.on('error', () => {})
        socket.resume()
        if (hangsUp) socket.destroy()
      })
      await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
      const { port } = server.address() as { port: number }
      openScan({ clamdUrl: `tcp://127.0.0.1:${port}`, silenceMs })
      const scan = await scanStream(inParts(Buffer.alloc(3_000_000)))
      openScan({ clamdUrl: undefined })
      await new Promise(resolve => server.close(resolve))
      assert.deepEqual(scan, { verdict: 'not_scanned', reason })
    }
  })

  test('a stored file is not opened for nothing', async () => {
    const scan = await scanFile('0'.repeat(64))
    assert.deepEqual(scan, { verdict: 'not_scanned', reason: 'no_scanner' })
  })

  test('only its own words for clean are clean', () => {
    const answers = ['stream: OK\0', 'stream: OK', 'OK\0', '', 'stream: X FOUND\0', 'UNKNOWN\0']
    const verdicts = answers.map(answer => readAnswer(answer).verdict)
    const no = 'not_scanned'
    assert.deepEqual(verdicts, ['clean', 'clean', no, no, 'infected', no])
  })
})

test('the age of the database is known', async () => {
  const words = 'ClamAV 1.4.6/27819/Sat Nov 28 08:24:19 2026\0'
  const server = createServer(socket => void socket.resume().end(words))
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  openScan({ clamdUrl: `tcp://127.0.0.1:${port}` })
  const { engine, databaseAt } = await describeScanner()
  openScan({ clamdUrl: undefined })
  await new Promise(resolve => server.close(resolve))
  assert.equal(engine, words.slice(0, -1))
  assert.equal(databaseAt?.toString(), '2026-11-28T08:24:19Z')
})
