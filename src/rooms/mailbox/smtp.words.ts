import type { InBoth } from '../../kit/language.ts'

type Answer = InBoth<string>

/**
 * What the listener says to the server of a sender. It is read by people in a bounce, so it is a
 * sentence in both languages; answers of SMTP are ASCII (RFC 5321, 4.2).
 */
export const smtpAnswers = {
  unknownAddress: {
    lv: 'Šādas adreses pie mums nav. Pārbaudiet adresi.',
    en: 'There is no such address here. Check the address.',
  },
  badSender: {
    lv: 'Sūtītāja adrese nav lasāma.',
    en: 'The address of the sender cannot be read.',
  },
  tooManyRecipients: {
    lv: 'Pārāk daudz adresātu vienā sūtījumā. Sūtiet vairākās daļās.',
    en: 'Too many recipients at once. Send in several parts.',
  },
  full: {
    lv: 'Pašlaik vēstuli nevaram saglabāt. Tā nav pieņemta; tiks mēģināts vēlreiz.',
    en: 'The mail cannot be stored now. It was not accepted; it will be tried again.',
  },
  accepted: {
    lv: 'Vēstule ir saglabāta.',
    en: 'The mail is stored.',
  },
} satisfies Record<string, Answer>

export function tooLarge(megabytes: number): Answer {
  return {
    lv: `Vēstule ir lielāka par ${megabytes} MB. Sūtiet pielikumus pa daļām vai e-adresē.`,
    en: `The mail is larger than ${megabytes} MB. Send attachments in parts or by e-address.`,
  }
}

/** Both sentences in one line of ASCII. */
export function inAscii({ lv, en }: Answer): string {
  return `${lv} / ${en}`.normalize('NFD').replace(/\p{M}/gu, '')
}
