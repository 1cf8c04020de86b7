import type { TaskWords } from './task.words.lv.ts'

const days = (count: number) => `${count} day${count === 1 ? '' : 's'}`

export const taskEn: TaskWords = {
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
  pagesLabel: 'Pages of the task',
  title: number => `Task: No ${number}`,
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
  stateTitle: 'The task has ended',
  closed: (how, who, when) => `${how}: ${who}, ${when}.`,
}
