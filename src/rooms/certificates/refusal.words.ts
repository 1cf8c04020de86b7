import type { TrustListFault } from '../hcert/index.ts'
import { verdictWords } from '../hcert/index.ts'

type Details = Readonly<Record<string, unknown>>

const faultOf = ({ reason }: Details) => String(reason) as TrustListFault['reason']

/** The sentences for what the room refuses: what is wrong and what to do. */
export const certificatesRefusals = {
  lv: {
    certificate_invalid: () =>
      'Sertifikāts nav derīgs, tāpēc to nevar izdrukāt. Nolasiet to vēlreiz.',
    certificate_signer_unknown: () =>
      'Sertifikāta izdevējs nav uzticamo sarakstā, tāpēc to nevar izdrukāt.',
    certificate_not_printable: () => 'Šāda veida sertifikātu šeit izdrukāt nevar.',
    holder_mismatch: () => 'Sertifikātā ir cits vārds vai datums. Norādiet, kāpēc atšķiras.',
    read_back_failed: () =>
      'Izdrukas kodu nevarēja nolasīt atpakaļ, tāpēc to neizsniedzam. Izvēlieties citu veidu.',
    page_used: () => 'Šī lapa jau ir izmantota. Nolasiet sertifikātu vēlreiz.',
    trust_list_unusable: (details: Details) => verdictWords('lv').trustList[faultOf(details)],
  },
  en: {
    certificate_invalid: () =>
      'The certificate is not valid, so it cannot be printed. Read it again.',
    certificate_signer_unknown: () =>
      'The issuer of the certificate is not on the trust list, so it cannot be printed.',
    certificate_not_printable: () => 'This kind of certificate cannot be printed here.',
    holder_mismatch: () => 'The certificate has another name or date. Say why it differs.',
    read_back_failed: () =>
      'The code of the print could not be read back, so it is not given out. Choose another format.',
    page_used: () => 'This page was used already. Read the certificate again.',
    trust_list_unusable: (details: Details) => verdictWords('en').trustList[faultOf(details)],
  },
}
