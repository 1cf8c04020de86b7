import type { InBoth } from '../../kit/language.ts'

/** The sentences for what the room refuses. */
export const staffRefusals: InBoth<Readonly<Record<string, () => string>>> = {
  lv: {
    email_taken: () => 'Ar šo e-pastu jau ir darbinieks. Pārbaudiet adresi vai atveriet viņa lapu.',
    last_administrator: () =>
      'Šis ir pēdējais administrators. Vispirms uzticiet administrēšanu vēl kādam.',
    post_ended: () => 'Šis cilvēks te vairs nestrādā.',
    sample_account: () =>
      'Parauga darbinieka ieeju nevar mainīt: paraugs paliek atvērts visiem, kas to apskata.',
    second_factor_needed: () =>
      'Vadībai un administrēšanai vajag otro soli. Vispirms pievienojiet citu, tad noņemiet šo.',
    too_many_passkeys: () =>
      'Jums jau ir 20 piekļuves atslēgu. Noņemiet kādu vecu un mēģiniet vēlreiz.',
    passkey_failed: () => 'Piekļuves atslēgu neizdevās pārbaudīt. Mēģiniet vēlreiz.',
    not_a_sample_person: () =>
      'Šādi var ieiet tikai parauga darbinieki, kamēr paraugs ir ielādēts.',
  },
  en: {
    email_taken: () => 'A colleague has this e-mail already. Check it or open their page.',
    last_administrator: () =>
      'This is the last administrator. Entrust somebody else with administration first.',
    post_ended: () => 'This person no longer works here.',
    sample_account: () =>
      'The sign-in of a sample person cannot be changed: the sample stays open to everybody.',
    second_factor_needed: () =>
      'Management and administration need a second step. Add another one first, then remove this.',
    too_many_passkeys: () => 'You have 20 passkeys already. Remove an old one and try again.',
    passkey_failed: () => 'The passkey could not be checked. Please try again.',
    not_a_sample_person: () => 'Only sample people enter this way, while the sample is loaded.',
  },
}
