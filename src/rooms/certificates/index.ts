export type { Reason, Step, Steps } from './fault.ts'
export { steps } from './fault.ts'
export type {
  CertificateKind,
  EventKind,
  HealthEvent,
  Holder,
  Recovery,
  Test,
  Vaccination,
} from './health-claim.ts'
export { parseMoment } from './moment.ts'
export type { Remark } from './remark.ts'
export type { Signer, TrustList } from './trust-list.ts'
export { joinTrustLists, noTrust, parseTrustList, TrustListFault } from './trust-list.ts'
export type { CertificateIssuer, CertificateVerdict, VerifyOptions } from './verdict.ts'
export { verifyCertificate } from './verdict.ts'
export type { YellowCard } from './yellow-card.ts'
