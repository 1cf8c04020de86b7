/** The sentences for what the room refuses: what is wrong and what to do. */
export const mailboxRefusals = {
  lv: {
    mail_not_read: () => 'Vēstule vēl tiek lasīta. Pagaidiet minūti un mēģiniet vēlreiz.',
    mail_entered: () => 'Šī vēstule jau ir ievadīta kā sūtījums.',
  },
  en: {
    mail_not_read: () => 'The mail is still being read. Wait a minute and try again.',
    mail_entered: () => 'This mail has been taken in as an item already.',
  },
}
