export {
  actingObstacle,
  confirmSignature,
  journalRefusedStep,
  type Making,
  type Mandate,
  makeMandate,
  makingObstacle,
  readMandate,
  requireMandate,
  revokeMandate,
  signingObstacle,
} from './mandate.ts'
