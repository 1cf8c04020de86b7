import type { InBoth } from '../../kit/language.ts'

const lv = {
  sent: 'Viss ir nosūtīts.',
  kept: {
    zero: 'Glabājas šajā datorā, # ierakstu vēl nav nosūtīti',
    one: 'Glabājas šajā datorā, # ieraksts vēl nav nosūtīts',
    other: 'Glabājas šajā datorā, # ieraksti vēl nav nosūtīti',
  },
  signedOut: 'Ieeja beigusies. Ieejiet no jauna – ierakstītais glabājas šajā datorā.',
  refusedTitle: 'Šos ierakstus nevarēja pieņemt',
  seen: 'Izlasīju',
  unreadable: 'Tas nav sūtījuma kods. Noskenējiet uzlīmi vēlreiz.',
  twice: 'Šis kods jau ir sarakstā.',
  offline: 'Bez savienojuma to nevar izdarīt. Mēģiniet, kad savienojums būs atjaunots.',
  undo: 'Atsaukt',
  waiting: 'vēl nav nosūtīts',
  entered: 'Ierakstīts šajā datorā, vēl nav nosūtīts.',
}

const en: typeof lv = {
  sent: 'Everything is sent.',
  kept: {
    zero: 'Kept on this computer, # entries not sent yet',
    one: 'Kept on this computer, # entry not sent yet',
    other: 'Kept on this computer, # entries not sent yet',
  },
  signedOut: 'You are signed out. Sign in again: what was entered is kept on this computer.',
  refusedTitle: 'These entries could not be taken',
  seen: 'I have read it',
  unreadable: 'This is not the code of an item. Scan the label again.',
  twice: 'This code is in the list already.',
  offline: 'That needs the line. Try again when it is back.',
  undo: 'Undo',
  waiting: 'not sent yet',
  entered: 'Entered on this computer, not sent yet.',
}

/** The words of what a page keeps in the browser while the line is down. */
export const entryWords: InBoth<typeof lv> = { lv, en }
