type Words = (details: Readonly<Record<string, unknown>>) => string
type Sentences = Readonly<
  Record<
    'eaddress_off' | 'eaddress_unreadable' | 'eaddress_too_many_files' | 'eaddress_no_subject',
    Words
  >
>

/** The sentences for what the room refuses: what is wrong and what to do. */
export const eaddressRefusals: Readonly<Record<'lv' | 'en', Sentences>> = {
  lv: {
    eaddress_off: () =>
      'E-adrese šai sistēmai nav pieslēgta. Nosūtiet atbildi citā veidā vai pasakiet administratoram.',
    eaddress_unreadable: () =>
      'Tā nav e-adrese. E-adrese izskatās šādi: _DEFAULT@90000024455. Pārbaudiet to.',
    eaddress_too_many_files: ({ most }) =>
      `E-adresē vienā ziņā var sūtīt ne vairāk kā ${most} failus. Sūtiet vairākās ziņās.`,
    eaddress_no_subject: () => 'Ierakstiet tematu: bez tā e-adresē ziņu nosūtīt nevar.',
  },
  en: {
    eaddress_off: () =>
      'This system is not connected to the e-address. Answer in another way or tell the administrator.',
    eaddress_unreadable: () =>
      'That is not an e-address. An e-address looks like _DEFAULT@90000024455. Check it.',
    eaddress_too_many_files: ({ most }) =>
      `By e-address at most ${most} files go in one message. Send several messages.`,
    eaddress_no_subject: () => 'Write a subject: without it nothing goes by e-address.',
  },
}
