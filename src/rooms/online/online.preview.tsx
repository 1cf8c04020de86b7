import { sampleFrame } from '../../../fixtures/sample-frame.ts'
import { sampleServices } from '../../../fixtures/sample-services.ts'
import { type Preview, pagePreview } from '../../house/preview.ts'
import type { PublicService } from '../services/index.ts'
import { unrestricted } from '../services/index.ts'
import { findPage } from './appointment.view.tsx'
import type { OfferedService } from './offer.ts'
import { appointmentWords } from './online.words.ts'
import { enoughPage, needPage, servicePage } from './service.view.tsx'

function offered(service: PublicService): OfferedService {
  return { service, way: service.channels.includes('in_person') ? 'visit' : 'remote' }
}

const [first] = sampleServices.filter(({ slug }) => slug === 'iesnieguma-pienemsana').map(offered)

/** The submission, with the rules of today. */
export function submission() {
  if (!first) throw new Error('the sample has no submission')
  return { ...first, rules: unrestricted }
}

export const onlinePreviews: readonly Preview[] = [
  pagePreview('online', 'what for', 'all services', language =>
    servicePage({ frame: sampleFrame(language, '/book'), services: sampleServices.map(offered) }),
  ),
  pagePreview('online', 'what for', 'nobody comes in person', language =>
    servicePage({
      frame: sampleFrame(language, '/book'),
      services: sampleServices.map(service => ({ service, way: 'remote' })),
    }),
  ),
  pagePreview('online', 'whether to come', 'as usual', language =>
    needPage({
      frame: sampleFrame(language, '/book/need'),
      offered: submission(),
      answerKey: 'web:paraugs',
    }),
  ),
  pagePreview('online', 'whether to come', 'call first', language =>
    needPage({
      frame: sampleFrame(language, '/book/need'),
      offered: { ...submission(), way: 'call' },
      answerKey: 'web:paraugs',
    }),
  ),
  pagePreview('online', 'whether to come', 'thanks', language =>
    enoughPage({ frame: sampleFrame(language, '/book/enough'), offered: submission() }),
  ),
  pagePreview('online', 'find a visit', 'not found', language =>
    findPage({
      frame: sampleFrame(language, '/appointment'),
      code: 'LADOKU-478',
      familyName: 'Kalēja',
      errors: [{ name: 'code', message: appointmentWords[language].notFound }],
    }),
  ),
]
