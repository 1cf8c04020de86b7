/** Words of the settings of certificates: whom we trust. */
export const trustSettingLv = {
  title: 'Sertifikātu izdevēji',
  intro:
    'Sertifikātu atzīst par īstu, ja to parakstījis kāds no šī saraksta. Saraksts glabājas šeit, ' +
    'tāpēc pārbaudei tīkls nav vajadzīgs.',
  errorTitle: 'Jāpalabo',
  refused: 'To tagad nevar izdarīt',
  empty: 'Saraksts ir tukšs',
  emptyText: 'Kamēr nav neviena izdevēja, nevienu sertifikātu nevar atzīt par īstu.',
  stale: (day: string) => `Sarakstu pēdējoreiz papildināja ${day}`,
  staleText: 'Izdevēji mainās. Paņemiet jaunāko sarakstu un pievienojiet to šeit.',
  imported: (read: number, added: number) =>
    added === 0
      ? `Failā izdevēju skaits: ${read}. Visi jau bija sarakstā.`
      : `Failā izdevēju skaits: ${read}, sarakstā pievienoti: ${added}.`,
  file: 'Saraksta fails',
  fileHint:
    'PEM vai base64 DER, viens izdevējs vai daudzi; līdz 8 MB. Failu pārņem visu vai nemaz.',
  nothing: 'Izvēlieties failu ar izdevēju sertifikātiem.',
  import: 'Pievienot sarakstu',
  list: 'Izdevēji',
  country: 'Valsts',
  subject: 'Izdevējs',
  kid: 'Atslēgas numurs',
  until: 'Paraksta līdz',
  state: 'Stāvoklis',
  trusted: 'uzticams',
  withdrawn: 'atsaukts',
  over: 'termiņš beidzies',
  sample: 'paraugs',
  act: 'Ko darīt',
  withdraw: 'Atsaukt',
  restore: 'Atjaunot',
  pages: 'Saraksta lapas',
  previous: 'Iepriekšējie',
  next: 'Nākamie',
  position: (from: number, to: number, of: number) => `${from}–${to} no ${of}`,
  rules: 'Noteikumi',
  printUnknown: 'Atļaut izdrukāt arī tad, ja izdevējs sarakstā nav',
  printUnknownHint:
    'Sertifikātu var nolasīt, bet parakstu pārbaudīt nevar. Darbinieks to redz un pasaka cilvēkam.',
  staleAfter: 'Atgādināt par veco sarakstu pēc',
  days: 'dienām',
  save: 'Saglabāt',
  saved: 'Saglabāts',
}

export type TrustSettingWords = typeof trustSettingLv
