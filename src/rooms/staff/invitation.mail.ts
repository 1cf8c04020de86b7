import type { InBoth, Language } from '../../kit/language.ts'

const texts: InBoth<(name: string, link: string) => { subject: string; text: string }> = {
  lv: (name, link) => ({
    subject: 'Lodziņš: Jūsu ieeja ir sagatavota',
    text: `Labdien, ${name}!

Jums ir sagatavota ieeja klientu apkalpošanas centra programmā „Lodziņš“.
Atveriet šo saiti un izvēlieties paroli:

${link}

Saite der vienu reizi un trīs dienas. Ja tā vairs neder, palūdziet administratoram jaunu.
Ja Jūs šo vēstuli negaidījāt, neatveriet saiti un pasakiet to administratoram.
`,
  }),
  en: (name, link) => ({
    subject: 'Lodziņš: your way in is ready',
    text: `Good day, ${name}!

A way into Lodziņš, the program of the customer service centre, is ready for you.
Open this link and choose a password:

${link}

The link works once and for three days. If it no longer works, ask the administrator for a new one.
If you did not expect this mail, do not open the link and tell the administrator.
`,
  }),
}

/** The mail with the one-time link to choose a password. */
export function invitationMail(
  { name, email }: { name: string; email: string },
  link: string,
  language: Language,
): { to: string; subject: string; text: string } {
  return { to: email, ...texts[language](name, link) }
}
