import { plural } from '../../kit/language.ts'
import type { EnquiryWords } from './enquiry.words.lv.ts'

export const enquiryEn: EnquiryWords = {
  title: 'A call about a submission',
  lead: 'Type what the caller says: one thing is enough.',
  name: 'Given or family name',
  nameHint: 'In any form and without diacritics: “berzinam”.',
  number: 'Number or code',
  numberHint: 'Half of it will do: 118 or 7K4M.',
  when: 'When it was handed in',
  whenHint: 'As people say it: yesterday, two weeks ago, in October, 9 November.',
  meant: (from, to) => (from === to ? from : `${from} to ${to}`),
  search: 'Search',
  found: n => `${n} ${plural('en', n, { zero: 'papers', one: 'paper', other: 'papers' })}`,
  nothing: 'Nothing fits',
  nothingHint:
    'Ask for the code on the receipt, try the beginning of the family name alone, or the time alone. ' +
    'What was put into a box today may not have been taken out yet.',
  columns: {
    sender: 'From',
    received: 'Received',
    number: 'Number',
    code: 'Code',
    state: 'Where it is',
  },
  unregistered: 'not registered yet',
  registered: 'registered',
  anonymous: 'anonymous',
  restricted: 'restricted',
  open: 'Choose',

  gateTitle: 'Who is calling?',
  gateLead: 'Before you tell: who asks, and how we know. Only those whose matter it is are told.',
  caller: 'The caller',
  callers: {
    author: 'The author',
    representative: 'Somebody for the author',
    institution: 'An institution',
    other: 'Somebody else: neighbour, relative, journalist',
  },
  proofs: 'What did the caller say unaided?',
  proofsHint: 'The code on the receipt is enough; without it, two things are needed.',
  proofWords: {
    code: 'The code on the receipt',
    number: 'The registration number',
    date: 'When it was handed in',
    subject: 'What it is about',
    address: 'The address for the answer',
  },
  authority: 'What gives the right to ask for the author?',
  authorities: {
    mandate: 'A mandate that we hold',
    consent: 'A noted consent',
    parent: 'A parent of a child',
  },
  noAuthority: 'None of these',
  decide: 'See what may be told',
  back: 'Back to the search',
  problems: { caller: 'Choose who is calling.' },
  errorTitle: 'Still to be corrected',

  tellTitle: 'You may say',
  readAloud: 'Read aloud',
  say: {
    received: day => `We received your submission on ${day}.`,
    toRegister: 'It is not registered yet; that will be done in the next days.',
    registered: number => `It is registered under number ${number}.`,
    unit: name => `The answer is being prepared by: ${name}.`,
    due: day => `We will answer by ${day} at the latest.`,
    longer: day => `The term was extended: we will answer by ${day} at the latest.`,
    waiting: 'We are waiting for something without which we cannot answer.',
    ended: {
      replied: day => `It was answered on ${day}.`,
      forwarded: day => `It was passed to the body that decides on it on ${day}; we wrote to you.`,
      unexamined: day => `It was left without examination on ${day}; we wrote to you why.`,
      noted: day => `It was noted on ${day}.`,
    },
    sentBy: {
      post: 'The answer was sent by post.',
      email: 'The answer was sent by e-mail.',
      eaddress: 'The answer was sent to the e-address.',
      counter: 'The answer waits at the customer service centre.',
    },
    returned: 'The paper was given back to the author.',
    handedOn: 'The paper was passed to the one it was meant for.',
    notADocument: 'It was not a paper to be registered.',
    voided: 'The registration number was cancelled; speak with the registry about it.',
  },
  never:
    'Content, the text of the answer and other people’s data are never told by telephone. The answer can be sent again.',

  refuseTitle: 'Nothing is told about this',
  refusals: {
    not_their_matter:
      'I am sorry, we do not speak about other people’s submissions, nor whether there are any. Please let the author call.',
    ask_in_writing: 'Institutions are answered in writing: please send a request to our e-address.',
    restricted_matter:
      'We do not speak about this matter by telephone. I will connect you with the registry or book a visit.',
    no_authority:
      'To speak for somebody, a mandate or their consent must be with us. Can they call themselves?',
    not_proven:
      'To protect your matter I have to make sure. Can you read me the code on the receipt, or say when and about what you wrote?',
  },
  again: 'Ask again',
  next: 'Next call',
  noted: 'Noted in the journal: who asked and what was told.',
}
