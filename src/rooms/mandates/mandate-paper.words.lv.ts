import type { Mandate } from './mandate.store.ts'

/** How the paper says who signs, for how long and what was shown. */
export const mandatePaperLv = {
  capacity: {
    own: () => 'savā vārdā',
    parent: (name: string) =>
      `bērna vārdā viņa likumiskais pārstāvis ${name}; uzrādīta bērna dzimšanas apliecība`,
    guardian: (name: string) =>
      `pilnvaras devēja vārdā viņa aizbildnis vai aizgādnis ${name}; uzrādīts lēmums par iecelšanu`,
    notarised: (name: string) =>
      `pilnvaras devēja vārdā ${name}; uzrādīta notariāli apliecināta pilnvara`,
  } satisfies Record<Mandate['capacity'], (name: string) => string>,
  visit: (time: string) => `tikai šajā apmeklējumā, vēlākais līdz ${time}`,
  untilDay: (day: string) => `līdz ${day} ieskaitot`,
  document: { passport: 'pase', id_card: 'personas apliecība' },
  moment: (day: string, time: string) => `${day}, ${time}`,
}

export type MandatePaperWords = typeof mandatePaperLv
