import { type Preview, pagePreview } from '../../house/preview.ts'
import type { Language } from '../../kit/language.ts'
import { balanceOf } from './bag.ts'
import { bagPage } from './bag.view.tsx'
import { type DeemedChannel, deemedChannels, deemedNotifiedOn } from './deemed-rule.ts'
import { dispatchClosingPage, dispatchPage } from './dispatch.view.tsx'
import { itemPage } from './item.view.tsx'
import { letterPage } from './letter.view.tsx'
import { newLetterPage } from './letter-new.view.tsx'
import type { Answered } from './pieces.view.tsx'
import { incomingWords } from './post.words.ts'
import {
  sampleBag,
  sampleFrame,
  sampleLetters,
  sampleLines,
  sampleLists,
} from './post-sample.preview.ts'
import { postRefusals } from './refusal.words.ts'
import { returnPage } from './return.view.tsx'
import { postSettingPage } from './setting.view.tsx'
import { todayPage } from './today.view.tsx'

const [created, registered, sent, back] = sampleLetters
const today = sampleBag.deliveredOn
const count = sampleBag.count

const inToday = (language: Language, isEmpty: boolean) =>
  todayPage({
    frame: sampleFrame(language, '/register/post'),
    site: { slug: 'ogre', id: 1 },
    sites: [
      { slug: 'ogre', name: 'Ogres klientu apkalpošanas centrs' },
      { slug: 'madliena', name: 'Madlienas pagasta pārvalde' },
    ],
    bags: isEmpty ? [] : [{ ...sampleBag, balance: balanceOf(count, sampleLines) }],
    nextDelivery: isEmpty ? 1 : 2,
    openLines: isEmpty ? [] : sampleLines.filter(({ outcome }) => !outcome),
    isCut: false,
    waiting: isEmpty ? [] : [created, registered],
    returned: isEmpty ? [] : [back],
    lists: isEmpty ? [] : sampleLists,
    answered: {},
  })

type BagState = 'scanning' | 'waiting for the label' | 'mistake' | 'closed'

function inBag(language: Language, state: BagState): string {
  const words = incomingWords[language]
  const isClosed = state === 'closed'
  const ended = { kind: 'handed_on', reason: 'Skolai' } as const
  const lines = sampleLines
    .map(line => (isClosed ? { ...line, outcome: line.outcome ?? ended } : line))
    .toReversed()
  const closing = {
    lines: 3,
    delivered: 5,
    reason: 'Pastnieks vienu vēstuli ieskaitīja divreiz.',
    present: 'Rita Zariņa',
    at: sampleBag.takenAt,
    by: 'Ilze Kalniņa',
  }
  const wrong: Answered = {
    raw: { line: 'RR473124828LV' },
    errors: [{ name: 'line', message: words.lineProblems.s10_check_wrong }],
  }
  const done: Answered = { done: words.doneNew(4, lines[0]?.code ?? '') }
  return bagPage({
    frame: sampleFrame(language, '/register/post/bags/1'),
    bag: { ...sampleBag, closing: isClosed ? closing : undefined },
    site: { slug: 'ogre', name: 'Ogres klientu apkalpošanas centrs' },
    lines,
    balance: balanceOf(count, lines),
    closingObstacle: undefined,
    pending: state === 'waiting for the label' ? { tracking: 'RR473124829LV' } : undefined,
    lastItemId: 4,
    ownLetter: undefined,
    answered: state === 'mistake' ? wrong : state === 'scanning' ? done : {},
  })
}

const inItem = (language: Language, at: number) =>
  itemPage({
    frame: sampleFrame(language, '/register/post/items/1'),
    line: sampleLines[at] ?? sampleLines[0],
    registerPath: '/register/new?item=1',
    answered: {},
  })

const { steps } = deemedNotifiedOn(
  { days: 7, unit: 'day' },
  today.subtract({ days: 1 }),
  () => true,
)

