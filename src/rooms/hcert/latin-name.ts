/**
 * Letters whose Latin spelling is not the bare letter: ICAO Doc 9303 part 3, section 6, tables A
 * (Latin), B (Cyrillic). Where a state may choose, the first choice stands here.
 */
const spellings: { [letter: string]: string | undefined } = {
  Ä: 'AE',
  Å: 'AA',
  Æ: 'AE',
  Ö: 'OE',
  Ø: 'OE',
  Œ: 'OE',
  Ü: 'UE',
  ß: 'SS',
  ẞ: 'SS',
  Þ: 'TH',
  Ð: 'D',
  Đ: 'D',
  Ħ: 'H',
  ı: 'I',
  Ĳ: 'IJ',
  ĸ: 'Q',
  Ł: 'L',
  Ŋ: 'N',
  Ŧ: 'T',
  ...cyrillic(),
}

function cyrillic(): { [letter: string]: string } {
  const letters = 'АБВГҐДЂЕЁЄЖЗИІЇЙЈКЛЉМНЊОПРСТЋУЎФХЦЧЏШЩЪЫЬЭЮЯ'
  const latin =
    'A B V G G D D E E IE ZH Z I I I I J K L LJ M N NJ O P R S T C U U F KH TS CH DZ SH SHCH IE Y - E IU IA'
  const words = latin.split(' ').map(word => (word === '-' ? '' : word))
  return Object.fromEntries([...letters].map((letter, index) => [letter, words[index] ?? '']))
}

/**
 * A name as on the machine-readable line: capital Latin letters, `<` for blanks and hyphens,
 * apostrophes and dots left out. `spelling` says what becomes of letters that may be spelled out:
 * `icao` (Ü is UE) or `bare` (Ü is U).
 */
export function latinName(name: string, spelling: 'icao' | 'bare' = 'icao'): string {
  return [...name.normalize('NFC').slice(0, 200)]
    .map(letter => latinLetter(letter, spelling))
    .join('')
    .replace(/[^A-Z<]/g, '')
    .replace(/<+/g, '<')
    .replace(/^<|<$/g, '')
}

function latinLetter(letter: string, spelling: 'icao' | 'bare'): string {
  if (/[\s<\p{Pd}]/u.test(letter)) return '<'
  const bare = letter.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase()
  const capital = letter === 'ß' || letter === 'ı' || letter === 'ĸ' ? letter : letter.toUpperCase()
  if (spelling === 'bare' && /^[A-Z]$/.test(bare)) return bare
  return spellings[capital] ?? spellings[bare] ?? bare
}

/** Every spelling of a name that a passport office might have used. */
export const latinNames = (name: string): string[] => [
  ...new Set([latinName(name), latinName(name, 'bare')]),
]
