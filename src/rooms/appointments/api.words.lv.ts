/** What the API says to people behind programs. */
export type ApiWords = {
  title: string
  invalid: string
  range_too_long: string
  site_unknown: string
  service_unknown: string
  not_found: string
  too_many_attempts: string
}

export const apiLv: ApiWords = {
  title: 'Lodziņš: pieraksts klientu apkalpošanas centros',
  invalid: 'Pieprasījumu neizdevās saprast; „problems“ nosauc laukus.',
  range_too_long: 'Vienā reizē var prasīt ne vairāk kā 92 dienas, sākot ar agrāko.',
  site_unknown: 'Tādas apkalpošanas vietas nav.',
  service_unknown: 'Tāda pakalpojuma nav.',
  not_found: 'Pieraksts ar šādu kodu nav atrasts.',
  too_many_attempts: 'Pārāk daudz nesekmīgu mēģinājumu. Lūdzu, pamēģiniet pēc desmit minūtēm.',
}
