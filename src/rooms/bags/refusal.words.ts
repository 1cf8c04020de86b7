import type { Refusal } from '../../house/refusal.ts'
import type { Language } from '../../kit/language.ts'
import { refusalIn as refusalBelow } from '../boxes/index.ts'

type Details = Readonly<Record<string, unknown>>

const text = (value: unknown) => (typeof value === 'string' ? value : '')

/** The sentences for what the room refuses: what is wrong and what to do. */
export const bagsRefusals = {
  lv: {
    bag_nowhere: () => 'Maisam vajag citu galamērķi.',
    bag_opened: () => 'Šis maiss jau ir atvērts. Atveriet lapu no jauna.',
    bag_sent: () => 'Maiss jau ir aizplombēts un nosūtīts.',
    bag_not_sent: () => 'Maiss vēl nav nosūtīts.',
    bag_received: () => 'Maiss jau ir saņemts.',
    bag_not_received: () => 'Maiss vēl nav saņemts.',
    bag_closed: () => 'Maiss jau ir noslēgts.',
    bag_empty: () => 'Maisā vēl nekā nav.',
    sender_receives: () => 'Saņem cits cilvēks, nevis tas, kurš nosūtīja.',
    item_unknown: ({ code }: Details) => `Sūtījuma ${text(code)} nav. Pārbaudiet uzlīmi.`,
    item_in_bag: ({ code, number }: Details) => `${text(code)} jau ir maisā ${text(number)}.`,
    item_not_in_bag: ({ code }: Details) => `Sūtījuma ${text(code)} šajā maisā vairs nav.`,
    unexplained_items_missing: () => 'Maisā trūkst sūtījumu. Aprakstiet nesakritību.',
    unexplained_items_extra: () => 'Maisā ir lieki sūtījumi. Aprakstiet nesakritību.',
  },
  en: {
    bag_nowhere: () => 'The bag needs another destination.',
    bag_opened: () => 'This bag is open already. Open the page anew.',
    bag_sent: () => 'The bag is sealed and sent already.',
    bag_not_sent: () => 'The bag is not sent yet.',
    bag_received: () => 'The bag was received already.',
    bag_not_received: () => 'The bag has not been received yet.',
    bag_closed: () => 'The bag is closed already.',
    bag_empty: () => 'There is nothing in the bag yet.',
    sender_receives: () => 'Somebody else than the sender has to receive it.',
    item_unknown: ({ code }: Details) => `There is no item ${text(code)}. Check the label.`,
    item_in_bag: ({ code, number }: Details) => `${text(code)} is in bag ${text(number)} already.`,
    item_not_in_bag: ({ code }: Details) => `Item ${text(code)} is not in this bag any more.`,
    unexplained_items_missing: () => 'Items are missing from the bag. Describe the discrepancy.',
    unexplained_items_extra: () => 'There are items too many in the bag. Describe the discrepancy.',
  },
}

type Sentences = Readonly<Record<string, ((details: Details) => string) | undefined>>

/** The sentence of a refusal, for a page that shows it in its own place. */
export function refusalIn(language: Language, refusal: Pick<Refusal, 'code' | 'details'>): string {
  const own: Sentences = bagsRefusals[language]
  return own[refusal.code]?.(refusal.details) ?? refusalBelow(language, refusal)
}
