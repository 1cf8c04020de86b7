/** Words of the page with the mails sent. */
export const outboxLv = {
  title: 'Izsūtītās vēstules',
  noServer: 'Pasta serveris nav norādīts',
  noServerNext:
    'Vēstules netiek izsūtītas: tās redzamas šeit un glabājas mapē „outbox“. ' +
    'Lai tās sasniegtu iedzīvotājus, iestatiet SMTP_URL.',
  kept: 'Redzamas jaunākās 100 vēstules. Septiņas dienas pēc izsūtīšanas teksts tiek dzēsts.',
  when: 'Kad',
  to: 'Kam',
  subject: 'Par ko',
  files: 'Pielikumi',
  state: 'Stāvoklis',
  sent: 'izsūtīta',
  written: 'saglabāta mapē',
  waits: 'gaida',
  refused: (attempts: number) => `nav pieņemta, mēģinājumi: ${attempts}`,
  empty: 'Vēstuļu vēl nav',
  emptyNext: 'Pirmā parādīsies, kad kāds pierakstīsies ar e-pasta adresi.',
}
