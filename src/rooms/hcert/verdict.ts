import { type Claims, parseClaims } from './claims.ts'
import { checkContent } from './content-check.ts'
import { isSignedBy, parseSign1, type SignedMessage } from './cose.ts'
import { CertificateFault, steps as order, type Reason, type Step, type Steps } from './fault.ts'
import { openContainer, trimScan } from './hcert.ts'
import {
  type CertificateFields,
  type CertificateKind,
  eventOf,
  type HealthEvent,
  type Holder,
  holderOf,
  kindOf,
} from './health-claim.ts'
import { type Remark, remarksOn } from './remark.ts'
import type { Signer, TrustList } from './trust-list.ts'
import { readYellowCard, type YellowCard, yellowCardHolder } from './yellow-card.ts'

/** Who issued a certificate: from its content and, where the signer is known, the signer. */
export type CertificateIssuer = {
  /** ISO 3166-1 alpha-2, or '' where neither the claims nor the event name one. */
  country: string
  name: string
  /** Key id of the signer, hex; '' where the message has none. */
  kid: string
  /** Subject of the signer's certificate, one `NAME=value` a line; nothing for unknown signers. */
  signer: string | null
}

export type CertificateVerdict = {
  /**
   * `valid`: signed by a signer of the trust list, in force, and acceptable (remarks apart).
   * `unknown_signer`: readable, but nobody vouches for it. `invalid`: see the reasons.
   */
  verdict: 'valid' | 'invalid' | 'unknown_signer'
  steps: Steps
  reasons: Reason[]
  /** "Signed, but …": does not change the verdict. */
  warnings: Remark[]
  kind: CertificateKind | null
  holder: Holder | null
  issuer: CertificateIssuer | null
  event: HealthEvent | YellowCard | null
  /** The content as signed, for printing; nothing where it cannot be trusted to be whole. */
  fields: CertificateFields | null
  /** To the second. */
  issuedAt: Temporal.Instant | null
  expiresAt: Temporal.Instant | null
  /** Made by a test issuer, by its own words: every print of it is to be marked PARAUGS. */
  sample: boolean
  /** The certificate text as it must be printed again, letter by letter; '' where none was found. */
  text: string
}

export type VerifyOptions = { trust: TrustList; at: Temporal.Instant }

/** A verdict about something that never became a certificate text, such as an empty picture. */
export function refusedAt(step: Step, reason: Reason): CertificateVerdict {
  const verdict = blank('')
  refuse(verdict, step, reason)
  return verdict
}

/** Steps follow one another: where this one was reached, those of the text before it went well. */
function reach(steps: Steps, step: Step): Steps {
  for (const passed of order.slice(order.indexOf('prefix'), order.indexOf(step)))
    steps[passed] ??= true
  return steps
}

function refuse({ steps, reasons }: CertificateVerdict, step: Step, reason: Reason) {
  reach(steps, step)[step] = false
  reasons.push(reason)
}

const noSteps: Steps = {
  picture: null,
  prefix: null,
  base45: null,
  inflate: null,
  cbor: null,
  cose: null,
  signature: null,
  validity: null,
  keyUsage: null,
  schema: null,
}

/** The steps of a text whose message lies open; worked out once, for all. */
const opened = reach({ ...noSteps }, 'signature')

const blank = (text: string): CertificateVerdict => ({
  verdict: 'invalid',
  steps: { ...noSteps },
  reasons: [],
  warnings: [],
  kind: null,
  holder: null,
  issuer: null,
  event: null,
  fields: null,
  issuedAt: null,
  expiresAt: null,
  sample: false,
  text,
})

/**
 * Judges a certificate text (`HC1:…`) as the HCERT specification says, without a network:
 * container, signature with a signer of the trust list, validity at this moment, key usage,
 * content. Whatever the text is, the answer is a verdict with reasons; nothing is thrown for it.
 */
export function verifyCertificate(input: string, options: VerifyOptions): CertificateVerdict {
  const verdict = blank(trimScan(input))
  try {
    const message = parseSign1(openContainer(verdict.text))
    verdict.steps = { ...opened }
    const signer = findSigner(message, options.trust, verdict)
    judgeContent(verdict, parseClaims(message.payload), message, signer, options.at)
    verdict.verdict = !signer ? 'unknown_signer' : verdict.reasons.length ? 'invalid' : 'valid'
  } catch (error) {
    if (!(error instanceof CertificateFault)) throw error
    refuse(verdict, error.step, error.reason)
  }
  return verdict
}

/**
 * The signer whose key made the signature, tried among all with the message's key id. Nothing for
 * an unknown key id, noted as such; a known signer that did not sign this is a fault.
 */
