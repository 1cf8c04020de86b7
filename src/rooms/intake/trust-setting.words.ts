import { type InBoth, plural } from '../../kit/language.ts'

const lv = {
  title: 'Uzticamība dokumentu parakstiem',
  intro:
    'Paraksts ir derīgs tikai tad, ja tā sertifikātu izdevis kāds no šī saraksta. ' +
    'Programma pati neko no interneta neņem: sarakstu atnes kā failu.',
  empty: 'Saraksta vēl nav',
  emptyText:
    'Kamēr tā nav, par ikvienu parakstu sakām tikai: „paraksts pareizs, uzticamība nav pārbaudīta“.',
  whoBrings: 'Sarakstu ielādē administrators.',
  stale: 'Sarakstam beidzies termiņš',
  staleText:
    'Līdz jaunam sarakstam paraksti nav „derīgi“: uzticamība nav pārbaudīta. Ielādējiet jaunu.',
  published: 'Saraksts',
  numbered: (country: string, sequence: number) => `${country}, Nr. ${sequence}`,
  services: 'Pakalpojumi sarakstā',
  skipped: (n: number) =>
    `${n} bez sertifikāta ${plural('lv', n, { zero: 'izlaisti', one: 'izlaists', other: 'izlaisti' })}`,
  signature: 'Saraksta paraksts',
  checkedBy: {
    certificate: 'pārbaudīts pēc pievienotā sertifikāta',
    list_of_lists: 'pārbaudīts pēc ES sarakstu saraksta',
  },
  notChecked: 'nav pārbaudīts',
  notCheckedTitle: 'Saraksta paraksts nav pārbaudīts',
  notCheckedText:
    'Saraksts ir vesels, bet nav salīdzināts, vai to tiešām parakstījis valsts uzraugs. ' +
    'Ielādējiet sarakstu vēlreiz kopā ar tā parakstītāja sertifikātu vai ES sarakstu sarakstu.',
  signer: 'Parakstījis',
  listOfLists: 'ES sarakstu sarakstu parakstījis',
  listOfListsText: 'Salīdziniet ar sertifikātiem, kas publicēti ES Oficiālajā Vēstnesī.',
  taken: 'Saraksts sagatavots',
  age: (n: number) =>
    `pirms ${n} ${plural('lv', n, { zero: 'dienām', one: 'dienas', other: 'dienām' })}`,
  today: 'šodien',
  next: 'Derīgs līdz',
  imported: 'Ielādēts',
  unknown: 'nav zināms',
  file: 'Saraksta fails',
  fileHint:
    'Valsts uzticamības saraksts, kā tas publicēts (XML, līdz 16 MB). Der arī JSON ar pakalpojumiem vai sertifikāti (PEM, DER).',
  operator: 'Ar ko pārbaudīt saraksta parakstu',
  operatorHint:
    'Saraksta parakstītāja sertifikāts (PEM, DER) vai ES sarakstu saraksts (XML). Bez tā pārbaudām tikai to, vai saraksts ir vesels.',
  import: 'Ielādēt',
  saved: 'Saraksts ielādēts; neizskatītie dokumenti tiek pārbaudīti vēlreiz',
  errorTitle: 'Vēl jāpalabo',
  nothing: 'Izvēlieties saraksta failu.',
  tooLarge: 'Fails ir lielāks par 32 MB.',
}

const en: typeof lv = {
  title: 'Trust in signatures on documents',
  intro:
    'A signature is valid only when its certificate was issued by somebody on this list. ' +
    'The program fetches nothing from the internet: the list is brought as a file.',
  empty: 'There is no list yet',
  emptyText: 'Until there is one, all we say of a signature is: “right, trust not checked”.',
  whoBrings: 'An administrator brings the list.',
  stale: 'The list is past its end',
  staleText:
    'Until a new one comes no signature is “valid”: trust is not checked. Import a new list.',
  published: 'List',
  numbered: (country, sequence) => `${country}, No. ${sequence}`,
  services: 'Services on the list',
  skipped: n => `${n} without a certificate left out`,
  signature: 'Signature of the list',
  checkedBy: {
    certificate: 'checked by the certificate brought along',
    list_of_lists: 'checked by the EU list of lists',
  },
  notChecked: 'not checked',
  notCheckedTitle: 'The signature of the list was not checked',
  notCheckedText:
    'The list is whole, but whether the country’s supervisor signed it was not compared. ' +
    'Import it again together with its signer’s certificate or the EU list of lists.',
  signer: 'Signed by',
  listOfLists: 'List of lists signed by',
  listOfListsText: 'Compare with the certificates published in the EU’s Official Journal.',
  taken: 'List made on',
  age: n => `${n} ${plural('en', n, { zero: 'days', one: 'day', other: 'days' })} ago`,
  today: 'today',
  next: 'Holds until',
  imported: 'Imported',
  unknown: 'not known',
  file: 'File of the list',
  fileHint:
    'The country’s trusted list as it is published (XML, up to 16 MB). JSON with services or certificates (PEM, DER) will do as well.',
  operator: 'What to check the list’s signature by',
  operatorHint:
    'The certificate of the list’s signer (PEM, DER) or the EU list of lists (XML). Without it we only check that the list is whole.',
  import: 'Import',
  saved: 'The list is imported; open documents are being looked at again',
  errorTitle: 'Still to be corrected',
  nothing: 'Choose the file of the list.',
  tooLarge: 'The file is larger than 32 MB.',
}

export const documentTrustWords: InBoth<typeof lv> = { lv, en }
