import { type Preview, pagePreview } from '../../house/preview.ts'
import { problemSentence } from '../../kit/form.ts'
import type { Language } from '../../kit/language.ts'
import { type AssignmentView, assignmentPage } from './assignment.view.tsx'
import { type ForwardingView, forwardingPage, unexaminedPage } from './forwarding.view.tsx'
import { forwardingDefaults, leavingDefaults } from './forwarding-form.ts'
import type { LetterLine } from './letters.view.tsx'
import { type PaperView, paperPage } from './paper.view.tsx'
import { tasksRefusals } from './refusal.words.ts'
import { type ReplyView, replyPage } from './reply.view.tsx'
import { replyWords } from './reply.words.ts'
import { replyDefaults } from './reply-form.ts'
import {
  development,
  lieneFrame,
  martasLetter,
  previewNow as now,
  otherTasks,
  socialService,
} from './sample-task.preview.ts'
import type { TaskFrame } from './task-frame.view.tsx'
import { type TasksView, tasksPage } from './tasks.view.tsx'

const indices = [{ id: 1, label: '1-11 Atbildes uz fizisko personu iesniegumiem' }]

const around = (language: Language, page: string): TaskFrame => ({
  frame: lieneFrame(language, `/register/entries/1/${page}`),
  task: martasLetter,
  files: [{ name: 'Iesniegums.pdf', href: '#iesniegums' }],
  content: 'Labdien!\n\nPieturā „Kalnāji“ jau mēnesi nedeg lampa. Autobuss mani neredz.',
  now,
})

const tasks = (language: Language, more: Partial<TasksView> = {}) =>
  tasksPage({
    frame: lieneFrame(language, '/register/tasks'),
    today: Temporal.PlainDate.from('2026-11-23'),
    filter: { whose: 'unit', state: 'open', unitId: undefined },
    tasks: [...otherTasks.slice(0, 2), martasLetter, ...otherTasks.slice(2)],
    limit: 200,
    own: [development],
    baskets: [{ id: 1, unitId: 3, name: 'Steidzamie', filter: 'whose=unit&state=soon' }],
    units: [],
    counts: [],
    mayNameHeads: false,
    saved: false,
    refusal: undefined,
    ...more,
  })

const units = [development, socialService]
const overAll: Partial<TasksView> = {
  filter: { whose: 'all', state: 'open', unitId: undefined },
  own: [],
  baskets: [],
  units,
  counts: [
    { ...development, open: 14, overdue: 1, unassigned: 2 },
    { ...socialService, open: 6, overdue: 0, unassigned: 0 },
  ],
  mayNameHeads: true,
}

const resolution = {
  id: 5,
  resolution: 'Lūdzu pārbaudīt uz vietas un atbildēt.',
  reason: null,
  decidedAt: now.subtract({ hours: 24 * 26 }),
  unitLv: development.nameLv,
  unitEn: development.nameEn,
  lead: 'Liene Vanaga',
  decider: 'Rita Zariņa',
}

const assignment = (language: Language, more: Partial<AssignmentView> = {}) =>
  assignmentPage({
    ...around(language, 'assignment'),
    history: [resolution],
    units,
    raw: {},
    saved: false,
    mayNote: false,
    ...more,
  })

const fresh: Partial<AssignmentView> = {
  task: { ...martasLetter, assignment: undefined },
  history: [],
}

const text =
  'Paldies, ka rakstījāt par tumšo pieturu. Mēs to pārbaudījām 16. novembrī.\n\n' +
  'Kabeli nomainīs un jaunu lampu uzliks līdz 11. decembrim.'

const letter: LetterLine = {
  outgoingId: 9,
  entryId: 1,
  number: '1-11/2026/143',
  kind: 'final',
  channel: 'counter',
  recipient: 'Marta Ozoliņa',
  writer: 'Liene Vanaga',
  writtenAt: now,
  newDueOn: null,
  handedAt: null,
  eaddress: null,
}

const reply = (language: Language, more: Partial<ReplyView> = {}) =>
  replyPage({
    ...around(language, 'reply'),
    raw: { ...replyDefaults(martasLetter, []), text },
    indices,
    letters: [],
    draft: { savedBy: 'Liene Vanaga', savedAt: now.subtract({ minutes: 12 }) },
    done: undefined,
    obstacle: undefined,
    isReadOnly: false,
    ...more,
  })

const ended = {
  ...martasLetter,
  reply: martasLetter.reply && { ...martasLetter.reply, metAt: now },
  closing: { kind: 'replied', note: null, by: { id: 8, name: 'Liene Vanaga' }, at: now },
} as const

const sent: Partial<ReplyView> = {
  task: ended,
  letters: [letter],
  done: 'sent',
  obstacle: tasksRefusals.lv.task_closed(),
}

const wrong = (language: Language) =>
  reply(language, {
    errors: [
      {
        name: 'text',
        message: problemSentence({ code: 'required' }, language, {
          label: replyWords[language].labels.text,
        }),
      },
    ],
  })

const forwarding = (language: Language, more: Partial<ForwardingView> = {}) =>
  forwardingPage({
    ...around(language, 'forwarding'),
    raw: forwardingDefaults(martasLetter, []),
    indices,
    letters: [],
    isReadOnly: false,
    isLate: true,
    forwarded: undefined,
    ...more,
  })

const unexamined = (language: Language) =>
  unexaminedPage({
    ...around(language, 'unexamined'),
    raw: leavingDefaults(martasLetter, []),
    indices,
    letters: [],
    isReadOnly: false,
    left: undefined,
  })

const paper = (language: Language, more: Partial<PaperView> = {}) =>
  paperPage({
    ...around(language, 'paper'),
    handovers: [],
    takers: development.people,
    mayTake: false,
    mayWithdraw: false,
    obstacle: undefined,
    raw: {},
    ...more,
  })

const onItsWay: Partial<PaperView> = {
  handovers: [
    {
      id: 1,
      from: { id: 4, name: 'Rita Zariņa' },
      to: { id: 8, name: 'Liene Vanaga' },
      place: '214. kabinets',
      givenAt: now.subtract({ hours: 2 }),
      takenAt: null,
      withdrawnAt: null,
    },
  ],
  takers: [],
  mayTake: true,
  obstacle: tasksRefusals.lv.paper_on_its_way(),
}

export const taskPreviews: readonly Preview[] = [
  pagePreview('tasks', 'tasks', 'of a department', language => tasks(language)),
  pagePreview('tasks', 'tasks', 'of the house', language => tasks(language, overAll)),
  pagePreview('tasks', 'tasks', 'none', language => tasks(language, { tasks: [] })),
  pagePreview('tasks', 'assignment', 'first', language => assignment(language, fresh)),
  pagePreview('tasks', 'assignment', 'again', language => assignment(language)),
  pagePreview('tasks', 'reply', 'being written', language => reply(language)),
  pagePreview('tasks', 'reply', 'without a text', wrong),
  pagePreview('tasks', 'reply', 'waits at the counter', language => reply(language, sent)),
  pagePreview('tasks', 'forwarding', 'late', language => forwarding(language)),
  pagePreview('tasks', 'unexamined', 'to be chosen', unexamined),
  pagePreview('tasks', 'paper', 'to be given', language => paper(language)),
  pagePreview('tasks', 'paper', 'on its way', language => paper(language, onItsWay)),
]
