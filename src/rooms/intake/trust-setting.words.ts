import type { InBoth } from '../../kit/language.ts'

const lv = {
  title: 'Uzticamība dokumentu parakstiem',
  intro:
    'Paraksts ir derīgs tikai tad, ja tā sertifikātu izdevis kāds no šī saraksta. ' +
    'Programma pati neko no interneta neņem: sarakstu atnes kā failu.',
  empty: 'Saraksta vēl nav',
  emptyText:
    'Kamēr tā nav, par ikvienu parakstu sakām tikai: „paraksts pareizs, uzticamība nav pārbaudīta“.',
  stale: 'Sarakstam beidzies termiņš',
  staleText:
    'Līdz jaunam sarakstam paraksti nav „derīgi“: uzticamība nav pārbaudīta. Ielādējiet jaunu.',
  services: 'Pakalpojumi sarakstā',
  taken: 'Saraksts sagatavots',
  next: 'Derīgs līdz',
  imported: 'Ielādēts',
  unknown: 'nav zināms',
  file: 'Saraksta fails',
  fileHint: 'JSON ar pakalpojumiem vai sertifikāti (PEM, DER), līdz 32 MB.',
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
  stale: 'The list is past its end',
  staleText:
    'Until a new one comes no signature is “valid”: trust is not checked. Import a new list.',
  services: 'Services on the list',
  taken: 'List made on',
  next: 'Holds until',
  imported: 'Imported',
  unknown: 'not known',
  file: 'File of the list',
  fileHint: 'JSON with services, or certificates (PEM, DER), up to 32 MB.',
  import: 'Import',
  saved: 'The list is imported; open documents are being looked at again',
  errorTitle: 'Still to be corrected',
  nothing: 'Choose the file of the list.',
  tooLarge: 'The file is larger than 32 MB.',
}

export const documentTrustWords: InBoth<typeof lv> = { lv, en }