function findSigner(message: SignedMessage, trust: TrustList, verdict: CertificateVerdict) {
  const known = trust.get(message.kid ?? '') ?? []
  const isSuitable = ({ algorithm }: Signer) => algorithm === message.algorithm
  const signer = known.find(each => isSuitable(each) && isSignedBy(message, each.key))
  verdict.steps.signature = signer !== undefined
  if (signer) return signer
  if (known.some(isSuitable)) throw new CertificateFault('signature', 'signature_wrong')
  if (known.length > 0) throw new CertificateFault('signature', 'signer_key_unsuitable')
  verdict.reasons.push('signer_unknown')
  return undefined
}

function judgeContent(
  verdict: CertificateVerdict,
  claims: Claims,
  message: SignedMessage,
  signer: Signer | undefined,
  at: Temporal.Instant,
) {
  const expiry = validityReasons(claims, signer, at.epochMilliseconds)
  verdict.steps.validity = expiry.length === 0
  verdict.reasons.push(...expiry)
  verdict.issuedAt = asInstant(claims.issuedAt)
  verdict.expiresAt = asInstant(claims.expiresAt)
  if (claims.format === 'icvp') judgeYellowCard(verdict, claims)
  else judgeEvent(verdict, claims, signer)
  verdict.sample = isSample(signer?.subject) || isSample(verdict.event?.issuer)
  verdict.issuer = {
    country: claims.issuer ?? countryOf(verdict.event),
    name: verdict.event?.issuer ?? '',
    kid: message.kid ?? '',
    signer: signer?.subject ?? null,
  }
  verdict.warnings.push(...signerRemarks(claims, signer))
}

const isSample = (name: string | undefined) => name?.includes('PARAUGS') ?? false

const countryOf = (event: HealthEvent | YellowCard | null) =>
  event && event.kind !== 'icvp' ? event.country : ''

const asInstant = (seconds: number | undefined) =>
  seconds === undefined ? null : Temporal.Instant.fromEpochMilliseconds(Math.floor(seconds) * 1000)

/** Why the certificate is not in force now; the signer's own term counts as well. */
function validityReasons(claims: Claims, signer: Signer | undefined, now: number): Reason[] {
  const reasons: Reason[] = []
  const { expiresAt, issuedAt, format } = claims
  if (expiresAt === undefined && format === 'dcc') reasons.push('expiry_missing')
  if (expiresAt !== undefined && now > expiresAt * 1000) reasons.push('expired')
  if (issuedAt !== undefined && now < issuedAt * 1000) reasons.push('not_yet_valid')
  if (signer && now > signer.validUntil) reasons.push('signer_expired')
  if (signer && now < signer.validFrom) reasons.push('signer_not_yet_valid')
  return reasons
}

/** An issuer must not sign outside its own term; where it did, the clerk is told. */
function signerRemarks({ issuedAt, expiresAt }: Claims, signer: Signer | undefined): Remark[] {
  if (!signer) return []
  const remarks: Remark[] = []
  if (issuedAt !== undefined && issuedAt * 1000 < signer.validFrom)
    remarks.push('signed_before_signer_valid')
  if (expiresAt !== undefined && expiresAt * 1000 > signer.validUntil)
    remarks.push('expires_after_signer')
  return remarks
}

function judgeEvent(verdict: CertificateVerdict, claims: Claims, signer: Signer | undefined) {
  const { content } = claims
  verdict.kind = kindOf(content) ?? null
  verdict.holder = holderOf(content)
  if (signer && verdict.kind) {
    verdict.steps.keyUsage = signer.kinds?.has(verdict.kind) ?? true
    if (!verdict.steps.keyUsage) verdict.reasons.push('key_usage_mismatch')
  }
  const check = checkContent(content)
  verdict.steps.schema = check.strict
  verdict.reasons.push(...check.reasons)
  const event = check.reasons.length === 0 ? eventOf(content) : undefined
  verdict.event = event ?? null
  verdict.fields = event ? (content as CertificateFields) : null
  if (event) verdict.warnings.push(...remarksOn(claims, verdict.holder, event))
}

function judgeYellowCard(verdict: CertificateVerdict, claims: Claims) {
  const card = readYellowCard(claims.content)
  verdict.kind = 'icvp'
  verdict.steps.schema = card !== undefined
  if (!card) verdict.reasons.push('yellow_card_malformed')
  verdict.event = card ?? null
  verdict.holder = card ? yellowCardHolder(card) : null
  verdict.warnings.push('draft_format')
}
