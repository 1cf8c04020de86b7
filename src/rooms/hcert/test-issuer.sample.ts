import { createHash } from 'node:crypto'
import type { PlainMap } from './claims.ts'
import type { EventKind } from './health-claim.ts'
import { latinName } from './latin-name.ts'
import type { CertificateRequest } from './national-service.ts'
import { testIssuerNames as names } from './test-issuer.words.lv.ts'

/** One sample certificate before signing. */
export type SampleCertificate = { kind: EventKind; content: PlainMap }

const covid = '840539006'
const schemaVersion = '1.3.0'

/**
 * The certificates of an invented resident on this day: the same person always has the same. All
 * have a vaccination; every third also a test of yesterday, every fourth a recovery.
 */
export function sampleCertificates(
  person: CertificateRequest,
  today: Temporal.PlainDate,
): SampleCertificate[] {
  const chance = createHash('sha256').update(person.personalCode).digest()
  const certificates = [vaccination(person, chance, today)]
  if ((chance[1] ?? 0) % 3 === 0) certificates.push(test(person, chance, today))
  if ((chance[2] ?? 0) % 4 === 0) certificates.push(recovery(person, chance, today))
  return certificates
}

const holder = ({ givenName, familyName, birthDate }: CertificateRequest) => ({
  ver: schemaVersion,
  nam: {
    fn: familyName,
    fnt: latinName(familyName),
    gn: givenName,
    gnt: latinName(givenName),
  },
  dob: birthDate ?? '',
})

const issued = (chance: Buffer, position: number) => ({
  tg: covid,
  co: names.country,
  is: names.certificate,
  ci: `URN:UVCI:01:LV:PARAUGS${chance
    .subarray(position, position + 10)
    .toString('hex')
    .toUpperCase()}`,
})

const products = [
  { vp: '1119349007', mp: 'EU/1/20/1528', ma: 'ORG-100030215' },
  { vp: '1119349007', mp: 'EU/1/20/1507', ma: 'ORG-100031184' },
]

function vaccination(
  person: CertificateRequest,
  chance: Buffer,
  today: Temporal.PlainDate,
): SampleCertificate {
  const doses = (chance[0] ?? 0) % 2 === 0 ? { dn: 2, sd: 2 } : { dn: 3, sd: 3 }
  const entry = {
    ...issued(chance, 0),
    ...(products[(chance[3] ?? 0) % products.length] ?? {}),
    ...doses,
    dt: today.subtract({ days: 60 + (chance[4] ?? 0) }).toString(),
  }
  return { kind: 'vaccination', content: { ...holder(person), v: [entry] } }
}

function test(
  person: CertificateRequest,
  chance: Buffer,
  today: Temporal.PlainDate,
): SampleCertificate {
  const entry = {
    ...issued(chance, 10),
    tt: 'LP6464-4',
    nm: names.organisation,
    sc: `${today.subtract({ days: 1 })}T07:30:00Z`,
    tr: '260415000',
    tc: names.centre,
  }
  return { kind: 'test', content: { ...holder(person), t: [entry] } }
}

function recovery(
  person: CertificateRequest,
  chance: Buffer,
  today: Temporal.PlainDate,
): SampleCertificate {
  const firstPositive = today.subtract({ days: 30 + ((chance[5] ?? 0) % 90) })
  const entry = {
    ...issued(chance, 20),
    fr: firstPositive.toString(),
    df: firstPositive.add({ days: 11 }).toString(),
    du: firstPositive.add({ days: 180 }).toString(),
  }
  return { kind: 'recovery', content: { ...holder(person), r: [entry] } }
}
