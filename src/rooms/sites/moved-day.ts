/**
 * A working day between a holiday and the weekend, moved to a Saturday (Darba likums, s. 133(4)).
 * The Cabinet's order binds state institutions; a municipality's council decides for itself, so a
 * municipality may hold a list of its own.
 */
export type MovedDay = {
  dayOff: Temporal.PlainDate
  /** The Saturday that is worked instead. */
  worked: Temporal.PlainDate
  /** How sure the source is: a page that says so, or the draft of the order. */
  mark: 'confirmed' | 'draft order'
  source: string
}

const order2021 =
  'https://itiesibas.lv/raksti/aktualitates/aktualitates/par-darba-dienu-parcelsanu-2021-gada/17014'
const order2024 =
  'https://www.delfi.lv/news/national/politics/nakamgad-decembri-parcels-divas-darba-dienas-brivdienas-bus-teju-nedelu.d?id=55655148'

/** Years without a line: 2019 had no order, none was found for 2022; 2027 is not known yet. */
const lines: [dayOff: string, worked: string, mark: MovedDay['mark'], source: string][] = [
  [
    '2017-05-05',
    '2017-05-13',
    'confirmed',
    'http://www.ovv.lv/5-maijs-bus-brivdiena-stradasim-sestdien-13-maija/',
  ],
  [
    '2018-04-30',
    '2018-04-21',
    'confirmed',
    'https://ifinanses.lv/raksti/aktuali/svarigi/cik-stundas-jastrada-parceltaja-darba-diena-21-aprili/13295',
  ],
  [
    '2020-06-22',
    '2020-06-13',
    'confirmed',
    'https://www.aloja.lv/2020/06/11/sestdiena-13-junijs-parcelta-darba-diena/',
  ],
  ['2021-05-03', '2021-05-08', 'draft order', order2021],
  ['2021-06-25', '2021-06-19', 'draft order', order2021],
  [
    '2021-11-19',
    '2021-11-13',
    'confirmed',
    'https://www.ogrenet.lv/aktuali/informacija-par-darba-dienas-parcelsanu-pasvaldibas-iestades-2062',
  ],
  [
    '2023-05-05',
    '2023-05-20',
    'confirmed',
    'https://ziemellatvija.lv/nakamgad-tiks-parcelta-viena-darba-diena',
  ],
  ['2024-12-23', '2024-12-14', 'draft order', order2024],
  ['2024-12-30', '2024-12-28', 'draft order', order2024],
  [
    '2025-05-02',
    '2025-05-10',
    'confirmed',
    'https://nasha.la.lv/dni-kogda-my-budem-otdyhat-vyhodnye-protyazhennostyu-v-4-5-dney-vypadut-v-etom-godu-5-raz',
  ],
  [
    '2025-11-17',
    '2025-11-08',
    'confirmed',
    'https://jauns.lv/raksts/zinas/676729-gada-nogale-solas-but-ipasi-patikama-rudens-un-ziemas-menesi-davas-garas-brivdienas',
  ],
  [
    '2026-01-02',
    '2026-01-17',
    'confirmed',
    'https://www.ogresnovads.lv/lv/jaunums/ogres-novada-pasvaldibas-darba-laiks-parceltaja-darba-diena-17-janvari',
  ],
  [
    '2026-06-22',
    '2026-06-27',
    'confirmed',
    'https://www.1188.lv/zinas/tikai-2-janvaris-un-gads-jau-sakas-ar-parceltu-darba-dienu-kadel-ta/56535',
  ],
]

/** The moved days of the Cabinet's orders, 2017–2026, in order. */
export const nationalMovedDays: readonly MovedDay[] = lines.map(
  ([dayOff, worked, mark, source]) => ({
    dayOff: Temporal.PlainDate.from(dayOff),
    worked: Temporal.PlainDate.from(worked),
    mark,
    source,
  }),
)
