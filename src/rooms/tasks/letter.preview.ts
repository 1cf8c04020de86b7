import { type Preview, pdfPreview } from '../../house/preview.ts'
import { type LetterPaper, printLetter } from './letter.print.ts'

const now = Temporal.Instant.from('2026-11-23T09:40:00Z')
const day = (text: string) => Temporal.PlainDate.from(text)

/** Marta wrote about the light at the bus stop; Liene answers. */
export const sampleLetter: LetterPaper = {
  language: 'lv',
  number: '1-8/2026/17',
  day: day('2026-11-23'),
  sender: {
    municipality: 'Ogres novada pašvaldība',
    unit: 'Attīstības departaments',
    address: 'Brīvības iela 33, Ogre, Ogres nov., LV-5001',
    email: 'pasts@paraugs.lv',
  },
  recipient: {
    name: 'Marta Ozoliņa',
    address: '„Kalnāji“\nMadlienas pag., Ogres nov.\nLV-5045',
  },
  reference: {
    number: '1-7/2026/212',
    receivedOn: day('2026-11-09'),
    senderNumber: null,
    senderDate: day('2026-11-05'),
  },
  subject: 'Par apgaismojumu autobusa pieturā „Kalnāji“',
  salutation: 'Labdien, Marta Ozoliņa!',
  paragraphs: [
    'Paldies, ka rakstījāt par tumšo pieturu. Mēs to pārbaudījām 16. novembrī: stabs ir vesels, ' +
      'bet lampa izdegusi un kabelis bojāts.',
    'Kabeli nomainīs un jaunu lampu uzliks līdz 11. decembrim. Pieturā jau tagad ir pielikta ' +
      'atstarojoša zīme, lai autobusa vadītājs Jūs redzētu.',
    'Ja 12. decembrī pieturā vēl būs tumšs, lūdzu, piezvaniet uz numuru lapas apakšā.',
  ],
  closing: 'Ar cieņu',
  signatory: { name: 'Liene Vanaga', post: 'Attīstības departaments' },
  phone: '65 071 160',
  state: {
    code: 'LZ26-7K4M-9QX2-C',
    address: 'https://www.paraugs.lv/submission/LZ26-7K4M-9QX2-C',
  },
  isLarge: false,
  isPaper: true,
  sample: true,
}

const long =
  'Pašvaldība jautājumu izskatīja vairākās sanāksmēs un lūdza atzinumu ceļu pārvaldniekam. '

const states: Readonly<Record<string, LetterPaper>> = {
  reply: sampleLetter,
  'large print': { ...sampleLetter, isLarge: true },
  'by e-mail': { ...sampleLetter, isPaper: false },
  'before sending': { ...sampleLetter, number: undefined },
  long: { ...sampleLetter, paragraphs: Array.from({ length: 9 }, () => long.repeat(3).trim()) },
  'in English': {
    ...sampleLetter,
    language: 'en',
    salutation: 'Dear Marta Ozoliņa,',
    subject: 'Light at the bus stop “Kalnāji”',
    paragraphs: ['Thank you for writing. The lamp will be replaced by 11 December.'],
    closing: 'Yours sincerely',
  },
}

export const letterPreviews: readonly Preview[] = Object.entries(states).map(([state, paper]) =>
  pdfPreview('tasks', 'letter', state, () => printLetter(paper, now)),
)
