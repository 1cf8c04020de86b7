import { shortDate } from '../../kit/dates.ts'
import type { InBoth, Language } from '../../kit/language.ts'
import type { NumberFault } from './lines.ts'

type Recipient = { email: string; language: string }
type Mail = { to: string; subject: string; text: string }

const languageOf = ({ language }: Recipient): Language => (language === 'en' ? 'en' : 'lv')

const faultNames: InBoth<Record<NumberFault['fault'], string>> = {
  lv: { missing: 'trūkst', bare: 'bez ieraksta', surplus: 'pēc pēdējā' },
  en: { missing: 'missing', bare: 'stands for nothing', surplus: 'past the last' },
}

const proofTexts: InBoth<(lines: string) => { subject: string; text: string }> = {
  lv: lines => ({
    subject: 'Lodziņš: reģistra numuri nav vienā rindā',
    text: `Nakts pārbaude reģistrā atrada numurus, kas nav kārtībā:

${lines}

Atveriet lapu „Numuru pārbaude“ un izmeklējiet, kas noticis.
`,
  }),
  en: lines => ({
    subject: 'Lodziņš: the register’s numbers are not whole',
    text: `The nightly proof of the register found numbers that are not in order:

${lines}

Open the page “Proof of numbers” and find out what happened.
`,
  }),
}

const mostLines = 100

/** The alarm when a row of numbers is not whole. Holds numbers only. */
export function proofMail(recipient: Recipient, faults: readonly NumberFault[]): Mail {
  const language = languageOf(recipient)
  const lines = faults
    .slice(0, mostLines)
    .map(({ index, year, n, fault }) => `${index}/${year}/${n}: ${faultNames[language][fault]}`)
  if (faults.length > mostLines) lines.push('…')
  return { to: recipient.email, ...proofTexts[language](lines.join('\n')) }
}

const warningTexts: InBoth<(lines: string) => { subject: string; text: string }> = {
  lv: lines => ({
    subject: 'Lodziņš: tuvojas termiņi',
    text: `Drīz beidzas vai jau ir pagājis termiņš šiem dokumentiem:

${lines}

Atveriet lapu „Termiņi“ un atbildiet, pagariniet vai pārsūtiet.
Dokumentu saturu šajā vēstulē nerakstām.
`,
  }),
  en: lines => ({
    subject: 'Lodziņš: terms are ending',
    text: `The term of these documents ends soon or has passed:

${lines}

Open the page “Due dates” and reply, extend or forward.
This mail does not say what the documents are about.
`,
  }),
}

/** What is due, by number and day alone: no personal data leaves by mail. */
export function warningMail(
  recipient: Recipient,
  lines: readonly { number: string; due: Temporal.PlainDate }[],
): Mail {
  const language = languageOf(recipient)
  const text = lines
    .slice(0, mostLines)
    .map(({ number, due }) => `${number} – ${shortDate(due, language)}`)
  if (lines.length > mostLines) text.push('…')
  return { to: recipient.email, ...warningTexts[language](text.join('\n')) }
}
