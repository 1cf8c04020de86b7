import type { eaddressLv } from './eaddress.words.lv.ts'

/** Words of the page of the official e-address. */
export const eaddressEn: typeof eaddressLv = {
  title: 'E-address',
  list: { received: 'Messages received', sent: 'Messages sent' },
  lead: {
    received:
      'A message is confirmed to the exchange only when it is safely stored with all of its files.',
    sent: 'Answers handed over to go by e-address, and what became of them.',
  },
  off: 'This system is not connected to the e-address',
  offNext: 'To receive and send messages the administrator sets EADDRESS_URL and EADDRESS_OWN.',
  silentTitle: {
    unreachable: 'The exchange of the e-address cannot be reached',
    refused: 'The exchange of the e-address turns us away',
  },
  silentSince: when =>
    `Since ${when}. Nothing is lost: messages wait there and will be taken by themselves. ` +
    'Should it last over an hour, tell the administrator.',
  troubleTitle: 'Messages that cannot be taken whole',
  troubleLead: 'They are not confirmed, and are tried again every minute.',
  trouble: {
    attachment_broken: 'a file comes incomplete; if it goes on, call the keeper of the e-address',
    attachment_missing: 'the exchange does not have a file; call the keeper of the e-address',
    hash_mismatch: 'a file is not the one that was signed; ask the sender to send again',
    envelope_unreadable: 'the envelope cannot be read; call the keeper of the e-address',
    file_too_large: 'a file is too large; ask the sender to send it in parts',
    disk_full: 'the disk of the system is full; tell the administrator',
  },
  troubleLine: (id, since, tries, reason) =>
    `Message ${id}, since ${since}, attempts: ${tries}. What is wrong: ${reason}.`,
  empty: { received: 'There are no messages yet', sent: 'Nothing has been sent yet' },
  emptyNext: {
    received: 'The first will appear when somebody writes to the municipality’s e-address.',
    sent: 'Answers to those who chose the e-address will appear here.',
  },
  subject: 'Subject',
  from: 'From',
  to: 'To',
  came: 'Stored',
  queued: 'Handed over',
  item: 'Code of the item',
  state: 'State',
  next: 'Next step',
  noSubject: '(no subject)',
  unconfirmed: 'waiting for confirmation',
  confirmed: 'received and confirmed',
  settled: 'settled',
  nextReceived: {
    unconfirmed: 'The message is with us; the confirmation will go by itself.',
    open: 'Register the item.',
    done: '–',
  },
  sentState: {
    queued: 'waiting to be sent',
    sent: 'sent',
    accepted: 'received by the recipient',
    rejected: 'rejected',
  },
  nextSent: {
    queued: 'It will be sent by itself within a minute.',
    sent: 'Counts as notified on the second working day after sending.',
    accepted: '–',
    rejected: reason => `Reason: ${reason}. Check the address and send again, or in another way.`,
  },
  older: 'Older',
  newest: 'Newest',
  pages: 'Pages',
}
