import type { LabelWords } from './label.words.lv.ts'

/** Words of the page that prints labels. */
export const labelEn: LabelWords = {
  title: 'Labels',
  errorTitle: 'To correct',
  lead: 'A code of its own for every item, before it is opened. Each label is used once.',
  site: 'For which site?',
  shape: 'What to print on?',
  shapes: { sheet: 'A4 sheet, 24 labels', roll: 'Roll printer, 62 × 29 mm' },
  shapeHints: { sheet: '3 × 8 labels of 70 × 36 mm.', roll: 'Each label on a page of its own.' },
  count: 'How many labels?',
  countHint: 'From 1 to 500.',
  print: 'Make and print',
  note: 'Each time new codes are made. Keep labels that are left over: they stay good.',
  problems: {
    count_unreadable: 'Write a number from 1 to 500.',
    shape_missing: 'Choose what to print on.',
  },
}
