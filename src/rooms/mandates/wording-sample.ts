import type { InBoth } from '../../kit/language.ts'
import type { MandatePaper } from './mandate.print.ts'
import { paperOf } from './mandate-paper.ts'
import { wordingSampleLv as sample } from './wording-sample.words.lv.ts'

/** A mandate of people who do not exist, to look at a wording. */
export function wordingSample(
  wording: InBoth,
  { now, clerk }: { now: Temporal.Instant; clerk: { name: string } },
): MandatePaper {
  const { givenName, familyName, site, eService } = sample
  return paperOf(
    {
      mandate: {
        id: 0,
        number: `SP-${now.toZonedDateTimeISO('Europe/Riga').year}/00000`,
        principalId: 0,
        representativeId: 0,
        siteId: 0,
        capacity: 'own',
        signatoryName: undefined,
        proof: undefined,
        identityDocument: 'passport',
        wordingId: 0,
        extent: 'visit',
        madeAt: now,
        endsAt: now.add({ hours: 2 }),
        eServiceIds: [0],
        signedAt: undefined,
        revokedAt: undefined,
      },
      state: 'unsigned',
      principal: {
        id: 0,
        givenName,
        familyName,
        name: `${givenName} ${familyName}`,
        personalCode: null,
        birthDate: null,
      },
      representative: clerk.name,
      site: { nameLv: site.lv, nameEn: site.en, address: null },
      eServices: [
        {
          id: 0,
          code: 'x',
          nameLv: eService.lv,
          nameEn: eService.en,
          givesCertificate: true,
          endedFrom: null,
        },
      ],
    },
    { wording: { id: 0, lv: wording.lv, en: wording.en, sample: true }, sample: true },
  )
}
