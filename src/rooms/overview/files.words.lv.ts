import { fileSize } from '../../kit/file-size.ts'
import { plural } from '../../kit/language.ts'

const files = (count: number) =>
  `${count.toLocaleString('lv')}\u00a0${plural('lv', count, { zero: 'failu', one: 'fails', other: 'faili' })}`

/** Words of the page about the files that are kept. */
export const filesLv = {
  title: 'Faili',
  about:
    'Katru nakti visus failus izlasa no sākuma līdz galam un salīdzina ar to, kas tika saglabāts.',
  kept: 'Glabājas',
  amount: (count: number, bytes: number) => `${files(count)}, ${fileSize('lv', bytes)}`,
  lastCheck: 'Pēdējā pārbaude',
  never: 'vēl nav bijusi; pirmā būs šonakt',
  read: (count: number, bytes: number) => `izlasīts: ${files(count)}, ${fileSize('lv', bytes)}`,
  orphans: 'Faili, ko neviens ieraksts nepazīst',
  noOrphans: 'nav',
  someOrphans: (count: number) =>
    `${count}. Nekas nav zudis: tie var palikt pēc atjaunošanas no rezerves kopijas.`,
  scanner: 'Pretvīrusu pārbaude',
  allWhole: 'Visi faili ir veseli',
  faults: (count: number) =>
    plural('lv', count, {
      zero: `${count} faili nav tādi, kādi saglabāti`,
      one: `${count} fails nav tāds, kāds saglabāts`,
      other: `${count} faili nav tādi, kādi saglabāti`,
    }),
  faultsNext:
    'Atjaunojiet jaunāko rezerves kopiju citā mapē, paņemiet no tās failus ar šiem nosaukumiem un ' +
    'ielieciet tos krātuvē. Pēc tam palaidiet „lodzins files check“: kas ir vesels, no saraksta pazūd. ' +
    'Kā to dara, aprakstīts lietošanas rokasgrāmatā (docs/operations.md, „Files“).',
  name: 'Faila nosaukums krātuvē',
  size: 'Lielums',
  since: 'Saglabāts',
  state: 'Kas ar to noticis',
  missing: 'nav atrodams',
  changed: 'ir mainījies',
  scannerStates: {
    no_scanner: [
      'nav pieslēgta',
      'Failus pieņem nepārbaudītus. Lai tos pārbaudītu, iestatiet CLAMD_URL.',
    ],
    unreachable: ['neatbild', 'Failus atzīmē kā nepārbaudītus. Pārbaudiet, vai clamd darbojas.'],
    timed_out: [
      'neatbild laikā',
      'Failus atzīmē kā nepārbaudītus. Pārbaudiet, vai clamd darbojas.',
    ],
    broken_off: ['atbild nesaprotami', 'Failus atzīmē kā nepārbaudītus. Pārbaudiet CLAMD_URL.'],
    too_large: ['atbild nesaprotami', 'Failus atzīmē kā nepārbaudītus. Pārbaudiet CLAMD_URL.'],
  },
  works: 'darbojas',
  ownOnly: 'tikai pašu likti paraksti; vispārējās vīrusu datubāzes nav',
  databaseAge: (days: number) =>
    plural('lv', days, {
      zero: `vīrusu datubāze ir ${days} dienu veca`,
      one: `vīrusu datubāze ir ${days} dienu veca`,
      other: `vīrusu datubāze ir ${days} dienas veca`,
    }),
}
