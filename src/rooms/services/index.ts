export type { RulesSettings } from './contact-rules.ts'
export { doorPages } from './door.page.tsx'
export type {
  Channel,
  ContactRulesFilling,
  ServiceFilling,
  ServicesFilling,
} from './filling.store.ts'
export { fillServices } from './filling.ts'
export {
  type ContactRules,
  hallCeiling,
  inPersonObstacle,
  isWalkInAllowed,
  loadRules,
  needsLongContactReason,
  type RulesSwitch,
  rulesOn,
  unrestricted,
} from './rules-in-force.ts'
export {
  findService,
  type LongContactReason,
  listLongContactReasons,
  listServices,
  type PublicService,
} from './service.store.ts'
export { servicesPages } from './settings.page.tsx'
export {
  type StandardService,
  standardReasons,
  standardRules,
  standardServices,
} from './standard.words.ts'
