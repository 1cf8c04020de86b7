import { dateInWords } from '../../kit/dates.ts'

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

/** The term of a task is near, or over. */
export function alarmMail(kind: 'soon' | 'overdue', { number, dueOn, address }: Told) {
  const said = kind === 'soon' ? 'tuvojas termiņš' : 'termiņš ir nokavēts'
  return {
    subject: `Dokumentam Nr. ${number} ${said}`,
    text: `Labdien!\n\nDokumentam Nr. ${number} ${said}.${by(dueOn)}\n\n${closing(address)}`,
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
