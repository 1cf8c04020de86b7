import { sampleStaffFrame } from '../../../fixtures/sample-frame.ts'
import { type Preview, pagePreview } from '../../house/preview.ts'
import type { Language } from '../../kit/language.ts'
import type { Document } from '../intake/index.ts'
import { acknowledgementMail } from './acknowledgement.mail.ts'
import { mailPage } from './mail.view.tsx'
import type { Findings } from './mail-findings.ts'
import { mailListPage } from './mail-list.view.tsx'
import type { MailList, MailSheet, Reading } from './mail-sheet.ts'

const now = Temporal.Instant.from('2026-11-24T08:35:00Z')
const sha256 = '3f9a51c07e6b2d84a1f0c9e8d7b6a5943f9a51c07e6b2d84a1f0c9e8d7b6a594'

const part = (name: string, bytes: number) => ({
  name,
  mediaType: 'application/pdf',
  sha256,
  bytes,
  likeness: sha256,
})

const agreeing: Findings = {
  mailparser: { parts: [part('situācijas plāns.pdf', 482_133)], text: '' },
  postalMime: { parts: [part('situācijas plāns.pdf', 482_133)], text: '' },
}

const reading: Reading = {
  kind: 'letter',
  headerMessageId: '<a1@example.lv>',
  fromName: 'Anna Ozola',
  fromAddress: 'anna.ozola@example.lv',
  subject: 'Par ielas apgaismojumu Mālkalnes prospektā',
  writtenAt: now,
  body:
    'Labdien!\n\nPie Mālkalnes prospekta 12. nama jau otro nedēļu nedeg laterna. ' +
    'Vakaros bērni iet no skolas tumsā.\n\nLūdzu to salabot.\n\nAnna Ozola',
  attention: null,
  findings: agreeing,
  duplicateOf: null,
  readAt: now,
}

const letter: MailSheet = {
  id: 41,
  sha256,
  way: 'smtp',
  envelopeFrom: 'anna.ozola@example.lv',
  envelopeTo: ['dome@paraugs.lv'],
  siteId: 1,
  arrivedAt: now.subtract({ minutes: 20 }),
  reading,
  itemId: 7,
  itemCode: 'LZ26-7K4M-9QX2-C',
  outcome: null,
  acknowledgedAt: now.subtract({ minutes: 20 }),
}

const unclear: MailSheet = {
  ...letter,
  id: 40,
  acknowledgedAt: null,
  reading: {
    ...reading,
    fromName: null,
    fromAddress: 'birojs@example.com',
    subject: 'Rēķins un līgums',
    body: 'Pielikumā rēķins un līgums.',
    attention: 'parsers_disagree structure_ambiguous',
    duplicateOf: 12,
    findings: {
      mailparser: { parts: [part('rekins.pdf', 90_211)], text: '' },
      postalMime: { parts: [part('rekins.pdf', 90_211), part('līgums.pdf', 12_400)], text: '' },
    },
  },
}

const bounce: MailSheet = {
  ...letter,
  id: 39,
  envelopeFrom: null,
  itemId: null,
  itemCode: null,
  acknowledgedAt: null,
  reading: {
    ...reading,
    kind: 'bounce',
    fromName: 'Mail Delivery System',
    fromAddress: 'mailer-daemon@example.lv',
    subject: 'Undelivered Mail Returned to Sender',
    body: 'I could not deliver your message.',
    findings: { ...agreeing, report: { recipient: 'juris@example.lv', status: '5.1.1' } },
  },
}

const settled: MailSheet = { ...letter, id: 38, outcome: 'registered' }
const waiting: MailSheet = { ...letter, id: 42, reading: undefined, itemId: null, itemCode: null }

const file = (name: string, position: number): Document => ({
  id: position,
  itemId: 7,
  position,
  role: 'attachment',
  name,
  mediaType: 'application/pdf',
  sha256,
  bytes: 482_133,
  examination: undefined,
})

const head = [
  { name: 'from', value: '"Anna Ozola" <anna.ozola@example.lv>' },
  { name: 'to', value: 'dome@paraugs.lv' },
  { name: 'date', value: 'Tue, 24 Nov 2026 10:15:02 +0200' },
]

const list =
  (name: MailList, mails: readonly MailSheet[], isLeft: boolean) => (language: Language) =>
    mailListPage({
      frame: sampleStaffFrame(language, '/register/mail', ['clerk']),
      list: name,
      counts: { letters: 128, look: 1, automatic: 14, waiting: 0 },
      mails,
      older: mails.length > 2 ? 38 : undefined,
      isFirst: true,
      leftBehind: isLeft
        ? [{ deliveryKey: 'x', reason: 'file_too_large', bytes: 260_000_000, seenAt: now }]
        : [],
      now,
    })

const one = (sheet: MailSheet, files: readonly Document[]) => (language: Language) =>
  mailPage({
    frame: sampleStaffFrame(language, `/register/mail/${sheet.id}`, ['clerk']),
    sheet,
    head,
    files,
    duplicates: sheet.id === 41 ? [44] : [],
    mayEnter: sheet.itemId === null,
    refusal: undefined,
    now,
  })

const acknowledgement: Preview = {
  room: 'mailbox',
  name: 'acknowledgement',
  state: 'as usual',
  render: async language => ({
    kind: 'mail',
    ...acknowledgementMail(language, {
      code: 'LZ26-7K4M-9QX2-C',
      receivedOn: Temporal.PlainDate.from('2026-11-24'),
      municipality: { lv: 'Ogres novada pašvaldība', en: 'Ogre Municipality' },
      phone: '65071160',
    }),
  }),
}

const all = [waiting, letter, unclear, settled]
const plan = file('situācijas plāns.pdf', 2)

export const mailPreviews: readonly Preview[] = [
  pagePreview('mailbox', 'list', 'as usual', list('letters', all, false)),
  pagePreview('mailbox', 'list', 'automatic, some left behind', list('automatic', [bounce], true)),
  pagePreview('mailbox', 'list', 'empty', list('look', [], false)),
  pagePreview('mailbox', 'mail', 'as usual', one(letter, [plan])),
  pagePreview(
    'mailbox',
    'mail',
    'for a person',
    one(unclear, [file('rekins.pdf', 2), file('līgums.pdf', 3)]),
  ),
  pagePreview('mailbox', 'mail', 'bounce', one(bounce, [])),
  acknowledgement,
]
