import type { Reader } from '../../house/database.ts'
import { addressAsLines } from '../../kit/address.ts'
import { dateInWords, dayOf } from '../../kit/dates.ts'
import type { Language } from '../../kit/language.ts'
import { readPhoneNumber } from '../../kit/phone-number.ts'
import { currentMunicipality, listSites } from '../sites/index.ts'
import { getWindowSide } from './deemed-rule.store.ts'
import type { LetterPaper } from './letter.print.ts'
import type { Letter } from './letter.store.ts'
import { outgoingWords } from './post.words.ts'

/** Who sends: the municipality, at the address of the site whose post it is. */
export async function senderOf(
  reader: Reader,
  siteId: number,
  language: Language,
): Promise<{ name: string; lines: string[]; phone: string; sample: boolean }> {
  const town = await currentMunicipality()
  const site = (await listSites(reader)).find(({ id }) => id === siteId)
  const inLatvian = language === 'lv'
  const place = inLatvian ? site?.nameLv : site?.nameEn
  const address = site?.address ?? town?.address ?? ''
  const phone = site?.phone ?? town?.phone ?? ''
  return {
    name: (inLatvian ? town?.nameLv : town?.nameEn) ?? '',
    lines: [place ?? '', ...addressAsLines(address)].filter(line => line !== ''),
    phone: readPhoneNumber(phone)?.print ?? phone,
    sample: town?.sample ?? false,
  }
}

/** A letter as it is printed: in its own language, with the date of its making. */
export async function letterPaper(reader: Reader, letter: Letter): Promise<LetterPaper> {
  const { language, kind, enclosures } = letter
  const { phone, sample, ...sender } = await senderOf(reader, letter.siteId, language)
  const words = outgoingWords[language]
  return {
    code: letter.code,
    number: letter.entryNumber ?? undefined,
    sender,
    phone,
    recipient: letter.recipientDative ?? letter.recipient,
    address: letter.address.split('\n'),
    kind: kind === 'registered' ? words.onEnvelope : undefined,
    date: dateInWords(dayOf(letter.createdAt), language),
    subject: letter.subject ?? undefined,
    body: letter.body ?? '',
    enclosures: enclosures?.split('\n') ?? [],
    signatory: {
      name: letter.signatory ?? undefined,
      office: letter.signatoryOffice ?? undefined,
    },
    stateAddress: letter.stateAddress ?? undefined,
    largePrint: letter.largePrint,
    window: await getWindowSide(reader),
    language,
    sample,
  }
}
