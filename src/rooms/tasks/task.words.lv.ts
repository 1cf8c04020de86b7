import { plural } from '../../kit/language.ts'
import type { Channel, TaskState, Urgency } from './task.ts'

const days = { zero: 'dienu', one: 'diena', other: 'dienas' }
const byDays = { zero: 'dienām', one: 'dienu', other: 'dienām' }

const states: Record<TaskState, string> = {
  registered: 'reģistrēts, nav nodots',
  handed_on: 'nodots nodaļai',
  in_progress: 'izpildē',
  waiting: 'gaida iesniedzēju',
  replied: 'atbildēts',
  forwarded: 'pārsūtīts',
  unexamined: 'atstāts bez izskatīšanas',
  noted: 'pieņemts zināšanai',
}

const channels: Record<Channel, string> = {
  post: 'pa pastu',
  email: 'e-pastā',
  eaddress: 'e-adresē',
  counter: 'klātienē',
}

/** Words of everything around one task. */
export const taskLv = {
  states,
  channels,
  urgency: (urgency: Urgency, left: number) => {
    const count = Math.abs(left)
    if (urgency === 'overdue') return `kavēts ${count} ${plural('lv', count, byDays)}`
    if (urgency === 'today') return 'šodien'
    return `vēl ${count} ${plural('lv', count, days)}`
  },
  noTerm: 'bez termiņa',
  pages: {
    assignment: 'Rezolūcija',
    reply: 'Atbilde',
    forwarding: 'Pārsūtīšana',
    unexamined: 'Bez izskatīšanas',
    paper: 'Papīrs',
  },
  pagesLabel: 'Uzdevuma lapas',
  title: (number: string) => `Uzdevums: Nr. ${number}`,
  back: 'Uz uzdevumiem',
  refused: 'Neizdevās',
  errorTitle: 'Jāpalabo',
  optional: 'ja vajag',
  facts: 'Dokuments',
  subject: 'Par ko',
  from: 'No kā',
  anonymous: 'anonīms',
  received: 'Saņemts',
  due: 'Atbildēt līdz',
  forwardBy: 'Pārsūtīt var līdz',
  met: (day: string) => `izpildīts ${day}`,
  unit: 'Nodaļa',
  lead: 'Izpildītājs',
  nobody: 'vēl nav nozīmēts',
  coAssignees: 'Līdzizpildītāji',
  replyWay: 'Atbildi vēlas',
  paperAt: 'Papīrs',
  restricted: 'Ierobežota pieejamība',
  senderNumber: 'Iesniedzēja dokuments',
  content: 'Kas rakstīts',
  documents: 'Faili',
  stateTitle: 'Uzdevums ir pabeigts',
  closed: (how: string, who: string, when: string) => `${how}: ${who}, ${when}.`,
}

export type TaskWords = typeof taskLv