const inLetter = (language: Language, letter: typeof created) =>
  letterPage({
    frame: sampleFrame(language, '/register/post/letters/1'),
    letter,
    siteSlug: 'ogre',
    today,
    steps: letter.dispatched ? steps : [],
    basis: language === 'lv' ? 'Paziņošanas likums' : 'Law on Notification',
    answered: {},
  })

const inNew = (language: Language, isWrong: boolean) =>
  newLetterPage({
    frame: sampleFrame(language, '/register/post/letters/new'),
    action: '/register/post/letters',
    resends: undefined,
    siteSlug: 'ogre',
    sites: [],
    raw: isWrong ? { recipient: 'Marta Bērziņa' } : {},
    answered: isWrong
      ? { errors: [{ name: 'address', message: postRefusals[language].letter_address_missing() }] }
      : {},
  })

const inReturned = (language: Language, isFound: boolean) =>
  returnPage({
    frame: sampleFrame(language, '/register/post/returned'),
    siteSlug: 'ogre',
    letter: isFound ? sent : undefined,
    obstacle: undefined,
    itemId: undefined,
    several: [],
    returned: isFound ? [back] : [],
    answered: {},
  })

const inDispatch = (language: Language, isClosed: boolean) =>
  dispatchPage({
    frame: sampleFrame(language, '/register/post/dispatch/1'),
    list: isClosed ? sampleLists[1] : sampleLists[0],
    site: { slug: 'ogre', name: 'Ogres klientu apkalpošanas centrs' },
    letters: isClosed ? [sent] : [created, registered],
    closingObstacle: undefined,
    pending: isClosed ? undefined : registered,
    answered: {},
  })

const example = (channel: DeemedChannel) => today.add({ days: channel === 'ordinary' ? 8 : 7 })

const settings = (language: Language) =>
  postSettingPage({
    frame: sampleFrame(language, '/settings/post'),
    raw: {
      ...Object.fromEntries(
        deemedChannels.flatMap(channel => [
          [`${channel}_days`, '7'],
          [`${channel}_unit`, 'day'],
          [`${channel}_lv`, 'Paziņošanas likums'],
          [`${channel}_en`, 'Law on Notification'],
        ]),
      ),
      windowSide: 'right',
    },
    examples: {
      registered: example('registered'),
      ordinary: example('ordinary'),
      eaddress: example('eaddress'),
      email: example('email'),
      on_site: example('on_site'),
    },
    answered: {},
  })

const bagStates: readonly BagState[] = ['scanning', 'waiting for the label', 'mistake', 'closed']

export const postPreviews: readonly Preview[] = [
  pagePreview('post', 'today', 'busy', language => inToday(language, false)),
  pagePreview('post', 'today', 'empty', language => inToday(language, true)),
  ...bagStates.map(state => pagePreview('post', 'bag', state, language => inBag(language, state))),
  pagePreview('post', 'item', 'sealed', language => inItem(language, 1)),
  pagePreview('post', 'item', 'opened, damaged', language => inItem(language, 2)),
  pagePreview('post', 'letter page', 'to be numbered', language => inLetter(language, registered)),
  pagePreview('post', 'letter page', 'sent', language => inLetter(language, sent)),
  pagePreview('post', 'letter page', 'came back', language => inLetter(language, back)),
  pagePreview('post', 'new letter', 'empty', language => inNew(language, false)),
  pagePreview('post', 'new letter', 'with errors', language => inNew(language, true)),
  pagePreview('post', 'returned desk', 'empty', language => inReturned(language, false)),
  pagePreview('post', 'returned desk', 'found', language => inReturned(language, true)),
  pagePreview('post', 'dispatch page', 'open', language => inDispatch(language, false)),
  pagePreview('post', 'dispatch page', 'closed', language => inDispatch(language, true)),
  pagePreview('post', 'dispatch page', 'closing', language =>
    dispatchClosingPage({
      frame: sampleFrame(language, '/register/post/dispatch/1/closing'),
      list: sampleLists[0],
      today,
      deemed: [{ kind: 'registered', day: today.add({ days: 7 }) }],
    }),
  ),
  pagePreview('post', 'settings', 'as usual', settings),
]
