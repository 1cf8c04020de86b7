/** The sample wording in English: the same sentences as the Latvian. */
export const mandateWordingEn = [
  'Principal: {principal}',
  'Acting: {capacity}',
  'Representative: {representative}, {centre}',
  '',
  'The principal asks the representative to use these e-services for the principal, who is present:',
  '',
  '{eServices}',
  '',
  'The mandate is valid {validity}. The representative may not pass it on. The principal may revoke it at any time.',
  '',
  'Shown: {document}. Neither its number nor a copy is kept.',
  'Place and time: {place}, {moment}',
].join('\n')
