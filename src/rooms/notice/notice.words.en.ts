import type { NoticeWords } from './notice.words.lv.ts'

/** Words of the pages that say how to get served now. */
export const noticeEn: NoticeWords = {
  title: 'How can we help?',
  rules: {
    walkIn: 'You may also come without an appointment, but with one you need not wait.',
    required: 'We see people by appointment only.',
    requiredMinutes: minutes =>
      `We see people by appointment only, and a visit lasts ${minutes} minutes at most.`,
    walkInMinutes: minutes => `A visit in person lasts ${minutes} minutes at most.`,
    closed: 'We see nobody in person at the moment, but help by telephone, by post and online.',
    mask: 'Please wear a mask.',
    medicalMask: 'Please wear a medical mask.',
    entryCheck:
      'At the entrance we ask to see a Covid-19 certificate; nothing of it is written down.',
    cashClosed: 'The cash desk is closed: please pay by bank transfer.',
    cashAppointment: 'The cash desk is open by appointment only.',
    because: 'As required by',
  },
  ways: {
    book: 'Book a visit',
    bookText: 'Choose the place, the day and the time. The confirmation can be printed.',
    change: 'Move or cancel a visit',
    changeText: 'You need the code of the visit and your family name.',
    remote: 'What you can do without coming',
    remoteText: 'By telephone, by post, through the box at the entrance or online.',
    write: 'Write to the municipality',
    writeText: 'A request, question, complaint or proposal – in your own words.',
    follow: 'What is happening with my submission',
    followText: 'You need the code from the receipt or from the label on the paper.',
  },
  today: site => `Today: ${site}`,
  hoursToday: 'Hours today',
  now: 'Now',
  openNow: time => `open until ${time}`,
  openLater: time => `still closed, opens at ${time}`,
  closedNow: when => `closed, opens ${when}`,
  closedNoNext: 'closed',
  address: 'Address',
  phone: 'Telephone',
  email: 'E-mail',
  cash: 'Cash desk',
  closed: 'closed',
  notGiven: 'not given',
  allSites: 'All centres and administrations, their hours and telephones',

  sitesTitle: 'Centres and parish administrations',
  sitesLead: 'Choose the one nearest to you. If you only need advice, call first.',
  week: 'Hours in the coming days',
  special: 'Special days',
  specialNone: 'In the coming weeks the hours are as usual.',
  bookHere: 'Book a visit here',
  servicesHere: 'What you can do here',

  remoteTitle: 'What you can do without coming',
  remoteLead: 'Press what you need: we will tell you how to do it from home.',
  remoteNone: 'Call us – we will tell you what we can do from afar.',
}
