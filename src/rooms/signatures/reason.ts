/** How much a reason weighs: the heaviest among a signature's reasons is its verdict. */
export type Weight = 'invalid' | 'indeterminate' | 'remark'

/**
 * Every reason by its stable code and what it does to a verdict; the words stand in
 * `verdict.words.*.ts`. Why a rule of a container weighs what it weighs: docs/decisions/0018.
 */
const weights = {
  // The file
  too_large: 'invalid',
  signature_kind_unsupported: 'indeterminate',
  too_many_signatures: 'invalid',
  // The archive
  zip_broken: 'invalid',
  zip_too_many_entries: 'invalid',
  zip_too_large: 'invalid',
  zip_ratio: 'invalid',
  zip_bad_name: 'invalid',
  zip_duplicate_name: 'invalid',
  zip_headers_disagree: 'invalid',
  zip_encrypted: 'invalid',
  // The container
  mimetype_missing: 'remark',
  mimetype_not_first: 'remark',
  mimetype_compressed: 'remark',
  mimetype_wrong: 'invalid',
  manifest_missing: 'invalid',
  manifest_broken: 'invalid',
  manifest_mismatch: 'invalid',
  no_data_file: 'invalid',
  file_not_signed: 'invalid',
  // The signature's form
  xml_doctype: 'invalid',
  xml_broken: 'invalid',
  xml_too_complex: 'invalid',
  signature_malformed: 'invalid',
  properties_not_one: 'invalid',
  properties_not_signed: 'invalid',
  algorithm_unsupported: 'indeterminate',
  algorithm_weak: 'indeterminate',
  // What it covers
  reference_unresolved: 'invalid',
  digest_wrong: 'invalid',
  properties_digest_wrong: 'invalid',
  files_not_covered: 'invalid',
  media_type_mismatch: 'invalid',
  // Who signed
  certificate_missing: 'invalid',
  certificate_mismatch: 'invalid',
  certificate_unnamed: 'indeterminate',
  certificate_not_for_signing: 'indeterminate',
  signature_wrong: 'invalid',
  // When
  timestamp_missing: 'remark',
  timestamps_several: 'invalid',
  timestamp_broken: 'invalid',
  timestamp_imprint_wrong: 'invalid',
  timestamp_signature_wrong: 'invalid',
  timestamp_not_trusted: 'indeterminate',
  archive_timestamp_not_checked: 'remark',
  archive_timestamp_not_trusted: 'remark',
  archive_timestamp_wrong: 'remark',
  not_yet_valid_when_signed: 'invalid',
  expired_when_signed: 'invalid',
  expired_without_timestamp: 'indeterminate',
  signed_in_the_future: 'invalid',
  // Whether the certificate was in force
  revocation_missing: 'indeterminate',
  revocation_unusable: 'indeterminate',
  revocation_signature_wrong: 'invalid',
  revocation_responder_unknown: 'indeterminate',
  revocation_too_early: 'indeterminate',
  revocation_too_late: 'indeterminate',
  revocation_before_timestamp: 'remark',
  revocation_late: 'remark',
  revoked: 'invalid',
  revoked_later: 'remark',
  // Whom it is believed
  trust_not_checked: 'indeterminate',
  trust_list_stale: 'indeterminate',
  signer_not_trusted: 'indeterminate',
  service_not_granted: 'indeterminate',
  // PDF
  pdf_range_wrong: 'invalid',
  pdf_too_complex: 'invalid',
  cms_broken: 'invalid',
  evidence_added_later: 'remark',
  signed_again_later: 'indeterminate',
  later_revision_unread: 'indeterminate',
  changed_after_signing: 'invalid',
  document_timestamp_only: 'remark',
  document_timestamp_wrong: 'invalid',
} as const satisfies Record<string, Weight>

export type Reason = keyof typeof weights

/** What a reason does to the verdict. */
export const weightOf = (reason: Reason): Weight => weights[reason]

/** Something that cannot be read further, with the reason. Never quotes the content. */
export class SignatureFault extends Error {
  readonly reason: Reason
  constructor(reason: Reason) {
    super(`Signed document refused: ${reason}`)
    this.name = 'SignatureFault'
    this.reason = reason
  }
}

/** What the work gives, or the fallback where the outside bytes do not bear it. */
export function orNothing<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}

/** What the work gives; whatever it throws for outside bytes becomes this fault. */
export function orFault<T>(reason: Reason, work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (error instanceof SignatureFault) throw error
    throw new SignatureFault(reason)
  }
}
