import { type Role, roles } from '../house/actor.ts'

export type Expected = 'everybody' | readonly Role[]

const counter: readonly Role[] = ['clerk', 'cashier', 'registrar', 'head']
const answering: readonly Role[] = ['registrar', 'official', 'head']
const reading: readonly Role[] = [...counter, 'official']
const booking: readonly Role[] = ['clerk', 'registrar', 'head']

/**
 * The rule of the house by hand: the first pattern that fits counts. `*` is one part of an
 * address, `**` any rest. Whoever adds a page adds it here, so that a reviewer sees who may.
 */
export const table: readonly (readonly [methods: string, pattern: string, Expected])[] = [
  // Residents and screens
  ['GET', '/', 'everybody'],
  ['GET', '/accessibility', 'everybody'],
  ['GET', '/preview/**', 'everybody'],
  ['GET', '/preview', 'everybody'],
  ['GET POST', '/book/**', 'everybody'],
  ['GET POST', '/book', 'everybody'],
  ['GET POST', '/appointment/**', 'everybody'],
  ['GET POST', '/appointment', 'everybody'],
  ['GET', '/remote', 'everybody'],
  ['GET POST', '/submit/**', 'everybody'],
  ['GET POST', '/submit', 'everybody'],
  ['GET', '/submission/**', 'everybody'],
  ['GET', '/submission', 'everybody'],
  ['GET POST', '/setup/**', 'everybody'],
  ['GET', '/sites/**', 'everybody'],
  ['GET', '/sites', 'everybody'],
  ['GET', '/screen/**', 'everybody'],
  ['GET', '/door/**', 'everybody'],
  ['GET POST DELETE', '/api/v1/**', 'everybody'],
  // Operation
  ['GET', '/healthz', 'everybody'],
  ['GET', '/readyz', 'everybody'],
  ['GET', '/metrics', 'everybody'],
  ['GET', '/robots.txt', 'everybody'],
  ['GET', '/.well-known/security.txt', 'everybody'],
  // Signing in
  ['GET POST', '/sign-in', 'everybody'],
  ['GET POST', '/sign-in/**', 'everybody'],
  ['GET POST', '/sign-out', 'everybody'],
  // Settings
  ['GET POST', '/settings/sign-in', roles],
  ['GET POST', '/settings/sign-in/**', roles],
  ['GET POST', '/settings/people', ['administrator']],
  ['GET', '/settings/outbox', ['administrator']],
  ['GET', '/settings/files', ['head', 'administrator']],
  ['GET POST', '/settings/people/**', ['administrator']],
  ['GET', '/settings/trust-list', ['head', 'administrator']],
  ['POST', '/settings/trust-list', ['administrator']],
  ['POST', '/settings/trust-list/rules', ['head']],
  ['POST', '/settings/trust-list/**', ['administrator']],
  ['GET', '/settings/document-trust', ['head', 'administrator']],
  ['POST', '/settings/document-trust', ['administrator']],
  ['GET', '/settings', ['head', 'administrator']],
  ['GET POST', '/settings/**', ['head']],
  // Post
  ['GET POST', '/register/post', booking],
  ['GET POST', '/register/post/**', booking],
  // The register
  ['GET POST', '/register/retention/**', ['registrar', 'head']],
  ['GET', '/register/retention', ['registrar', 'head']],
  ['GET POST', '/register/mail/**', booking],
  ['GET', '/register/mail', booking],
  ['GET', '/register/eaddress', booking],
  ['GET POST', '/register/enquiry/**', booking],
  ['GET', '/register/enquiry', booking],
  ['GET', '/register', booking],
  ['GET', '/register/search', reading],
  ['GET', '/register/overdue', reading],
  ['GET POST', '/register/proof', ['registrar', 'head']],
  ['POST', '/register/baskets', reading],
  ['POST', '/register/baskets/*/removal', reading],
  ['GET', '/register/documents/*', reading],
  ['GET', '/register/entries/*', reading],
  ['POST', '/register/entries/*/voiding', ['registrar', 'head']],
  // Overview
  ['GET', '/overview/journal', ['head', 'administrator']],
  ['GET POST', '/overview/journal/**', ['head', 'administrator']],
  // Tasks
  ['POST', '/register/tasks/units/*/head', ['head']],
  ['GET POST', '/register/tasks/**', answering],
  ['GET', '/register/tasks', answering],
  ['GET POST', '/register/entries/*/assignment', answering],
  ['POST', '/register/entries/*/closing', answering],
  ['GET POST', '/register/entries/*/reply', answering],
  ['GET POST', '/register/entries/*/letters/**', answering],
  ['GET', '/register/entries/*/task-files/*', answering],
  ['GET POST', '/register/entries/*/forwarding', answering],
  ['GET POST', '/register/entries/*/unexamined', answering],
  ['GET POST', '/register/entries/*/paper', answering],
  ['POST', '/register/entries/*/paper/*', answering],
  // Boxes, bags, seals, labels
  ['POST', '/register/boxes/*/planned/*/calling-off', ['head']],
  ['GET POST', '/register/boxes/**', booking],
  ['GET', '/register/boxes', booking],
  ['GET POST', '/register/rounds/**', booking],
  ['GET POST', '/register/bags/**', booking],
  ['GET POST', '/register/bags', booking],
  ['GET POST', '/register/seals', booking],
  ['POST', '/register/seals/spoilt', booking],
  ['GET POST', '/register/labels', booking],
  ['GET', '/register/labels/**', booking],
  ['GET POST', '/register/**', booking],
  // The desk
  ['GET POST', '/desk/mandates/new', ['clerk']],
  ['POST', '/desk/mandates/*/signature', ['clerk']],
  ['GET POST', '/desk/mandates/**', ['clerk', 'head']],
  ['GET', '/desk/mandates', ['clerk', 'head']],
  ['GET POST', '/desk/certificates/**', ['clerk']],
  ['GET POST', '/desk/counter', counter],
  ['POST', '/desk/counter-calls/**', counter],
  ['POST', '/desk/visits/**', counter],
  ['GET', '/desk/day-sheet/*', counter],
  ['GET', '/desk/day-list', counter],
  ['GET', '/desk/events', counter],
  ['GET POST', '/desk', counter],
  ['GET POST', '/desk/**', booking],
]
