import { sampleFrame } from '../../../fixtures/sample-frame.ts'
import { sampleServices } from '../../../fixtures/sample-services.ts'
import { type Preview, pagePreview } from '../../house/preview.ts'
import type { Language } from '../../kit/language.ts'
import { type ContactRules, unrestricted } from '../services/index.ts'
import type { Site } from '../sites/index.ts'
import { homePage, remotePage } from './home.view.tsx'
import type { Opening } from './opening.ts'
import { sitePage, sitesPage } from './sites.view.tsx'

const today = Temporal.PlainDate.from('2026-11-24')
const spans = [{ opens: 480, closes: 1080 }]
const cash = [{ opens: 600, closes: 720 }]

const open: Opening = {
  today,
  spans,
  state: 'open',
  until: Temporal.PlainTime.from('18:00'),
  next: undefined,
}

const closed: Opening = {
  today,
  spans: [],
  state: 'closed',
  until: undefined,
  next: { day: today.add({ days: 1 }), time: Temporal.PlainTime.from('08:00') },
}

const strict: ContactRules = { ...unrestricted, appointment: 'required', mask: 'medical' }

const ogre: Site = {
  id: 1,
  slug: 'ogre',
  kind: 'centre',
  nameLv: 'Ogres klientu apkalpošanas centrs',
  nameEn: 'Ogre customer service centre',
  address: 'Brīvības iela 33, 1. stāvs, Ogre, Ogres nov., LV-5001',
  phone: '65071160',
  email: 'ogredome@example.com',
  latitude: null,
  longitude: null,
  position: 1,
  closedFrom: null,
}

/** Nobody has told its address and telephone. */
const tome: Site = {
  ...ogre,
  id: 2,
  slug: 'tome',
  kind: 'administration',
  nameLv: 'Tomes pagasta pārvalde',
  nameEn: 'Tome parish office',
  address: null,
  phone: null,
  email: null,
}

const start = (language: Language, opening: Opening, rules = unrestricted) =>
  homePage({ frame: sampleFrame(language, '/'), main: { site: ogre, opening, rules, cash } })

export const noticePreviews: readonly Preview[] = [
  pagePreview('notice', 'start', 'open', language => start(language, open)),
  pagePreview('notice', 'start', 'closed', language => start(language, closed)),
  pagePreview('notice', 'start', 'by appointment only', language => start(language, open, strict)),
  pagePreview('notice', 'sites', 'one without a telephone', language =>
    sitesPage({
      frame: sampleFrame(language, '/sites'),
      sites: [
        { site: ogre, opening: open },
        { site: tome, opening: closed },
      ],
    }),
  ),
  pagePreview('notice', 'site', 'as usual', language =>
    sitePage({
      frame: sampleFrame(language, '/sites/ogre'),
      site: ogre,
      opening: open,
      week: Array.from({ length: 7 }, (_, at) => today.add({ days: at })).map(day => ({
        day,
        spans: day.dayOfWeek > 5 ? [] : spans,
      })),
      special: [
        {
          day: Temporal.PlainDate.from('2026-12-24'),
          spans: [],
          reason: { lv: 'Ziemassvētku vakars', en: 'Christmas Eve' },
        },
      ],
      rules: unrestricted,
      cash,
      services: sampleServices.slice(0, 4),
    }),
  ),
  pagePreview('notice', 'remote', 'as usual', language =>
    remotePage({ frame: sampleFrame(language, '/remote'), services: sampleServices.slice(0, 6) }),
  ),
  pagePreview('notice', 'remote', 'nothing', language =>
    remotePage({ frame: sampleFrame(language, '/remote'), services: [] }),
  ),
]
