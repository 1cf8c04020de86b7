import { sampleStaffFrame } from '../../../fixtures/sample-frame.ts'
import { type Preview, pagePreview } from '../../house/preview.ts'
import type { Language } from '../../kit/language.ts'
import { type EaddressView, eaddressPage } from './eaddress.view.tsx'
import type { Received } from './received.ts'
import type { Sending } from './sent.ts'

const now = Temporal.Instant.from('2026-11-24T08:35:00Z')

const received: Received = {
  id: 12,
  exchangeId: '5f2c1a',
  senderAddress: '_DEFAULT@40003000642',
  senderName: 'SIA „Bērzi“',
  subject: 'Par zaru izvešanu no Brīvības ielas',
  itemId: 8,
  itemCode: 'LZ26-7K4M-9QX2-C',
  outcome: null,
  storedAt: now.subtract({ minutes: 5 }),
  confirmedAt: now.subtract({ minutes: 5 }),
}

const sent: Sending = {
  id: 5,
  reference: 'r',
  recipient: '_DEFAULT@40003000642',
  subject: 'Atļauja zaru izvešanai',
  body: '',
  entryNumber: '1-11/2026/84',
  queuedAt: now.subtract({ hours: 3 }),
  exchangeId: 'x',
  state: 'accepted',
  reason: null,
  stateAt: now,
}

const whole = (view: Partial<EaddressView>) => (language: Language) =>
  eaddressPage({
    frame: sampleStaffFrame(language, '/register/eaddress', ['clerk']),
    list: 'received',
    received: [],
    sent: [],
    older: undefined,
    isFirst: true,
    isOpen: true,
    lastPull: { at: now, outcome: 'done', taken: 1 },
    trouble: [],
    now,
    ...view,
  })

const messages: readonly Received[] = [
  {
    ...received,
    id: 13,
    subject: 'Iesniegums par žogu',
    senderName: 'Juris Kalns',
    confirmedAt: null,
  },
  received,
  { ...received, id: 11, subject: null, senderName: null, outcome: 'registered' },
]

const sendings: readonly Sending[] = [
  { ...sent, id: 8, state: 'queued', exchangeId: null, stateAt: null },
  { ...sent, id: 7, state: 'sent' },
  sent,
  { ...sent, id: 4, state: 'rejected', reason: 'Adresāts nav aktīvs' },
]

const trouble = [
  {
    exchangeId: '7d41-9c',
    code: 'hash_mismatch',
    tries: 14,
    firstAt: now.subtract({ minutes: 15 }),
    lastAt: now,
  },
] as const

export const eaddressPreviews: readonly Preview[] = [
  pagePreview('eaddress', 'received', 'as usual', whole({ received: messages })),
  pagePreview(
    'eaddress',
    'received',
    'in trouble',
    whole({
      received: messages,
      trouble,
      lastPull: { at: now.subtract({ minutes: 40 }), outcome: 'unreachable', taken: 0 },
    }),
  ),
  pagePreview('eaddress', 'received', 'not connected', whole({ isOpen: false })),
  pagePreview('eaddress', 'sent', 'as usual', whole({ list: 'sent', sent: sendings })),
]
