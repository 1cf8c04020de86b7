import assert from 'node:assert/strict'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { certificateNow as now } from '../../../fixtures/signed-certificates.ts'
import { NationalServiceFault, nationalServiceAt } from './national-service.ts'
import { startTestIssuer, type TestIssuer } from './test-issuer.ts'
import { parseTrustList } from './trust-list.ts'
import { verifyCertificate } from './verdict.ts'

const marta = {
  personalCode: '32999900017',
  givenName: 'Marta',
  familyName: 'Ķelpe',
  birthDate: '1941-03-12',
  eService: 'sample',
}

let folder = ''
let issuer: TestIssuer
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'issuer-'))
  issuer = await startTestIssuer({ folder, port: 0, now: () => now })
})
after(async () => {
  await issuer.close()
  await rm(folder, { recursive: true })
})

const refused = (reason: string) => (error: unknown) =>
  error instanceof NationalServiceFault && error.reason === reason

test('Forty residents get certificates that verify with the issuer’s own trust list', async () => {
  const service = nationalServiceAt({ url: issuer.url })
  const trust = parseTrustList(await service.trustList())
  const kinds = new Set<string | null>()
  for (let person = 0; person < 40; person++) {
    const personalCode = String(32_999_900_000 + person)
    const texts = await service.certificatesFor({ ...marta, personalCode })
    assert.ok(texts.length > 0)
    for (const text of texts) {
      const verdict = verifyCertificate(text, { trust, at: now })
      assert.deepEqual([verdict.verdict, verdict.warnings], ['valid', []])
      assert.equal(verdict.sample, true)
      assert.match(verdict.issuer?.name ?? '', /PARAUGS/)
      assert.equal(verdict.holder?.familyNameLatin, 'KELPE')
      kinds.add(verdict.kind)
    }
  }
  assert.deepEqual([...kinds].sort(), ['recovery', 'test', 'vaccination'])
})

test('The same person has the same certificates, another person has others', async () => {
  const service = nationalServiceAt({ url: issuer.url })
  const trust = parseTrustList(await service.trustList())
  const eventsOf = async (personalCode: string) => {
    const texts = await service.certificatesFor({ ...marta, personalCode })
    return texts.map(text => verifyCertificate(text, { trust, at: now }).event)
  }
  assert.deepEqual(await eventsOf('32999900017'), await eventsOf('32999900017'))
  assert.notDeepEqual(await eventsOf('32999900017'), await eventsOf('32999900018'))
})

test('The issuer’s keys are for its owner alone and stay the same', async () => {
  const { mode } = await stat(join(folder, 'keys.json'))
  assert.equal(mode & 0o777, 0o600)
  const again = await startTestIssuer({ folder, port: 0, now: () => now })
  const lists = await Promise.all(
    [issuer, again].map(({ url }) => nationalServiceAt({ url }).trustList()),
  )
  await again.close()
  assert.equal(lists[0], lists[1])
})

test('A request the issuer cannot use is refused and not tried again', async () => {
  const service = nationalServiceAt({ url: issuer.url })
  await assert.rejects(
    service.certificatesFor({ ...marta, personalCode: 'x' }),
    refused('service_refused'),
  )
  await assert.rejects(
    service.certificatesFor({ ...marta, givenName: 'M'.repeat(20_000) }),
    refused('service_refused'),
  )
})

/** A service that answers in turn as told; gives its address and how often it was asked. */
async function fakeService(answers: ((asked: number) => [number, string] | undefined)[]) {
  let asked = 0
  const server = createServer((_, response) => {
    const answer = answers[Math.min(asked, answers.length - 1)]?.(asked)
    asked += 1
    if (!answer) return
    response.writeHead(answer[0]).end(answer[1])
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked: () => asked,
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}

test('A service that fails once is asked once more, and no third time', async () => {
  const good = '{"certificates":[{"text":"HC1:X"}]}'
  const lame = await fakeService([() => [503, ''], () => [200, good]])
  assert.deepEqual(await nationalServiceAt({ url: lame.url }).certificatesFor(marta), ['HC1:X'])
  lame.close()
  const dead = await fakeService([() => [500, 'stack trace']])
  await assert.rejects(nationalServiceAt(dead).certificatesFor(marta), refused('service_failed'))
  assert.equal(dead.asked(), 2)
  dead.close()
})

test('A silent service, no service and a senseless answer each have their reason', async () => {
  const silent = await fakeService([() => undefined])
  const patient = nationalServiceAt({ url: silent.url, timeoutMs: 80 })
  await assert.rejects(patient.certificatesFor(marta), refused('service_timed_out'))
  silent.close()
  const absent = nationalServiceAt({ url: silent.url })
  await assert.rejects(absent.certificatesFor(marta), refused('service_unreachable'))
  for (const body of ['{"certificates":"x"}', 'no JSON', `"${'x'.repeat(300_000)}"`]) {
    const odd = await fakeService([() => [200, body]])
    const service = nationalServiceAt({ url: odd.url })
    await assert.rejects(service.certificatesFor(marta), refused('service_answer_unusable'))
    odd.close()
  }
})
