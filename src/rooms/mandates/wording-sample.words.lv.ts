/** People and places that do not exist, on the print that shows a wording. */
export const wordingSampleLv = {
  givenName: 'Paraugs',
  familyName: 'Paraudziņš',
  site: { lv: 'Klientu apkalpošanas centrs', en: 'Customer service centre' },
  eService: { lv: 'E-pakalpojuma nosaukums', en: 'Name of an e-service' },
}
