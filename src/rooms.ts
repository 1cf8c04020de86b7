/** The floors of the house, lowest first: a room may import rooms of lower floors only. */
export const floors: readonly (readonly string[])[] = [
  ['staff', 'sites'],
  ['services', 'residents', 'hcert', 'signatures'],
  ['intake'],
  ['boxes', 'post', 'mailbox', 'eaddress'],
  ['bags', 'register', 'cash'],
  ['tasks', 'retention', 'mandates', 'bank'],
  ['appointments', 'certificates', 'cards', 'consultations'],
  ['desk', 'enquiry', 'notice', 'online', 'overview', 'submissions', 'telephone'],
]
