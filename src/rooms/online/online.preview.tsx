import { sampleTown } from '../../../fixtures/index.ts'
import { type Preview, pagePreview } from '../../house/preview.ts'
import type { Language } from '../../kit/language.ts'
import type { PublicService } from '../services/index.ts'
import { unrestricted } from '../services/index.ts'
import { findPage } from './appointment.view.tsx'
import type { OfferedService } from './offer.ts'
import { appointmentWords } from './online.words.ts'
import { enoughPage, type NeedProps, needPage, servicePage } from './service.view.tsx'

export function frameOf(language: Language, path: string): NeedProps['frame'] {
  return {
    language,
    path,
    municipality: language === 'lv' ? 'Ogres novada pašvaldība' : 'Ogre municipality',
    phone: { number: '65071160' },
    sample: true,
    csrf: 'paraugs',
    clerk: undefined,
  }
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

function offered(service: PublicService): OfferedService {
  return { service, way: service.channels.includes('in_person') ? 'visit' : 'remote' }
}

const [first] = services.filter(({ slug }) => slug === 'iesnieguma-pienemsana').map(offered)

/** The submission, with the rules of today. */
export function submission() {
  if (!first) throw new Error('the sample has no submission')
  return { ...first, rules: unrestricted }
}

export const onlinePreviews: readonly Preview[] = [
  pagePreview('online', 'what for', 'all services', language =>
    servicePage({ frame: frameOf(language, '/book'), services: services.map(offered) }),
  ),
  pagePreview('online', 'what for', 'nobody comes in person', language =>
    servicePage({
      frame: frameOf(language, '/book'),
      services: services.map(service => ({ service, way: 'remote' })),
    }),
  ),
  pagePreview('online', 'whether to come', 'as usual', language =>
    needPage({
      frame: frameOf(language, '/book/need'),
      offered: submission(),
      answerKey: 'web:paraugs',
    }),
  ),
  pagePreview('online', 'whether to come', 'call first', language =>
    needPage({
      frame: frameOf(language, '/book/need'),
      offered: { ...submission(), way: 'call' },
      answerKey: 'web:paraugs',
    }),
  ),
  pagePreview('online', 'whether to come', 'thanks', language =>
    enoughPage({ frame: frameOf(language, '/book/enough'), offered: submission() }),
  ),
  pagePreview('online', 'find a visit', 'not found', language =>
    findPage({
      frame: frameOf(language, '/appointment'),
      code: 'LADOKU-478',
      familyName: 'Kalēja',
      errors: [{ name: 'code', message: appointmentWords[language].notFound }],
    }),
  ),
]
