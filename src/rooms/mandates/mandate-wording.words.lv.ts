/** The sample wording of the special power of attorney; the municipality replaces it by its own. */
export const mandateWordingLv = [
  'Pilnvaras devējs: {principal}',
  'Rīkojas: {capacity}',
  'Pilnvarotais: {representative}, {centre}',
  '',
  'Pilnvaras devējs lūdz pilnvaroto viņa vārdā un klātbūtnē izmantot šos e-pakalpojumus:',
  '',
  '{eServices}',
  '',
  'Pilnvara ir spēkā {validity}. Pārpilnvarot citu personu nedrīkst. Pilnvaras devējs to var atsaukt jebkurā brīdī.',
  '',
  'Uzrādīts: {document}. Dokumenta numurs un kopija netiek saglabāti.',
  'Vieta un laiks: {place}, {moment}',
].join('\n')
