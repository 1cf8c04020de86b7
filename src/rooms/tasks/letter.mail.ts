import { dateInWords, shortDate } from '../../kit/dates.ts'
import type { InBoth } from '../../kit/language.ts'
import type { LetterPaper } from './letter.print.ts'

type Words = {
  subject: (number: string) => string
  reference: (number: string, day: string) => string
  state: (code: string, address: string) => string
  phone: (number: string) => string
}

const words: InBoth<Words> = {
  lv: {
    subject: number => `Atbilde Nr. ${number}`,
    reference: (number, day) => `Uz ${day} Nr. ${number}`,
    state: (code, address) => `Jūsu kods: ${code}. Kas notiek ar Jūsu iesniegumu: ${address}`,
    phone: number => `Ja kaut kas nav skaidrs, piezvaniet: ${number}.`,
  },
  en: {
    subject: number => `Reply No. ${number}`,
    reference: (number, day) => `To No. ${number} of ${day}`,
    state: (code, address) => `Your code: ${code}. What happens with your submission: ${address}`,
    phone: number => `If anything is unclear, please call ${number}.`,
  },
}

/**
 * A letter as a mail, for an author who chose to be answered by e-mail. The subject line, which
 * anybody may see on a locked screen, holds the number only.
 */
export function letterMail(paper: LetterPaper): { subject: string; text: string } {
  const { language, reference, state, sender } = paper
  const w = words[language]
  const number = paper.number ?? ''
  const parts = [
    `${sender.municipality}\n${dateInWords(paper.day, language)}, Nr. ${number}`,
    reference && w.reference(reference.number, shortDate(reference.receivedOn, language)),
    paper.subject,
    paper.salutation,
    ...paper.paragraphs,
    `${paper.closing}\n${paper.signatory.name}\n${paper.signatory.post}`,
    [state && w.state(state.code, state.address), w.phone(paper.phone)].filter(Boolean).join('\n'),
  ]
  return { subject: w.subject(number), text: `${parts.filter(Boolean).join('\n\n')}\n` }
}

type Told = { number: string; dueOn: Temporal.PlainDate | undefined; address: string }

const by = (dueOn: Temporal.PlainDate | undefined) =>
  dueOn ? ` Termiņš: ${dateInWords(dueOn, 'lv')}.` : ''

const closing = (address: string) => `Uzdevums: ${address}\n`

/**
 * A document was handed to somebody. Only number and day: who wrote and what about stays in the
 * house. Among colleagues the municipality writes Latvian.
 */
export function assignedMail({ number, dueOn, address }: Told) {
  return {
    subject: `Jums nodots dokuments Nr. ${number}`,
    text: `Labdien!\n\nJums nodots dokuments Nr. ${number}.${by(dueOn)}\n\n${closing(address)}`,
  }
}

/** A paper is on its way to somebody, who has to say that it came. */
export function paperMail({ number, address }: { number: string; address: string }) {
  return {
    subject: `Jums nodots dokumenta Nr. ${number} oriģināls`,
    text:
      `Labdien!\n\nJums nodots papīra dokuments Nr. ${number}. ` +
      `Kad tas ir Jūsu rokās, nospiediet „Papīrs ir pie manis“.\n\n${closing(address)}`,
  }
}

/** Tells an official that the e-address did not deliver a letter; no name stands here. */
export function rejectedMail(number: string): { subject: string; text: string } {
  return {
    subject: `E-adresē nav piegādāta vēstule Nr. ${number}`,
    text:
      `Labdien!\n\nE-adrese vēstuli Nr. ${number} nav piegādājusi. Iemesls redzams Lodziņā, ` +
      'sadaļā „E-adrese“: pārbaudiet adresi vai nosūtiet vēstuli citā veidā, piemēram, pa pastu.\n',
  }
}

/** Tells an official that a letter did not come back after all. */
export function retractedMail(number: string): { subject: string; text: string } {
  return {
    subject: `Vēstule Nr. ${number} tomēr nav atgriezusies`,
    text:
      `Labdien!\n\nVēstules Nr. ${number} atgriešanās bija ierakstīta kļūdas dēļ un ir ` +
      'atsaukta. Vēlreiz sūtīt nevajag.\n',
  }
}

/** Tells an official that a letter came back; staff read Latvian, and no name stands here. */
export function returnedMail(number: string): { subject: string; text: string } {
  return {
    subject: `Vēstule Nr. ${number} atgriezusies`,
    text:
      `Labdien!\n\nPasts atnesis atpakaļ vēstuli Nr. ${number}. Iemesls un nākamais solis ` +
      'redzams Lodziņā, sadaļā „Pasts“: pārbaudiet adresi un nosūtiet vēlreiz vai citā veidā.\n',
  }
}
