/** The sentences for what the room refuses: what is wrong and what to do. */
export const mandatesRefusals = {
  lv: {
    no_mandate: () => 'Šim solim vajag parakstītu pilnvaru. Sagatavojiet to kopā ar cilvēku.',
    mandate_unsigned: () => 'Pilnvara vēl nav parakstīta. Izdrukājiet to un lūdziet parakstīt.',
    mandate_expired: () => 'Pilnvaras termiņš ir beidzies. Sagatavojiet jaunu pilnvaru.',
    mandate_revoked: () => 'Pilnvara ir atsaukta. Sagatavojiet jaunu pilnvaru.',
    mandate_of_another_clerk: () =>
      'Pilnvara ir dota citam darbiniekam. Sagatavojiet pilnvaru uz sava vārda.',
    service_not_named: () =>
      'Šis e-pakalpojums pilnvarā nav nosaukts. Sagatavojiet jaunu pilnvaru.',
    clerk_is_principal: () => 'Sev pilnvaru dot nevar. Palūdziet, lai šo cilvēku apkalpo kolēģis.',
    no_service_named: () => 'Pilnvarā jānosauc vismaz viens e-pakalpojums.',
    service_not_offered: () => 'Kāds no e-pakalpojumiem vairs nav pieejams. Izvēlieties no jauna.',
    signatory_missing: () => 'Ierakstiet, kas parakstīs pilnvaru.',
    principal_is_adult: () =>
      'Šis cilvēks ir pilngadīgs: vecāki viņa vietā vairs neparaksta. ' +
      'Der aizgādnis vai notariāla pilnvara.',
    end_in_the_past: () => 'Pēdējā diena jau ir pagājusi. Ierakstiet šodienu vai vēlāku dienu.',
    mandate_too_long: () => 'Diena ir tālāk, nekā atļauts iestatījumos. Ierakstiet agrāku dienu.',
    no_wording: () => 'Pilnvarai vēl nav teksta. Vadītājs to ieraksta iestatījumos.',
    already_signed: () => 'Pilnvara jau ir parakstīta.',
    already_revoked: () => 'Pilnvara jau ir atsaukta.',
    reason_missing: () => 'Izvēlieties iemeslu.',
    e_service_twice: () => 'E-pakalpojums ar šādu nosaukumu jau ir.',
    wording_unusable: () => 'Tekstā trūkst kāda vajadzīgā vārda iekavās.',
  },
  en: {
    no_mandate: () => 'This step needs a signed mandate. Prepare it together with the person.',
    mandate_unsigned: () => 'The mandate is not signed yet. Print it and ask for the signature.',
    mandate_expired: () => 'The mandate has ended. Prepare a new one.',
    mandate_revoked: () => 'The mandate is revoked. Prepare a new one.',
    mandate_of_another_clerk: () =>
      'The mandate was given to another clerk. Prepare one in your own name.',
    service_not_named: () => 'The mandate does not name this e-service. Prepare a new one.',
    clerk_is_principal: () =>
      'Nobody can empower themselves. Ask a colleague to serve this person.',
    no_service_named: () => 'A mandate has to name at least one e-service.',
    service_not_offered: () => 'One of the e-services is no longer offered. Choose again.',
    signatory_missing: () => 'Write who will sign the mandate.',
    principal_is_adult: () =>
      'This person is of age: parents no longer sign instead. ' +
      'A trustee or a notarised mandate will do.',
    end_in_the_past: () => 'The last day has passed. Write today or a later day.',
    mandate_too_long: () => 'The day is later than the settings allow. Write an earlier one.',
    no_wording: () => 'The mandate has no wording yet. The head writes it in the settings.',
    already_signed: () => 'The mandate is signed already.',
    already_revoked: () => 'The mandate is revoked already.',
    reason_missing: () => 'Choose a reason.',
    e_service_twice: () => 'There is an e-service with this name already.',
    wording_unusable: () => 'The wording lacks a word in braces that is needed.',
  },
}

export type MandateRefusalCode = keyof typeof mandatesRefusals.lv
