import type { MandatePaperWords } from './mandate-paper.words.lv.ts'

export const mandatePaperEn: MandatePaperWords = {
  capacity: {
    own: () => 'in own name',
    parent: name => `for the child, the parent ${name}; birth certificate shown`,
    guardian: name => `for the principal, the guardian or trustee ${name}; decision shown`,
    notarised: name => `for the principal, ${name}; notarised mandate shown`,
  },
  visit: time => `during this visit only, until ${time} at the latest`,
  untilDay: day => `until the end of ${day}`,
  document: { passport: 'passport', id_card: 'identity card' },
  moment: (day, time) => `${day}, ${time}`,
}
