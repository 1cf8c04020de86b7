import type { DoorWords } from './door.words.lv.ts'

const people = (count: number) => (count === 1 ? 'person' : 'people')

export const doorEn: DoorWords = {
  title: 'Door sign',
  atOnce: 'Inside at once',
  people,
  hall: (name, count) => `${name}: no more than ${count} ${people(count)} at once.`,
  openUntil: 'Open until',
  opensAt: 'We open at',
  closedLong: 'closed',
  inPerson: 'In person',
  notNow: 'no',
  callOrWrite: 'please call or write',
  todayHours: hours => `Open today ${hours}.`,
  todayClosed: 'Closed today.',
  headings: {
    closed: 'No service in person',
    required: 'By appointment only',
    walk_in: 'No appointment needed',
    closedNow: 'Closed at the moment',
  },
  ways: {
    phone: 'call',
    drop_box: 'leave papers in the box at the door',
    post: 'send them by post',
    signed_email: 'send them signed electronically',
    e_address: 'write to the e-address',
    portal: 'use the portal',
  },
  without: ways => `Without coming in you can ${ways}.`,
  or: ' or ',
  phone: 'Phone',
}
