import { sampleStaffFrame } from '../../../fixtures/sample-frame.ts'
import { type Preview, pagePreview } from '../../house/preview.ts'
import type { Language } from '../../kit/language.ts'
import { type OutboxMail, outboxPage } from './outbox.view.tsx'

const now = Temporal.Instant.from('2026-11-23T09:40:00Z')

const mails: readonly OutboxMail[] = [
  {
    id: 3,
    to: 'marta.ozolina@epasts.lv',
    subject: 'Atbilde Nr. 1-11/2026/84',
    text: 'Labdien, Marta Ozoliņa!\n\nLampu pieturā nomainīsim līdz 11. decembrim.\n',
    createdAt: now,
    sentAt: null,
    attempts: 0,
    files: [
      { name: '1-11-2026-84.pdf', bytes: 48_200 },
      { name: 'Ceļu pārvaldnieka atzinums.asice', bytes: 1_310_000 },
    ],
  },
  {
    id: 2,
    to: 'janis.berzins@epasts.lv',
    subject: 'Jūsu vizīte otrdien, 24. novembrī',
    text: 'Labdien!\n\nGaidīsim Jūs otrdien, 24. novembrī, plkst. 10.30.\n',
    createdAt: now.subtract({ hours: 1 }),
    sentAt: now.subtract({ minutes: 59 }),
    attempts: 1,
    files: [],
  },
  {
    id: 1,
    to: 'andris@pasts.example',
    subject: 'Jums nodots dokuments Nr. 1-10/2026/212',
    text: 'Labdien!\n\nJums nodots dokuments Nr. 1-10/2026/212.\n',
    createdAt: now.subtract({ hours: 2 }),
    sentAt: null,
    attempts: 3,
    files: [],
  },
]

const whole = (shown: readonly OutboxMail[], leaves: boolean) => (language: Language) =>
  outboxPage({
    frame: sampleStaffFrame(language, '/settings/outbox', ['administrator']),
    mails: shown,
    leaves,
  })

export const outboxPreviews: readonly Preview[] = [
  pagePreview('overview', 'outbox', 'with files', whole(mails, true)),
  pagePreview('overview', 'outbox', 'no mail server', whole(mails.slice(1, 2), false)),
  pagePreview('overview', 'outbox', 'empty', whole([], true)),
]
