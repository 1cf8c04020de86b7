import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import {
  certificateText,
  martasVaccination,
  sampleSigners,
} from '../../fixtures/signed-certificates.ts'
import { signersPem } from '../rooms/hcert/test-issuer.ts'
import { runCertificateCommand } from './command.certificate.ts'

const signers = await sampleSigners()
const good = certificateText(martasVaccination(), signers.es256)
const odd = certificateText(martasVaccination({ dt: '2022-17-01' }), signers.es256)

let folder = ''
const at = (name: string) => join(folder, name)
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'certificates-'))
  await writeFile(at('good.txt'), `${good}\n`)
  await writeFile(at('odd.txt'), odd)
  await writeFile(at('bad.txt'), 'HC1:ABC')
  await writeFile(at('trust.pem'), signersPem(signers))
})
after(() => rm(folder, { recursive: true }))

async function run(args: string[], input = '') {
  const lines: string[] = []
  const complaints: string[] = []
  const code = await runCertificateCommand(args, {
    stdin: (async function* () {
      yield new Uint8Array(Buffer.from(input))
    })(),
    out: line => lines.push(line),
    err: line => complaints.push(line),
  })
  return { code, answers: lines.map(line => JSON.parse(line)), complaint: complaints.join('\n') }
}
const moment = ['--at', '2026-11-22T08:00:00Z']
const trusting = () => ['--trust', at('trust.pem'), ...moment]

test('A valid certificate gives its verdict and exit code 0', async () => {
  const { code, answers } = await run(['read', at('good.txt'), ...trusting()])
  assert.equal(code, 0)
  const [{ verdict, steps, reasons, kind, holder, issuer, file }] = answers
  assert.deepEqual([verdict, reasons, kind], ['valid', [], 'vaccination'])
  assert.deepEqual(Object.keys(steps).join(' '), stepNames)
  assert.equal(holder.familyName, 'Ķelpe')
  assert.equal(issuer.country, 'LV')
  assert.equal(file, undefined)
})

const stepNames = 'picture prefix base45 inflate cbor cose signature validity keyUsage schema'

test('Several files give a line each, in order, and one bad file makes the code 1', async () => {
  const files = ['good.txt', 'bad.txt', 'odd.txt'].map(at)
  const { code, answers } = await run(['read', ...files, ...trusting()])
  assert.equal(code, 1)
  assert.deepEqual(
    answers.map(answer => answer.file),
    files,
  )
  assert.deepEqual(
    answers.map(answer => [answer.verdict, answer.reasons.join()]),
    [
      ['valid', ''],
      ['invalid', 'not_compressed'],
      ['valid', 'date_impossible'],
    ],
  )
})

test('Without a trust list nobody vouches for a certificate; the input may be piped in', async () => {
  const { code, answers } = await run(['read', '-', ...moment], good)
  assert.deepEqual([code, answers[0].verdict], [1, 'unknown_signer'])
})

test('Wrong usage says what to do and has exit code 2', async () => {
  const usages = [
    [],
    ['write'],
    ['read'],
    ['read', 'no-such-file'],
    ['read', at('good.txt'), '--at', 'tomorrow'],
    ['read', at('good.txt'), '--trust', at('bad.txt')],
    ['read', at('good.txt'), '--trust', at('absent.pem')],
    ['read', at('good.txt'), '--colour'],
    ['print', at('good.txt')],
    ['print', at('good.txt'), '--copies', '11', '--out', at('x.pdf')],
    ['print', at('good.txt'), '--format', 'tiny', '--out', at('x.pdf')],
  ]
  for (const usage of usages) {
    const { code, answers, complaint } = await run(usage)
    assert.deepEqual([code, answers], [2, []], usage.join(' '))
    assert.match(complaint, /Usage:/)
    assert.doesNotMatch(complaint, /\n\s+at /)
  }
})

test('Two copies are printed and read back; an invalid certificate is not printed', async () => {
  const print = ['--copies', '2', '--out', at('two.pdf'), ...trusting()]
  const { code, answers } = await run(['print', at('good.txt'), ...print])
  assert.deepEqual([code, answers[0].copies, answers[0].readBack], [0, 2, true])
  assert.equal((await readFile(at('two.pdf'))).subarray(0, 5).toString(), '%PDF-')
  const again = await run(['read', at('two.pdf'), ...trusting()])
  assert.deepEqual([again.code, again.answers[0].text], [0, good])
  const refused = await run(['print', at('bad.txt'), ...print])
  assert.deepEqual([refused.code, refused.answers[0].verdict], [1, 'invalid'])
})
