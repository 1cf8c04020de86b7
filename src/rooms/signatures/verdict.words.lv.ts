import type { Reason } from './reason.ts'
import type { DocumentVerdict, Qualification, SignatureVerdict } from './report.ts'
import type { TrustFault } from './trust.ts'

/** Sentences about signed documents; English satisfies the same type. */
export type VerdictWords = {
  document: Record<DocumentVerdict, string>
  signature: Record<SignatureVerdict, string>
  qualification: Record<Qualification, string>
  reasons: Record<Reason, string>
  timeFrom: { timestamp: string; claim: string }
  archivedAt(moment: string): string
  covers(names: readonly string[]): string
  coversNothing: string
  notSigned: string
  nobody: string
  policy: string
  trust: { none: string; takenAt(day: string): string; undated: string }
  trustList: Record<TrustFault, string>
}

export const verdictWordsLv: VerdictWords = {
  document: {
    valid: 'Dokuments ir derīgi parakstīts.',
    invalid: 'Dokumenta paraksts nav derīgs, vai pats dokuments ir bojāts.',
    indeterminate: 'Vai dokuments ir derīgi parakstīts, vēl nevar pateikt.',
    unsigned: 'Dokuments nav elektroniski parakstīts.',
  },
  signature: {
    valid: 'Paraksts ir derīgs.',
    invalid: 'Paraksts nav derīgs.',
    indeterminate: 'Vai paraksts ir derīgs, vēl nevar pateikt.',
  },
  reasons: {
    too_large: 'Fails ir pārāk liels.',
    signature_kind_unsupported: 'Failā ir paraksts, kāda veidu šeit nepārbauda.',
    too_many_signatures: 'Failā ir pārāk daudz parakstu.',
    zip_broken: 'Konteiners ir bojāts vai nav pilnīgs.',
    zip_too_many_entries: 'Konteinerā ir pārāk daudz failu.',
    zip_too_large: 'Atpakots konteiners būtu pārāk liels.',
    zip_ratio: 'Konteinerā ir fails, kas atpakojot neticami izaug; tas netika atpakots.',
    zip_bad_name: 'Konteinerā ir fails ar nepieļaujamu nosaukumu.',
    zip_duplicate_name: 'Konteinerā diviem failiem ir viens nosaukums.',
    zip_headers_disagree: 'Konteinera satura rādītājs nesaskan ar pašu saturu.',
    zip_encrypted: 'Konteiners ir šifrēts.',
    mimetype_missing: 'konteinerā nav norādīts tā veids („mimetype“)',
    mimetype_not_first: 'konteinera veids („mimetype“) nav pirmajā vietā',
    mimetype_compressed: 'konteinera veids („mimetype“) ir saspiests vai papildināts',
    mimetype_wrong: 'Konteinera veids („mimetype“) ir norādīts nepareizi.',
    manifest_missing: 'Konteinerā nav satura saraksta (manifesta).',
    manifest_broken: 'Konteinera satura saraksts (manifests) nav nolasāms.',
    manifest_mismatch: 'Konteinera satura saraksts (manifests) neatbilst failiem konteinerā.',
    no_data_file: 'Konteinerā nav neviena faila, ko parakstīt.',
    file_not_signed: 'Konteinerā ir fails, ko neviens paraksts neaptver.',
    xml_doctype: 'Paraksta failā ir DOCTYPE; tādus failus drošības dēļ nelasa.',
    xml_broken: 'Paraksta fails nav nolasāms.',
    xml_too_complex: 'Paraksta fails ir pārāk liels vai pārāk sarežģīts.',
    signature_malformed: 'Paraksts nav uzrakstīts, kā noteikts.',
    properties_not_one: 'Parakstam nav tieši viena parakstīto īpašību kopuma.',
    properties_not_signed: 'Paraksts neaptver paša paraksta īpašības (laiku, parakstītāju).',
    algorithm_unsupported: 'Paraksts izmanto algoritmu, ko šeit nepārbauda.',
    algorithm_weak: 'Paraksts izmanto novecojušu algoritmu (SHA-1), kas vairs neko nepierāda.',
    reference_unresolved: 'Paraksts attiecas uz failu, kura dokumentā nav.',
    digest_wrong: 'Saturs pēc parakstīšanas ir mainīts.',
    properties_digest_wrong:
      'Paraksta īpašības (laiks, parakstītājs) pēc parakstīšanas ir mainītas.',
    files_not_covered: 'Paraksts neaptver visus konteinera failus.',
    media_type_mismatch: 'Parakstītais faila veids nesaskan ar manifestā norādīto.',
    certificate_missing: 'Nav parakstītāja sertifikāta, vai tas nav nolasāms.',
    certificate_mismatch: 'Pievienotais sertifikāts nav tas, ar kuru parakstīts.',
    certificate_unnamed: 'Paraksts nenosauc savu sertifikātu; to varētu būt nomainījis kāds cits.',
    certificate_not_for_signing: 'Sertifikāts nav domāts parakstīšanai.',
    signature_wrong: 'Paraksts neatbilst parakstītājam vai saturam.',
    timestamp_missing: 'laika zīmoga nav, parakstīšanas laiku nosaucis pats parakstītājs',
    timestamps_several: 'Parakstam ir vairāki laika zīmogi; drīkst būt tikai viens.',
    timestamp_broken: 'Laika zīmogs nav nolasāms.',
    timestamp_imprint_wrong: 'Laika zīmogs ir uzlikts citam parakstam.',
    timestamp_signature_wrong: 'Laika zīmoga paraksts nav īsts.',
    timestamp_not_trusted: 'Laika zīmoga devējs nav uzticamības sarakstā.',
    archive_timestamp_not_checked: 'arhīva laika zīmogs ir, bet šeit to nepārbauda',
    archive_timestamp_not_trusted:
      'arhīva laika zīmogs ir, bet tā izdevēja nav uzticamības sarakstā',
    archive_timestamp_wrong: 'arhīva laika zīmogs neder un neko nepierāda',
    not_yet_valid_when_signed: 'Parakstīšanas brīdī sertifikāts vēl nebija stājies spēkā.',
    expired_when_signed: 'Parakstīšanas brīdī sertifikāta termiņš jau bija beidzies.',
    expired_without_timestamp:
      'Sertifikāta termiņš ir beidzies, un bez laika zīmoga nevar zināt, vai parakstīts laikus.',
    signed_in_the_future: 'Parakstīšanas laiks ir nākotnē.',
    revocation_missing: 'Nav ziņu, vai sertifikāts parakstīšanas brīdī nebija atsaukts.',
    revocation_unusable: 'Ziņas par sertifikāta atsaukšanu nav izmantojamas.',
    revocation_signature_wrong: 'Ziņas par sertifikāta atsaukšanu nav īstas.',
    revocation_responder_unknown: 'Ziņas par sertifikāta atsaukšanu sniedzis nezināms dienests.',
    revocation_too_early:
      'Ziņas par sertifikāta atsaukšanu ir no laika pirms parakstīšanas; vajag jaunākas.',
    revocation_too_late:
      'Ziņas par sertifikāta atsaukšanu iegūtas vairāk nekā dienu pēc parakstīšanas.',
    revocation_before_timestamp:
      'ziņas par sertifikāta atsaukšanu iegūtas dažas minūtes pirms laika zīmoga',
    revocation_late:
      'ziņas par sertifikāta atsaukšanu iegūtas vairāk nekā 15 minūtes pēc laika zīmoga',
    revoked: 'Parakstīšanas brīdī sertifikāts jau bija atsaukts.',
    revoked_later: 'sertifikāts vēlāk ir atsaukts; parakstīšanas brīdī tas bija spēkā',
    trust_not_checked: 'Uzticamību nevar pārbaudīt: uzticamības saraksts nav ielādēts.',
    trust_list_stale: 'Uzticamības saraksts ir novecojis; ielādējiet jaunāku.',
    signer_not_trusted: 'Parakstītāja sertifikāta izdevēja nav uzticamības sarakstā.',
    service_not_granted: 'Sertifikāta izdevējam parakstīšanas brīdī nebija uzticama statusa.',
    pdf_range_wrong: 'PDF paraksts norāda nepareizas robežas tam, kas parakstīts.',
    pdf_too_complex: 'PDF uzbūvi nevar droši nolasīt.',
    cms_broken: 'PDF paraksts nav nolasāms.',
    evidence_added_later: 'pēc parakstīšanas pievienoti tikai paraksta pierādījumi',
    signed_again_later:
      'Vēlāk pievienots vēl viens paraksts; salīdziniet ar to, kas parakstīts šeit.',
    later_revision_unread:
      'Pēc parakstīšanas kas pievienots, un nevar droši nolasīt, kas; skatiet parakstīto redakciju.',
    changed_after_signing: 'Dokuments pēc parakstīšanas ir mainīts; skatiet parakstīto redakciju.',
    document_timestamp_only: 'dokumentam ir laika zīmogs, bet paraksta nav',
    document_timestamp_wrong: 'Dokumenta laika zīmogs nav īsts.',
  },
  qualification: {
    qualified_signature: 'kvalificēts elektroniskais paraksts',
    qualified_seal: 'kvalificēts elektroniskais zīmogs',
    advanced_with_qualified_certificate:
      'uzlabots elektroniskais paraksts vai zīmogs ar kvalificētu sertifikātu',
    advanced: 'uzlabots elektroniskais paraksts vai zīmogs, sertifikāts nav kvalificēts',
    undecided: 'vai paraksts ir kvalificēts, nav noteikts',
  },
  timeFrom: { timestamp: 'pēc laika zīmoga', claim: 'pēc parakstītāja vārdiem' },
  archivedAt: moment => `Arhīva laika zīmogs: ${moment}.`,
  covers: names => `Paraksts aptver: ${names.map(name => `„${name}“`).join(', ')}.`,
  coversNothing: 'Paraksts neaptver nevienu failu tādu, kāds tas ir.',
  notSigned: 'nav parakstīts',
  nobody: 'parakstītājs nav zināms',
  policy:
    'Noteikumi lodzins-2026-1: konteineri tikpat stingri kā „open-eid“ programmās; Latvijas parakstiem ziņas par sertifikāta atsaukšanu drīkst būt līdz 15 minūtēm vecākas par laika zīmogu.',
  trust: {
    none: 'Uzticamības saraksts nav ielādēts.',
    takenAt: day => `Uzticamības saraksts, kāds tas bija ${day}.`,
    undated: 'Uzticamības saraksts bez datuma.',
  },
  trustList: {
    too_large: 'Uzticamības saraksts ir pārāk liels.',
    no_certificates:
      'Failā nav neviena sertifikāta, kam varētu uzticēties. Vai tas ir īstais fails?',
    malformed: 'Fails nav nolasāms kā uzticamības saraksts; nekas nav pārņemts.',
    unsafe: 'Sarakstā ir DOCTYPE vai pārmērīgi sarežģīta uzbūve; drošības dēļ tādu nelasām.',
    version: 'Saraksts nav 5. vai 6. versijā (ETSI TS 119 612); citas versijas nelasām.',
    list_of_lists:
      'Šis ir ES sarakstu saraksts. Kā sarakstu ielādējiet savas valsts sarakstu, bet šo – tā pārbaudei.',
    signature_missing: 'Sarakstam nav paraksta, bet publicētam sarakstam tas vienmēr ir.',
    signature_wrong:
      'Saraksta paraksts neder: saraksts ir mainīts vai bojāts. Lejupielādējiet to vēlreiz.',
    signature_unsupported:
      'Saraksta paraksts lieto algoritmu, ko šeit nepārbauda; saraksts nav pārņemts.',
    operator_malformed:
      'Pārbaudei pievienotais fails nav ne sertifikāts (PEM, DER), ne ES sarakstu saraksts.',
    operator_unknown: 'Sarakstu sarakstā nav sertifikātu šīs valsts sarakstam.',
    operator_another:
      'Sarakstu parakstījis cits, nevis tas, kura sertifikāts pievienots pārbaudei.',
  },
}
