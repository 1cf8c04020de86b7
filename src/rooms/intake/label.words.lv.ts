/** Words of the page that prints labels. */
export const labelLv = {
  title: 'Uzlīmes',
  errorTitle: 'Jāpalabo',
  lead: 'Katram sūtījumam savu kodu, vēl pirms to atver. Katru uzlīmi lieto vienu reizi.',
  site: 'Kurai vietai?',
  shape: 'Uz kā drukāt?',
  shapes: { sheet: 'A4 lapa, 24 uzlīmes', roll: 'Ruļļa printeris, 62 × 29 mm' },
  shapeHints: { sheet: '3 × 8 uzlīmes pa 70 × 36 mm.', roll: 'Katra uzlīme savā lapā.' },
  count: 'Cik uzlīmju?',
  countHint: 'No 1 līdz 500.',
  print: 'Izveidot un drukāt',
  note: 'Katru reizi top jauni kodi. Neizlietotās uzlīmes glabājiet: tās derēs arī vēlāk.',
  problems: {
    count_unreadable: 'Ierakstiet skaitu no 1 līdz 500.',
    shape_missing: 'Izvēlieties, uz kā drukāt.',
  },
}

export type LabelWords = typeof labelLv
