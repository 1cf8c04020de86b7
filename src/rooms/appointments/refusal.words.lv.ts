type Words = (details: Readonly<Record<string, unknown>>) => string

/** A sentence for each refusal of the room: what is so, and what to do. */
export type AppointmentRefusalWords = {
  time_taken: Words
  ceiling_reached: Words
  outside_hours: Words
  outside_rules: Words
  channel_closed: Words
  service_not_here: Words
  past: Words
  too_late: Words
  too_far: Words
  too_many_live: Words
  key_reused: Words
  already_cancelled: Words
  already_started: Words
  already_finished: Words
  already_no_show: Words
  not_started: Words
}

export const appointmentRefusalsLv: AppointmentRefusalWords = {
  time_taken: () => 'Šo laiku tikko aizņēma kāds cits. Lūdzu, izvēlieties citu.',
  ceiling_reached: () =>
    'Šajā laikā telpā jau būs tik apmeklētāju, cik noteikumi ļauj. Lūdzu, izvēlieties citu laiku.',
  outside_hours: () =>
    'Šajā laikā lodziņš nav atvērts. Lūdzu, izvēlieties kādu no piedāvātajiem laikiem.',
  outside_rules: () =>
    'Spēkā esošie noteikumi šādu apmeklējumu klātienē neparedz. Lūdzu, zvaniet – palīdzēsim attālināti.',
  channel_closed: () =>
    'Šo pakalpojumu pašlaik klātienē nesniedzam. Lūdzu, zvaniet – palīdzēsim attālināti.',
  service_not_here: () =>
    'Šajā vietā šo pakalpojumu nesniedz. Lūdzu, izvēlieties citu apkalpošanas vietu.',
  past: () => 'Šis laiks jau ir pagājis. Lūdzu, izvēlieties citu.',
  too_late: () =>
    'Līdz šim laikam palicis pārāk maz, lai pierakstītos internetā. Izvēlieties vēlāku laiku vai zvaniet.',
  too_far: () => 'Tik tālu uz priekšu vēl nepierakstām. Lūdzu, izvēlieties agrāku dienu.',
  too_many_live: ({ most }) =>
    `Jums jau ir ${most} gaidāmas vizītes – vairāk internetā pierakstīt nevar. Lūdzu, zvaniet.`,
  key_reused: () => 'Ar šo pieprasījuma atslēgu jau nosūtīts cits pieraksts.',
  already_cancelled: () => 'Šī vizīte jau ir atcelta.',
  already_finished: () => 'Šī vizīte jau ir pabeigta, tāpēc to vairs nevar mainīt.',
  already_started: () => 'Šī vizīte jau ir sākusies, tāpēc to vairs nevar mainīt.',
  already_no_show: () => 'Jau ir atzīmēts, ka apmeklētājs neieradās.',
  not_started: () => 'Vizītes laiks vēl nav pienācis.',
}
