import { dayAndTime } from '../../kit/dates.ts'
import type { InBoth, Language } from '../../kit/language.ts'

type Missed = { box: string; site: string; at: string }

const texts: InBoth<(missed: Missed) => { subject: string; text: string }> = {
  lv: ({ box, site, at }) => ({
    subject: `Kaste nav iztukšota: ${box}, ${site}`,
    text: `Labdien!

Kastei „${box}“ (${site}) iztukšošana bija plānota ${at}, bet tā nav sākta.

Kastē var būt iesniegumi, kuriem rit termiņš. Lūdzu, vienojieties, kuri divi darbinieki
kasti iztukšo šodien, vai atzīmējiet sadaļā „Kastes“, kāpēc tas nav vajadzīgs.
`,
  }),
  en: ({ box, site, at }) => ({
    subject: `A box was not emptied: ${box}, ${site}`,
    text: `Good day!

The round of the box “${box}” (${site}) was planned for ${at} and has not begun.

There may be submissions in it whose terms run. Please agree which two colleagues empty the box
today, or write under “Boxes” why that is not needed.
`,
  }),
}

type Box = { nameLv: string; nameEn: string; siteLv: string; siteEn: string }

/** The mail to the head about a planned round that nobody began. */
export function missedMail(
  { email, language }: { email: string; language: Language },
  box: Box,
  plannedAt: Temporal.Instant,
): { to: string; subject: string; text: string } {
  const missed = {
    box: language === 'lv' ? box.nameLv : box.nameEn,
    site: language === 'lv' ? box.siteLv : box.siteEn,
    at: dayAndTime(plannedAt, language),
  }
  return { to: email, ...texts[language](missed) }
}
