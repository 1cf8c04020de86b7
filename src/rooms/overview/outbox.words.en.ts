import type { outboxLv } from './outbox.words.lv.ts'

/** Words of the page with the mails sent. */
export const outboxEn: typeof outboxLv = {
  title: 'Mail sent',
  noServer: 'No mail server is named',
  noServerNext:
    'Mails do not leave: they are shown here and kept in the folder "outbox". ' +
    'Set SMTP_URL so that they reach residents.',
  kept: 'The newest 100 mails. Seven days after sending their text is deleted.',
  when: 'When',
  to: 'To',
  subject: 'Subject',
  files: 'Attachments',
  state: 'State',
  sent: 'sent',
  written: 'kept in the folder',
  waits: 'waiting',
  refused: attempts => `not taken, attempts: ${attempts}`,
  empty: 'There are no mails yet',
  emptyNext: 'The first will appear when somebody books with an e-mail address.',
}
