import type { TrustSettingWords } from './trust-setting.words.lv.ts'

export const trustSettingEn: TrustSettingWords = {
  title: 'Certificate issuers',
  intro:
    'A certificate is taken for genuine when one of this list signed it. The list is kept here, so ' +
    'checking needs no network.',
  errorTitle: 'To correct',
  refused: 'That cannot be done now',
  empty: 'The list is empty',
  emptyText: 'While there is no issuer, no certificate can be taken for genuine.',
  stale: day => `The list was last added to on ${day}`,
  staleText: 'Issuers change. Get the newest list and add it here.',
  imported: (read, added) =>
    added === 0
      ? `Issuers in the file: ${read}. All were on the list already.`
      : `Issuers in the file: ${read}, added to the list: ${added}.`,
  file: 'File of the list',
  fileHint:
    'PEM or base64 DER, one issuer or many; up to 8 MB. A file is taken whole or not at all.',
  nothing: 'Choose a file with certificates of issuers.',
  import: 'Add the list',
  list: 'Issuers',
  country: 'Country',
  subject: 'Issuer',
  kid: 'Key number',
  until: 'Signs until',
  state: 'State',
  trusted: 'trusted',
  withdrawn: 'withdrawn',
  over: 'term is over',
  sample: 'sample',
  act: 'Action',
  withdraw: 'Withdraw',
  restore: 'Restore',
  pages: 'Pages of the list',
  previous: 'Earlier',
  next: 'Further',
  position: (from, to, of) => `${from}–${to} of ${of}`,
  rules: 'Rules',
  printUnknown: 'Allow printing when the issuer is not on the list',
  printUnknownHint:
    'The certificate can be read, its signature cannot be checked. The clerk sees it and says so.',
  staleAfter: 'Remind of an old list after',
  days: 'days',
  save: 'Save',
  saved: 'Saved',
}
