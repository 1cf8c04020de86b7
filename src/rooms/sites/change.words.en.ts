import type { ChangeWords } from './change.words.lv.ts'

const appointments = (count: number) => (count === 1 ? 'appointment' : 'appointments')

export const changeEn: ChangeWords = {
  fixTitle: 'Please correct',
  preview: 'See what will change',
  save: 'Save',
  edit: 'Edit further',
  cancel: 'Leave as it is',
  what: 'What',
  before: 'Now',
  after: 'From now on',
  yours: 'You wrote',
  empty: '–',
  changes: 'What will change',
  added: 'What will be saved',
  nothingChanged: 'Everything here is exactly so already. There is nothing to save.',
  notSaved: 'Nothing has been saved yet.',
  optional: 'may stay empty',
  impactTitle: 'What this means for appointments',
  impactNone: 'Every appointment already made fits. Nobody has to be called.',
  impactUnknown: 'What this means for appointments is not known here.',
  impactSome: count => `${count} ${appointments(count)} would fall outside`,
  impactMoves:
    'They are not cancelled. After saving we propose another time for each, and colleagues get in touch with the people.',
  impactMore: count => `… and ${count} more`,
  impactMended: count => `${count} ${appointments(count)} that stood outside will fit again.`,
  saved: 'Saved',
  savedText: 'It is in force.',
  putBack: 'Change back',
  proposeMoves: 'Propose other times for the appointments affected',
  staleTitle: 'While you were writing, somebody else changed the same thing',
  staleText:
    'What you wrote is not lost: it is in the form. Compare, and save again if it is right.',
  formerTitle: 'Earlier values',
  formerBy: (when, by) => `Changed ${when}, ${by}`,
  formerTake: 'Put into the form',
  formerTaken: 'The form holds what stood before. Look at it and save.',
}
