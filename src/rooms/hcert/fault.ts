/** The steps a certificate passes, in order; the names are part of the command line's contract. */
export const steps = [
  'picture',
  'prefix',
  'base45',
  'inflate',
  'cbor',
  'cose',
  'signature',
  'validity',
  'keyUsage',
  'schema',
] as const

export type Step = (typeof steps)[number]

/** How each step went; null = not reached, or not needed (a text needs no picture). */
export type Steps = Record<Step, boolean | null>

/** Why a certificate fails. Stable codes; the words stand in `verdict.words.*.ts`. */
export type Reason =
  | 'too_large'
  | 'file_unreadable'
  | 'picture_too_large'
  | 'picture_unreadable'
  | 'picture_too_slow'
  | 'pdf_locked'
  | 'pdf_too_many_pages'
  | 'no_qr_code'
  | 'no_certificate_in_qr_code'
  | 'several_certificates'
  | 'prefix_missing'
  | 'prefix_version_unsupported'
  | 'base45_broken'
  | 'not_compressed'
  | 'compression_broken'
  | 'inflates_too_large'
  | 'cbor_broken'
  | 'cbor_too_complex'
  | 'cose_malformed'
  | 'algorithm_unsupported'
  | 'claims_malformed'
  | 'claim_unsupported'
  | 'signer_unknown'
  | 'signer_key_unsuitable'
  | 'signature_wrong'
  | 'expiry_missing'
  | 'expired'
  | 'not_yet_valid'
  | 'signer_expired'
  | 'signer_not_yet_valid'
  | 'key_usage_mismatch'
  | 'content_malformed'
  | 'several_events'
  | 'no_event'
  | 'dose_not_positive'
  | 'birth_date_malformed'
  | 'yellow_card_malformed'

/** A certificate that cannot be read further: at which step, and why. Never quotes the content. */
export class CertificateFault extends Error {
  readonly step: Step
  readonly reason: Reason
  constructor(step: Step, reason: Reason) {
    super(`Certificate refused at ${step}: ${reason}`)
    this.name = 'CertificateFault'
    this.step = step
    this.reason = reason
  }
}
