import type { OutsideWords } from './outside.words.lv.ts'

export const outsideEn: OutsideWords = {
  title: 'Appointments that no longer fit',
  intro:
    'These appointments no longer fit into hours or rules. For each we propose the nearest free time. Call, agree, and tick those to move.',
  none: 'Every appointment fits. Nobody has to be called.',
  now: 'Now',
  person: 'Person',
  service: 'Service',
  proposed: 'Proposed',
  noTime: 'no free time: look for one with the person',
  choose: person => `Move: ${person}`,
  move: 'Move those ticked',
  moved: count => `Appointments moved: ${count}`,
  refused: count => `Not moved, the time was just taken: ${count}`,
}
