import type { Reason, Step } from './fault.ts'
import type { CertificateKind } from './health-claim.ts'
import type { HolderPart } from './holder-match.ts'
import type { NationalServiceReason } from './national-service.ts'
import type { Remark } from './remark.ts'
import type { TrustListFault } from './trust-list.ts'
import type { CertificateVerdict } from './verdict.ts'

/** What a clerk reads about a certificate. */
export type VerdictWords = {
  verdict: Record<CertificateVerdict['verdict'], string>
  signedBut: string
  steps: Record<Step, string>
  reasons: Record<Reason, string>
  remarks: Record<Remark, string>
  kinds: Record<CertificateKind, string>
  holderParts: Record<HolderPart, string>
  service: Record<NationalServiceReason, string>
  trustList: Record<TrustListFault['reason'], string>
}

export const verdictWordsLv: VerdictWords = {
  verdict: {
    valid: 'Sertifikāts ir derīgs.',
    invalid: 'Sertifikāts nav derīgs.',
    unknown_signer: 'Sertifikātu var nolasīt, bet tā parakstītājs nav zināms.',
  },
  signedBut: 'Paraksts ir īsts, bet:',
  steps: {
    picture: 'Kods attēlā nolasīts',
    prefix: 'Teksts sākas kā sertifikāts',
    base45: 'Teksts ir vesels',
    inflate: 'Saturs atspiests',
    cbor: 'Saturs saprotams',
    cose: 'Paraksta ietvars pareizs',
    signature: 'Paraksts īsts',
    validity: 'Derīguma termiņš',
    keyUsage: 'Parakstītājs drīkst izdot šā veida sertifikātu',
    schema: 'Saturs atbilst noteiktajai uzbūvei',
  },
  reasons: {
    too_large: 'Teksts ir garāks, nekā sertifikātā var būt.',
    file_unreadable: 'Šo failu nevar nolasīt. Der sertifikāta teksts, PNG vai JPEG attēls un PDF.',
    picture_too_large: 'Attēls ir pārāk liels. Lūdzu, izmantojiet mazāku attēlu, līdz 10 MB.',
    picture_unreadable: 'Attēls vai PDF ir bojāts, un to nevar atvērt.',
    picture_too_slow: 'Attēlu vai PDF neizdevās nolasīt laikā. Mēģiniet ar citu failu.',
    pdf_locked: 'PDF ir aizsargāts ar paroli.',
    pdf_too_many_pages: 'PDF ir vairāk nekā desmit lappušu. Lūdzu, pievienojiet tikai sertifikātu.',
    no_qr_code: 'Attēlā nav atrasts neviens QR kods. Mēģiniet asāku vai gaišāku attēlu.',
    no_certificate_in_qr_code: 'Attēlā ir QR kodi, bet neviens no tiem nav sertifikāts.',
    several_certificates: 'Attēlā ir vairāki dažādi sertifikāti. Lūdzu, nolasiet tos pa vienam.',
    prefix_missing: 'Tas nav sertifikāts: teksts nesākas ar „HC1:“.',
    prefix_version_unsupported: 'Šī sertifikāta versija nav zināma; der tikai „HC1:“.',
    base45_broken: 'Teksts ir bojāts vai nepilnīgs. Lūdzu, nolasiet kodu vēlreiz.',
    not_compressed: 'Saturs nav saspiests tā, kā sertifikātā jābūt.',
    compression_broken: 'Saturs ir bojāts vai nepilnīgs. Lūdzu, nolasiet kodu vēlreiz.',
    inflates_too_large: 'Saturs ir daudz lielāks, nekā sertifikātā var būt.',
    cbor_broken: 'Saturs ir bojāts, un to nevar saprast.',
    cbor_too_complex: 'Saturs ir sarežģītāks, nekā sertifikātā var būt.',
    cose_malformed: 'Paraksta ietvars nav tāds, kādam tam jābūt.',
    algorithm_unsupported: 'Parakstīts ar veidu, kas sertifikātiem nav atļauts.',
    claims_malformed: 'Parakstītais saturs nav uzbūvēts kā sertifikāts.',
    claim_unsupported: 'Parakstīts ir cita veida dokuments, ne Covid-19 sertifikāts.',
    signer_unknown: 'Parakstītājs nav uzticamo izdevēju sarakstā, tāpēc parakstu nevar pārbaudīt.',
    signer_key_unsuitable: 'Izdevēja atslēga neder šādam parakstam.',
    signature_wrong: 'Paraksts nav īsts: saturs mainīts vai parakstījis kāds cits.',
    expiry_missing: 'Sertifikātā nav norādīts, līdz kuram laikam tas derīgs.',
    expired: 'Sertifikāta derīguma termiņš ir beidzies.',
    not_yet_valid: 'Sertifikāts vēl nav stājies spēkā.',
    signer_expired: 'Izdevēja paraksttiesību termiņš ir beidzies.',
    signer_not_yet_valid: 'Izdevēja paraksttiesības vēl nav stājušās spēkā.',
    key_usage_mismatch: 'Šis izdevējs nedrīkst izdot šā veida sertifikātus.',
    content_malformed: 'Saturā kas trūkst vai nav uzrakstīts, kā noteikts.',
    several_events: 'Sertifikātā ir vairāki notikumi; drīkst būt tikai viens.',
    no_event: 'Sertifikātā nav ne vakcinācijas, ne testa, ne pārslimošanas.',
    dose_not_positive: 'Devas numurs nav iespējams.',
    birth_date_malformed: 'Dzimšanas datums nav uzrakstīts, kā noteikts.',
    yellow_card_malformed: 'Vakcinācijas apliecībā kas trūkst vai nav uzrakstīts, kā noteikts.',
  },
  remarks: {
    several_events: 'sertifikātā ir vairāki notikumi, rādīts pēdējais',
    date_impossible: 'tajā ir datums, kāda kalendārā nav',
    date_malformed: 'datums nav uzrakstīts, kā noteikts',
    birth_date_impossible: 'dzimšanas datums kalendārā nav iespējams',
    birth_date_missing: 'dzimšanas datums nav norādīts',
    dose_above_series: 'devas numurs ir lielāks par devu skaitu',
    dose_unlikely: 'devu skaits ir neticami liels',
    product_prophylaxis_mismatch: 'vakcīna un tās veids nesader',
    valid_from_before_test: 'pārslimošana derīga agrāk, nekā bija pozitīvais tests',
    valid_until_before_valid_from: 'derīguma beigas ir agrāk par tā sākumu',
    event_after_issue: 'notikums ir vēlāks par sertifikāta izdošanu',
    issuer_country_missing: 'izdevēja valsts nav norādīta',
    signed_before_signer_valid: 'parakstīts, pirms izdevēja paraksttiesības stājās spēkā',
    expires_after_signer: 'sertifikāts derīgs ilgāk nekā izdevēja paraksttiesības',
    draft_format: 'šā veida apliecība vēl ir projekts, tās uzbūve var mainīties',
  },
  kinds: {
    vaccination: 'Vakcinācija',
    test: 'Tests',
    recovery: 'Pārslimošana',
    icvp: 'Starptautiskā vakcinācijas apliecība',
  },
  holderParts: {
    givenName: 'Vārds',
    familyName: 'Uzvārds',
    birthDate: 'Dzimšanas datums',
  },
  service: {
    service_unreachable: 'Sertifikātu dienests neatbild. Lūdzu, mēģiniet pēc brīža vēlreiz.',
    service_timed_out: 'Sertifikātu dienests neatbildēja laikā. Lūdzu, mēģiniet vēlreiz.',
    service_failed: 'Sertifikātu dienestā ir kļūme. Lūdzu, mēģiniet pēc brīža vēlreiz.',
    service_refused: 'Sertifikātu dienests pieprasījumu nepieņēma.',
    service_answer_unusable: 'Sertifikātu dienesta atbilde nav saprotama.',
  },
  trustList: {
    too_large: 'Izdevēju saraksts ir pārāk liels.',
    no_certificates: 'Failā nav neviena izdevēja sertifikāta.',
    broken_certificate: 'Viens no izdevēju sertifikātiem failā ir bojāts; saraksts nav pārņemts.',
  },
}
