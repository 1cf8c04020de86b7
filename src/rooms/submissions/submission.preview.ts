import { sampleFrame } from '../../../fixtures/sample-frame.ts'
import { type Preview, pagePreview } from '../../house/preview.ts'
import type { Language } from '../../kit/language.ts'
import type { Item } from '../intake/index.ts'
import type { Standing } from '../tasks/index.ts'
import { checkPage } from './check.view.tsx'
import { filesPage } from './files.view.tsx'
import { receiptMail } from './receipt.mail.ts'
import { findPage, statePage } from './state.view.tsx'
import { aboutPage, answerPage, lostPage, startPage } from './submission.view.tsx'
import { submissionWords } from './submission.words.ts'
import { readAbout, readAnswering } from './submission-form.ts'

const today = Temporal.PlainDate.from('2026-11-24')
const now = Temporal.Instant.from('2026-11-24T08:35:00Z')

const about = {
  kind: 'request',
  subject: 'Nedeg lampa Skolas ielā pie 14. nama',
  text:
    'Labdien! Jau otro nedēļu vakaros pie mūsu mājas ir pilnīgi tumšs, un kāpnes ir slidenas.\n' +
    'Lūdzu salabot lampu. Paldies!',
}
const answer = {
  name: 'Marta Ozoliņa',
  way: 'post',
  email: '',
  address: 'Skolas iela 14-3, Ogre, Ogres nov., LV-5001',
  eaddress: '',
  phone: '65 071 234',
}

const files = [
  { position: 1, name: 'lampa.jpg', mediaType: 'image/jpeg', sha256: '', bytes: 2_400_000 },
  {
    position: 2,
    name: 'Iesniegums_par_apgaismojumu_Skolas_iela_14_parakstits.edoc',
    mediaType: 'application/vnd.etsi.asic-e+zip',
    sha256: '',
    bytes: 84_000,
  },
]

const frame = (language: Language, path: string) => sampleFrame(language, path)

function checked(language: Language): string {
  const [one, other] = [readAbout(about), readAnswering(answer)]
  if (!one.ok || !other.ok) throw new Error('the sample form is wrong')
  const filled = { about: one.value, answering: other.value }
  return checkPage({ frame: frame(language, '/submit/check'), ...filled, files })
}

const item: Item = {
  id: 1,
  code: 'LZ26-7K4M-9QX2-C',
  channel: 'web',
  siteId: 1,
  arrivedAt: now,
  receivedOn: today,
  receivedRule: 'after_hours_next',
  senderName: answer.name,
  senderAddress: null,
  subject: about.subject,
  body: about.text,
  replyBy: 'post',
  replyTo: answer.address,
  language: 'lv',
  attention: null,
  sourceKey: null,
  duplicateOf: null,
  outcome: undefined,
}

const standing: Standing = {
  entryId: 1,
  number: '1-9/2026/118',
  registeredAt: now,
  isVoid: false,
  isRestricted: false,
  unit: { nameLv: 'Attīstības nodaļa', nameEn: 'Development department' },
  dueOn: Temporal.PlainDate.from('2026-12-28'),
  isExtended: false,
  isSuspended: false,
  ended: undefined,
  letter: undefined,
}

const at = Temporal.Instant.from('2026-12-08T09:00:00Z')
const letter = { number: '1-10/2026/97', at, channel: 'post' } as const

const inState = (name: string, more: Partial<Parameters<typeof statePage>[0]>): Preview =>
  pagePreview('submissions', 'state', name, language =>
    statePage({
      frame: frame(language, `/submission/${item.code}`),
      item,
      standing: undefined,
      isNew: false,
      today,
      ...more,
    }),
  )

const mail = (language: Language) => {
  const sender = {
    nameLv: 'Ogres novada pašvaldība',
    nameEn: 'Ogre municipality',
    phone: '65071160',
    email: 'pasts@paraugs.lv',
    publicUrl: 'https://www.paraugs.lv',
  }
  return receiptMail({ to: 'marta@paraugs.lv', code: item.code, language, sender })
}

export const submissionPreviews: readonly Preview[] = [
  pagePreview('submissions', 'start', 'as usual', language =>
    startPage({ frame: frame(language, '/submit'), isBegun: false }),
  ),
  pagePreview('submissions', 'start', 'begun', language =>
    startPage({ frame: frame(language, '/submit'), isBegun: true }),
  ),
  pagePreview('submissions', 'start', 'lost', language => lostPage(frame(language, '/submit'))),
  pagePreview('submissions', 'about', 'empty', language =>
    aboutPage({ frame: frame(language, '/submit/about'), raw: {}, problems: {} }),
  ),
  pagePreview('submissions', 'about', 'with errors', language =>
    aboutPage({
      frame: frame(language, '/submit/about'),
      problems: {},
      ...readAbout({ ...about, kind: '', text: '' }),
    }),
  ),
  pagePreview('submissions', 'files', 'none', language =>
    filesPage({ frame: frame(language, '/submit/files'), files: [], problem: undefined }),
  ),
  pagePreview('submissions', 'files', 'two and a problem', language =>
    filesPage({ frame: frame(language, '/submit/files'), files, problem: 'too_large' }),
  ),
  pagePreview('submissions', 'answer', 'with errors', language =>
    answerPage({
      frame: frame(language, '/submit/answer'),
      problems: {},
      ...readAnswering({ ...answer, address: '' }),
    }),
  ),
  pagePreview('submissions', 'check', 'as usual', checked),
  inState('sent', { isNew: true }),
  inState('registered', { standing }),
  inState('longer', { standing: { ...standing, isExtended: true } }),
  inState('waiting', { standing: { ...standing, isSuspended: true } }),
  inState('answered', { standing: { ...standing, letter, ended: { kind: 'replied', at } } }),
  inState('forwarded', { standing: { ...standing, letter, ended: { kind: 'forwarded', at } } }),
  inState('given back', {
    item: { ...item, outcome: { kind: 'returned', reason: '', at: now, by: 1 } },
  }),
  pagePreview('submissions', 'find', 'not found', language =>
    findPage({
      frame: frame(language, '/submission'),
      code: 'LZ26-0000',
      error: submissionWords[language].state.notFound,
    }),
  ),
  {
    room: 'submissions',
    name: 'receipt',
    state: 'by e-mail',
    render: async language => ({ kind: 'mail', ...mail(language) }),
  },
]
