export { certificatePages } from './certificate.page.ts'
export { certificateFileLimits, judgeCertificateFile } from './certificate-file.ts'
export { certificatePath } from './certificate-path.ts'
export type { Reason, Step, Steps } from './fault.ts'
export { steps } from './fault.ts'
export { type Handover, listHandovers, listHandoversUnder } from './handover.store.ts'
export type {
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
  nationalServiceAt,
} from './national-service.ts'
export type { CertificatePrint, PaperFormat } from './paper.ts'
export { mostCopies, printCertificate } from './paper.ts'
export type { CertificateFields } from './paper-rows.ts'
export { certificatesRefusals } from './refusal.words.ts'
export type { Remark } from './remark.ts'
export type { TestIssuer, TestIssuerOptions } from './test-issuer.ts'
export { startTestIssuer } from './test-issuer.ts'
export { importTrustList } from './trust.ts'
export type { Signer, TrustList } from './trust-list.ts'
export { joinTrustLists, noTrust, parseTrustList, TrustListFault } from './trust-list.ts'
export type { CertificateIssuer, CertificateVerdict, VerifyOptions } from './verdict.ts'
export { verifyCertificate } from './verdict.ts'
export type { VerdictWords } from './verdict.words.lv.ts'
export { verdictWords } from './verdict.words.ts'
export type { YellowCard } from './yellow-card.ts'
