import { dateInWords, dayOf, shortDate, timeInWords, timeOf } from '../../kit/dates.ts'
import type { InBoth, Language } from '../../kit/language.ts'
import { printPersonalCode } from '../../kit/personal-code.ts'
import type { MandatePaper } from './mandate.print.ts'
import { mandatePaperEn } from './mandate-paper.words.en.ts'
import { type MandatePaperWords, mandatePaperLv } from './mandate-paper.words.lv.ts'
import type { MandateSheet } from './mandate-sheet.ts'
import type { Wording } from './setting.store.ts'

const words: InBoth<MandatePaperWords> = { lv: mandatePaperLv, en: mandatePaperEn }

function both(say: (words: MandatePaperWords, language: Language) => string): InBoth {
  return { lv: say(words.lv, 'lv'), en: say(words.en, 'en') }
}

/** What stands on the paper of a mandate. */
export function paperOf(
  { mandate, principal, representative, site, eServices }: MandateSheet,
  { wording, sample }: { wording: Wording; sample: boolean },
): MandatePaper {
  const { number, capacity, signatoryName = '', madeAt, endsAt, extent } = mandate
  const lastDay = dayOf(endsAt.subtract({ nanoseconds: 1 }))
  const { personalCode } = principal
  return {
    number,
    principal: {
      name: principal.name,
      ...(personalCode && { personalCode: printPersonalCode(personalCode) }),
    },
    capacity: both(say => say.capacity[capacity](signatoryName)),
    ...(signatoryName && { signer: signatoryName }),
    representative,
    centre: { lv: site.nameLv, en: site.nameEn },
    eServices: eServices.map(({ nameLv, nameEn }) => ({ lv: nameLv, en: nameEn })),
    validity: both((say, language) =>
      extent === 'visit'
        ? say.visit(timeInWords(timeOf(endsAt), language))
        : say.untilDay(shortDate(lastDay, language)),
    ),
    document: both(say => say.document[mandate.identityDocument]),
    place: site.address ?? site.nameLv,
    moment: both((say, language) =>
      say.moment(dateInWords(dayOf(madeAt), language), timeInWords(timeOf(madeAt), language)),
    ),
    wording: { lv: wording.lv, en: wording.en },
    sampleWording: wording.sample,
    sample,
  }
}
