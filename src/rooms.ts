/** The floors of the house, lowest first: a room may import rooms of lower floors only. */
export const floors: readonly (readonly string[])[] = [
  ['staff', 'sites'],
  ['services', 'residents', 'hcert'],
  ['register', 'cash'],
  ['mandates', 'bank'],
  ['appointments', 'certificates', 'cards', 'consultations'],
  ['desk', 'notice', 'online', 'overview', 'telephone'],
]
