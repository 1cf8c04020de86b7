export { certificateFileLimits, judgeCertificateFile } from './certificate-file.ts'
export type { Reason, Step, Steps } from './fault.ts'

export type {
  CertificateEntry,
  CertificateFields,
  CertificateKind,
  EventKind,
  HealthEvent,
  Holder,
  Recovery,
  Test,
  Vaccination,
} from './health-claim.ts'
export type { HolderDifference, HolderMatch, HolderPart, Principal } from './holder-match.ts'
export { matchHolder } from './holder-match.ts'
export { parseMoment } from './moment.ts'
export type {
  CertificateRequest,
  NationalService,
  NationalServiceOptions,
} from './national-service.ts'
export {
  connectNationalService,
  NationalServiceFault,
  nationalService,
  nationalServiceAt,
} from './national-service.ts'
export type { Remark } from './remark.ts'
export type { TestIssuer, TestIssuerOptions } from './test-issuer.ts'
export { startTestIssuer } from './test-issuer.ts'
export type { ReadSigner, Signer, TrustList } from './trust-list.ts'
export {
  joinTrustLists,
  noTrust,
  parseSigners,
  parseTrustList,
  TrustListFault,
  trustListOf,
} from './trust-list.ts'
export type { CertificateIssuer, CertificateVerdict, VerifyOptions } from './verdict.ts'
export { verifyCertificate } from './verdict.ts'
export type { VerdictWords } from './verdict.words.lv.ts'
export { verdictWords } from './verdict.words.ts'
export type { YellowCard } from './yellow-card.ts'
