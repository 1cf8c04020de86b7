import type { ContactRulesFilling, ServiceFilling, ServicesFilling } from './filling.store.ts'

/** A service as centres in Latvia have it; which counters do it is decided at set-up. */
export type StandardService = Omit<ServiceFilling, 'counters'>

const identity = { lv: 'Pase vai personas apliecība (eID)', en: 'Passport or ID card' }

function standard(
  needed: Pick<StandardService, 'slug' | 'name' | 'durationMinutes'>,
  special: Partial<StandardService> = {},
): StandardService {
  return {
    contactMinutes: needed.durationMinutes,
    channels: ['in_person'],
    bring: { lv: [identity.lv], en: [identity.en] },
    remote: { lv: '', en: '' },
    needsMandate: false,
    needsIdentityDocument: true,
    healthRelated: false,
    cashDesk: false,
    ...needed,
    ...special,
  }
}

/** Services offered as a tick list when a municipality is set up; every value can be changed. */
export const standardServices: readonly StandardService[] = [
  standard(
    {
      slug: 'iesniegums',
      name: { lv: 'Iesniegums pašvaldībai', en: 'Submission to the municipality' },
      durationMinutes: 15,
    },
    {
      channels: ['in_person', 'post', 'drop_box', 'signed_email', 'e_address'],
      needsIdentityDocument: false,
      bring: { lv: [], en: [] },
      remote: {
        lv: 'Iesniegumu var atsūtīt pa pastu, ar elektronisko parakstu vai uz e-adresi.',
        en: 'A submission can be sent by post, signed electronically or to the e-address.',
      },
    },
  ),
  standard(
    {
      slug: 'dzivesvietas-deklaresana',
      name: { lv: 'Dzīvesvietas deklarēšana', en: 'Declaring your place of residence' },
      durationMinutes: 15,
    },
    {
      channels: ['in_person', 'post', 'signed_email', 'e_address', 'portal'],
      bring: {
        lv: [identity.lv, 'Pamats dzīvot šajā adresē: īpašums, līgums vai piekrišana'],
        en: [identity.en, 'The ground for living there: ownership, contract or consent'],
      },
      remote: {
        lv: 'Elektroniski dzīvesvietu deklarē portālā latvija.gov.lv.',
        en: 'Online the residence is declared at latvija.gov.lv.',
      },
    },
  ),
  standard({
    slug: 'deklaretas-dzivesvietas-izzina',
    name: { lv: 'Izziņa par deklarēto dzīvesvietu', en: 'Statement of declared residence' },
    durationMinutes: 10,
  }),
  standard(
    {
      slug: 'e-pakalpojumu-palidziba',
      name: { lv: 'Palīdzība ar e-pakalpojumiem', en: 'Help with e-services' },
      durationMinutes: 30,
    },
    { contactMinutes: 15, needsMandate: true },
  ),
  standard({
    slug: 'dzimtsarakstu-iesniegums',
    name: { lv: 'Dzimtsarakstu nodaļas iesniegums', en: 'Application to the civil registry' },
    durationMinutes: 20,
  }),
  standard({
    slug: 'iedzivotaja-karte',
    name: { lv: 'Iedzīvotāja karte', en: 'Resident card' },
    durationMinutes: 10,
  }),
  standard(
    {
      slug: 'maksajumi-kase',
      name: { lv: 'Maksājumi kasē', en: 'Payments at the cash desk' },
      durationMinutes: 10,
    },
    {
      channels: ['in_person', 'bank_transfer'],
      needsIdentityDocument: false,
      bring: { lv: ['Rēķins vai maksāšanas paziņojums'], en: ['Invoice or payment notice'] },
      remote: {
        lv: 'Rēķinu var apmaksāt ar pārskaitījumu.',
        en: 'An invoice can be paid by bank transfer.',
      },
    },
  ),
  standard(
    {
      slug: 'konsultacija',
      name: { lv: 'Konsultācija par pakalpojumiem', en: 'Advice on services' },
      durationMinutes: 15,
    },
    {
      channels: ['in_person', 'phone'],
      needsIdentityDocument: false,
      bring: { lv: [], en: [] },
      remote: { lv: 'Pajautāt var arī pa tālruni.', en: 'You can also ask by phone.' },
    },
  ),
]

const none = { lv: '', en: '' }

/** The rules a new municipality begins with: the first holds, the others are patterns. */
export const standardRules: readonly ContactRulesFilling[] = [
  {
    slug: 'bez-ierobezojumiem',
    title: { lv: 'Bez ierobežojumiem', en: 'No restrictions' },
    legalBasis: none,
    appointment: 'walk_in',
    bufferMinutes: 0,
    closedChannels: [],
    cashDesk: 'open',
    entryCheck: 'none',
    mask: 'none',
    sign: { lv: 'Laipni lūdzam! Ienāciet.', en: 'Welcome! Please come in.' },
  },
  {
    slug: 'tikai-pec-pieraksta',
    title: { lv: 'Tikai pēc pieraksta, 15 m² cilvēkam', en: 'By appointment, 15 m² a person' },
    legalBasis: none,
    m2PerVisitor: 15,
    appointment: 'required',
    longestContactMinutes: 15,
    bufferMinutes: 5,
    closedChannels: [],
    cashDesk: 'appointment',
    entryCheck: 'none',
    mask: 'none',
    sign: {
      lv: 'Ja pieraksta nav, piezvaniet: atradīsim Jums laiku.',
      en: 'Without an appointment please call: we will find you a time.',
    },
  },
]

/** Why a contact may last longer: order 720 of 2021, p. 5.49.15.3; the last is our own. */
export const standardReasons: ServicesFilling['longContactReasons'] = [
  {
    code: 'objective_urgency',
    name: { lv: 'Objektīvi neatliekama vajadzība', en: 'Objective urgency' },
  },
  {
    code: 'impossible_remotely',
    name: { lv: 'To nevar izdarīt attālināti', en: 'It cannot be done remotely' },
  },
  {
    code: 'fundamental_rights',
    name: {
      lv: 'Attālināti tiktu apdraudētas cilvēka pamattiesības',
      en: 'Done remotely it would endanger a person’s fundamental rights',
    },
  },
  {
    code: 'public_safety',
    name: {
      lv: 'Attālināti tiktu apdraudēta sabiedrības drošība',
      en: 'Done remotely it would endanger public safety',
    },
  },
  {
    code: 'needs_more_time',
    name: {
      lv: 'Cilvēkam vajag vairāk laika, lai saprastu un parakstītu',
      en: 'The person needs more time to understand and to sign',
    },
  },
]
