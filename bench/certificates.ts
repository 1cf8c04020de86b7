import { generateKeyPairSync, randomBytes, sign, verify } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { greyPng } from '../fixtures/grey-png.ts'
import { rasterPdf } from '../src/house/picture.ts'
import { printCertificate } from '../src/rooms/certificates/index.ts'
import {
  judgeCertificateFile,
  nationalServiceAt,
  parseTrustList,
  startTestIssuer,
  type TrustList,
  verifyCertificate,
} from '../src/rooms/hcert/index.ts'

type Measurement = { label: string; value: number; unit: string; goal: string }

const now = Temporal.Instant.from('2026-11-22T08:00:00Z')
/** Seconds: longer than a slow spell of the machine. */
const lasting = 30
const times = 400

/** Certificate text and picture to verdict, beside the bare signature check of the platform. */
export const certificateBench = {
  name: 'certificates',
  async run(): Promise<Measurement[]> {
    const { texts, trust } = await sampleTexts()
    const measured = measureTexts(texts, trust)
    const picture = await measurePicture(texts, trust)
    return [...measured, ...picture]
  },
}

/** Certificates of the test issuer, ES256 only. */
async function sampleTexts(): Promise<{ texts: string[]; trust: TrustList }> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-issuer-'))
  const issuer = await startTestIssuer({ folder, port: 0, now: () => now })
  try {
    const service = nationalServiceAt({ url: issuer.url })
    const texts: string[] = []
    for (let person = 0; person < 40; person++)
      texts.push(...(await service.certificatesFor(resident(person))).slice(0, 1))
    return { texts, trust: parseTrustList(await service.trustList()) }
  } finally {
    await issuer.close()
    rmSync(folder, { recursive: true })
  }
}

const resident = (person: number) => ({
  personalCode: String(32_000_000_000 + person),
  givenName: 'Marta',
  familyName: 'Paraugs',
  birthDate: '1941-03-12',
  eService: 'sample',
})

/**
 * Short slices of both in turn, and the fastest of each: other work on the machine only ever slows
 * a slice, so the fastest is what the program itself costs.
 */
function measureTexts(texts: string[], trust: TrustList): Measurement[] {
  const bare = bareCheck()
  const chain = (index: number) => {
    const { verdict } = verifyCertificate(texts[index % texts.length] ?? '', { trust, at: now })
    if (verdict !== 'valid') throw new Error('A sample certificate is not valid')
  }
  let limit = Number.POSITIVE_INFINITY
  let ours = Number.POSITIVE_INFINITY
  const end = performance.now() + lasting * 1000
  while (performance.now() < end) {
    limit = Math.min(limit, microsecondsEach(bare))
    ours = Math.min(ours, microsecondsEach(chain))
  }
  return [
    { label: 'certificate text to verdict', value: 1e6 / ours, unit: 'per core second', goal: '' },
    { label: 'of bare ES256 checks', value: limit / ours, unit: 'ratio', goal: '>= 0.6' },
  ]
}

function bareCheck(): () => boolean {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const message = randomBytes(350)
  const encoding = 'ieee-p1363'
  const signature = sign('sha256', message, { key: privateKey, dsaEncoding: encoding })
  return () => verify('sha256', message, { key: publicKey, dsaEncoding: encoding }, signature)
}

/** A printed certificate as a PDF file, read back and judged. */
async function measurePicture(texts: string[], trust: TrustList): Promise<Measurement[]> {
  const text = texts[0] ?? ''
  const { fields } = verifyCertificate(text, { trust, at: now })
  if (!fields) throw new Error('The sample certificate has no fields')
  const order = { text, fields, format: 'folded', copies: 1, sample: true, now } as const
  const { pdf } = await printCertificate(order)
  const [page] = (await rasterPdf(pdf, { dpi: 200 })).pages
  if (!page) throw new Error('The print has no page')
  const picture = greyPng(page)
  return [
    await timedFile('picture (PNG) to verdict', picture, trust),
    await timedFile('PDF to verdict', pdf, trust),
  ]
}

async function timedFile(label: string, file: Uint8Array, trust: TrustList): Promise<Measurement> {
  const taken: number[] = []
  for (let round = 0; round < 15; round++) {
    const start = performance.now()
    const verdict = await judgeCertificateFile(file, { trust, at: now })
    taken.push(performance.now() - start)
    if (verdict.verdict !== 'valid') throw new Error('The print does not read back')
  }
  return { label, value: median(taken), unit: 'ms', goal: '< 100' }
}

function microsecondsEach(work: (index: number) => unknown): number {
  const start = process.cpuUsage()
  for (let index = 0; index < times; index++) work(index)
  const { user, system } = process.cpuUsage(start)
  return (user + system) / times
}

function median(values: number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0
}
