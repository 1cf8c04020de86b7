import { fileSize } from '../../kit/file-size.ts'
import { plural } from '../../kit/language.ts'

const files = (count: number) =>
  `${count.toLocaleString('lv')}\u00a0${plural('lv', count, { zero: 'datņu', one: 'datne', other: 'datnes' })}`

/** Words of the page about the files that are kept. */
export const filesLv = {
  title: 'Datnes',
  about:
    'Katru nakti visas datnes izlasa no sākuma līdz galam un salīdzina ar to, kas tika saglabāts.',
  kept: 'Glabājas',
  amount: (count: number, bytes: number) => `${files(count)}, ${fileSize('lv', bytes)}`,
  lastCheck: 'Pēdējā pārbaude',
  never: 'vēl nav bijusi; pirmā būs šonakt',
  read: (count: number, bytes: number) => `izlasītas ${files(count)}, ${fileSize('lv', bytes)}`,
  orphans: 'Datnes, kuras neviens ieraksts nepazīst',
  noOrphans: 'nav',
  someOrphans: (count: number) =>
    `${count}. Nekas nav zudis: tās var palikt pēc atjaunošanas no rezerves kopijas.`,
  scanner: 'Pretvīrusu pārbaude',
  allWhole: 'Visas datnes ir veselas',
  faults: (count: number) =>
    plural('lv', count, {
      zero: `${count} datnes nav tādas, kādas saglabātas`,
      one: `${count} datne nav tāda, kāda saglabāta`,
      other: `${count} datnes nav tādas, kādas saglabātas`,
    }),
  faultsNext:
    'Atjaunojiet jaunāko rezerves kopiju citā mapē, paņemiet no tās datnes ar šiem nosaukumiem un ' +
    'ielieciet tās krātuvē. Pēc tam palaidiet „lodzins files check“: kas ir vesels, no saraksta pazūd. ' +
    'Kā to dara, aprakstīts lietošanas rokasgrāmatā (docs/operations.md, „Files“).',
  name: 'Datnes nosaukums krātuvē',
  size: 'Lielums',
  since: 'Saglabāta',
  state: 'Kas ar to noticis',
  missing: 'nav atrodama',
  changed: 'ir mainījusies',
  scannerStates: {
    no_scanner: 'nav pieslēgta: datnes tiek pieņemtas nepārbaudītas. Iestatiet CLAMD_URL.',
    unreachable:
      'neatbild: datnes tiek atzīmētas kā nepārbaudītas. Pārbaudiet, vai clamd darbojas.',
    timed_out: 'neatbild laikā: datnes tiek atzīmētas kā nepārbaudītas.',
    broken_off: 'atbild nesaprotami: pārbaudiet CLAMD_URL.',
    too_large: 'atbild nesaprotami: pārbaudiet CLAMD_URL.',
  },
  works: (engine: string) => `darbojas: ${engine}`,
  ownOnly: 'tikai pašu paraksti; vispārējās vīrusu datubāzes nav',
  databaseAge: (days: number) =>
    plural('lv', days, {
      zero: `vīrusu datubāze ir ${days} dienu veca`,
      one: `vīrusu datubāze ir ${days} dienu veca`,
      other: `vīrusu datubāze ir ${days} dienas veca`,
    }),
}
