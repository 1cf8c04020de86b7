import { dayInWords } from '../../kit/dates.ts'
import type { InBoth, Language } from '../../kit/language.ts'

export type AcknowledgementFacts = {
  code: string
  receivedOn: Temporal.PlainDate
  municipality: InBoth
  phone: string | undefined
}

/** „Your letter came“: the code, what happens next, in both languages, the author's first. */
export function acknowledgementMail(
  language: Language,
  facts: AcknowledgementFacts,
): { subject: string; text: string } {
  const other: Language = language === 'lv' ? 'en' : 'lv'
  return {
    subject: subjects[language](facts.code),
    text: `${texts[language](facts)}\n\n* * *\n\n${texts[other](facts)}\n`,
  }
}

const subjects: InBoth<(code: string) => string> = {
  lv: code => `Jūsu vēstule ir saņemta (${code})`,
  en: code => `Your letter has arrived (${code})`,
}

const texts: InBoth<(facts: AcknowledgementFacts) => string> = {
  lv: ({ code, receivedOn, municipality, phone }) =>
    [
      'Labdien!',
      'Paldies, Jūsu vēstule ir saņemta un nepazudīs.',
      `Vēstules kods: ${code}\nVēstuli uzskatām par saņemtu ${dayInWords(receivedOn, 'lv')}.`,
      'Kas notiks tālāk: darbinieks vēstuli izlasīs, reģistrēs un nodos tam, kurš par to lemj. ' +
        'Atbildi nosūtīsim uz adresi, no kuras rakstījāt. Likums atbildei parasti atvēl mēnesi.',
      `Ja gribat uzzināt, kas ar vēstuli notiek, nosauciet kodu${phone ? `, zvanot ${phone}` : ''}.`,
      `Šo ziņu sagatavoja programma, uz to nav jāatbild.\n${municipality.lv}`,
    ].join('\n\n'),
  en: ({ code, receivedOn, municipality, phone }) =>
    [
      'Good day,',
      'Thank you: your letter has arrived and will not get lost.',
      `Code of the letter: ${code}\nIt counts as received on ${dayInWords(receivedOn, 'en')}.`,
      'What happens next: a member of staff reads it, registers it and passes it on to whoever ' +
        'decides. The answer comes to the address you wrote from. The law as a rule gives a month for it.',
      `To ask what has become of it, name the code${phone ? ` when you call ${phone}` : ''}.`,
      `A program wrote this message; there is no need to answer it.\n${municipality.en}`,
    ].join('\n\n'),
}
