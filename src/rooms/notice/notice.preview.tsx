import { sampleTown } from '../../../fixtures/index.ts'
import { type Preview, pagePreview } from '../../house/preview.ts'
import { type Language, pathIn } from '../../kit/language.ts'
import { type ContactRules, type PublicService, unrestricted } from '../services/index.ts'
import type { Site } from '../sites/index.ts'
import { type HomeProps, homePage, remotePage } from './home.view.tsx'
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

const services: readonly PublicService[] = sampleTown.services.services.map((service, at) => ({
  ...service,
  id: at + 1,
  nameLv: service.name.lv,
  nameEn: service.name.en,
  bringLv: service.bring.lv,
  bringEn: service.bring.en,
  remoteLv: service.remote.lv,
  remoteEn: service.remote.en,
  feeCents: null,
  position: at,
  endedFrom: null,
  counterIds: [],
}))

function frameOf(language: Language, path: string): HomeProps['frame'] {
  return {
    language,
    path: pathIn(language, path),
    municipality: language === 'lv' ? 'Ogres novada pašvaldība' : 'Ogre municipality',
    phone: { number: '65071160' },
    sample: true,
    csrf: 'paraugs',
    clerk: undefined,
  }
}

const start = (language: Language, opening: Opening, rules = unrestricted) =>
  homePage({ frame: frameOf(language, '/'), main: { site: ogre, opening, rules, cash } })

export const noticePreviews: readonly Preview[] = [
  pagePreview('notice', 'start', 'open', language => start(language, open)),
  pagePreview('notice', 'start', 'closed', language => start(language, closed)),
  pagePreview('notice', 'start', 'by appointment only', language => start(language, open, strict)),
  pagePreview('notice', 'sites', 'one without a telephone', language =>
    sitesPage({
      frame: frameOf(language, '/sites'),
      sites: [
        { site: ogre, opening: open },
        { site: tome, opening: closed },
      ],
    }),
  ),
  pagePreview('notice', 'site', 'as usual', language =>
    sitePage({
      frame: frameOf(language, '/sites/ogre'),
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
      services: services.slice(0, 4),
    }),
  ),
  pagePreview('notice', 'remote', 'as usual', language =>
    remotePage({ frame: frameOf(language, '/remote'), services: services.slice(0, 6) }),
  ),
  pagePreview('notice', 'remote', 'nothing', language =>
    remotePage({ frame: frameOf(language, '/remote'), services: [] }),
  ),
]
