import { type InBoth, plural } from '../../kit/language.ts'
import type { Channel, TaskState, Urgency } from './task.ts'

const daysLv = { zero: 'dienu', one: 'diena', other: 'dienas' }
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
const taskLv = {
  states,
  channels,
  urgency: (urgency: Urgency, left: number) => {
    const count = Math.abs(left)
    if (urgency === 'overdue') return `kavēts par ${count} ${plural('lv', count, byDays)}`
    if (urgency === 'today') return 'šodien'
    return `vēl ${count} ${plural('lv', count, daysLv)}`
  },
  noTerm: 'bez termiņa',
  pages: {
    assignment: 'Rezolūcija',
    reply: 'Atbilde',
    forwarding: 'Pārsūtīšana',
    unexamined: 'Bez izskatīšanas',
    paper: 'Papīrs',
  },
  panel: 'Izpilde',
  open: { assignment: 'Nodot izpildei', reply: 'Atvērt uzdevumu' },
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
  forwardMet: (day: string) => `neskaitās kopš ${day}`,
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
  entry: (number: string) => `Nr. ${number} reģistrā`,
  stateTitle: 'Uzdevums ir pabeigts',
  closed: (how: string, who: string, when: string) => `${how}: ${who}, ${when}.`,
}

type TaskWords = typeof taskLv

const days = (count: number) => `${count} day${count === 1 ? '' : 's'}`

const taskEn: TaskWords = {
  states: {
    registered: 'registered, not handed on',
    handed_on: 'handed to the unit',
    in_progress: 'in progress',
    waiting: 'waiting for the submitter',
    replied: 'replied',
    forwarded: 'forwarded',
    unexamined: 'left without examination',
    noted: 'taken note of',
  },
  channels: { post: 'by post', email: 'by e-mail', eaddress: 'by e-address', counter: 'in person' },
  urgency: (urgency, left) => {
    if (urgency === 'overdue') return `overdue by ${days(Math.abs(left))}`
    return urgency === 'today' ? 'today' : `${days(left)} left`
  },
  noTerm: 'no term',
  pages: {
    assignment: 'Resolution',
    reply: 'Reply',
    forwarding: 'Forwarding',
    unexamined: 'Without examination',
    paper: 'Paper',
  },
  panel: 'Task',
  open: { assignment: 'Hand on', reply: 'Open the task' },
  pagesLabel: 'Pages of the task',
  title: number => `Task: No. ${number}`,
  back: 'To the tasks',
  refused: 'That did not work',
  errorTitle: 'Please correct',
  optional: 'if needed',
  facts: 'Document',
  subject: 'Subject',
  from: 'From',
  anonymous: 'anonymous',
  received: 'Received',
  due: 'Reply by',
  forwardBy: 'May be forwarded until',
  met: day => `met on ${day}`,
  forwardMet: day => `no longer counts since ${day}`,
  unit: 'Unit',
  lead: 'Lead',
  nobody: 'nobody yet',
  coAssignees: 'Co-assignees',
  replyWay: 'Wants the reply',
  paperAt: 'Paper',
  restricted: 'Restricted access',
  senderNumber: 'Sender’s document',
  content: 'What was written',
  documents: 'Files',
  entry: number => `No. ${number} in the register`,
  stateTitle: 'The task has ended',
  closed: (how, who, when) => `${how}: ${who}, ${when}.`,
}

export const taskWords: InBoth<TaskWords> = { lv: taskLv, en: taskEn }
