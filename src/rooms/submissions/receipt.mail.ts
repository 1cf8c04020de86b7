import { type InBoth, type Language, pathIn } from '../../kit/language.ts'
import { printPhoneNumber } from '../../kit/phone-number.ts'
import type { Sender } from '../sites/index.ts'

type Receipt = { to: string; code: string; language: Language; sender: Sender }

const words: InBoth<{
  subject: (code: string) => string
  text: (code: string, address: string) => string[]
  phone: (number: string) => string
  farewell: string
}> = {
  lv: {
    subject: code => `Iesniegums saņemts: ${code}`,
    text: (code, address) => [
      'Labdien!',
      'Paldies, Jūsu iesniegumu saņēmām. Tagad to reģistrēsim un nodosim tam, kas Jums atbildēs.',
      `Iesnieguma kods: ${code}`,
      `Kas ar to notiek, vienmēr varat apskatīt šeit:\n${address}`,
    ],
    phone: number => `Varat arī piezvanīt un nosaukt kodu: ${number}.`,
    farewell: 'Ar cieņu',
  },
  en: {
    subject: code => `Submission received: ${code}`,
    text: (code, address) => [
      'Hello,',
      'Thank you, we have your submission. We will now register it and pass it to whoever answers.',
      `The code of your submission: ${code}`,
      `You can always see what is happening with it here:\n${address}`,
    ],
    phone: number => `Or call us and say the code: ${number}.`,
    farewell: 'Kind regards',
  },
}

/** The receipt by e-mail. Nothing of what was written is repeated: e-mail is read by others. */
export function receiptMail({ to, code, language, sender }: Receipt) {
  const w = words[language]
  const address = `${sender.publicUrl}${pathIn(language, `/submission/${code}`)}`
  const parts = [
    ...w.text(code, address),
    ...(sender.phone ? [w.phone(printPhoneNumber(sender.phone))] : []),
    `${w.farewell}\n${language === 'lv' ? sender.nameLv : sender.nameEn}`,
  ]
  return { to, subject: w.subject(code), text: `${parts.join('\n\n')}\n` }
}
