export type {
  Channel,
  ContactRulesFilling,
  ServiceFilling,
  ServicesFilling,
} from './filling.store.ts'
export { fillServices } from './filling.ts'
