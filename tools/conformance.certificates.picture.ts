import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { readQrCodes } from '../src/house/picture.ts'
import { noTrust, parseTrustList } from '../src/rooms/hcert/trust-list.ts'
import { verifyCertificate } from '../src/rooms/hcert/verdict.ts'
import { type Outcomes, vectorShape } from './conformance.certificates.vector.ts'

export const pictureShape = z.object({
  file: z.string(),
  text: z.string(),
  kid: z.string(),
  signature: z.string(),
  issued: z.string(),
})

/** The Latvian pictures, a month after they were issued, and the sample yellow card. */
export async function judgePictures(
  folder: string,
  pictures: z.infer<typeof pictureShape>[],
): Promise<[string, Outcomes][]> {
  const vector = JSON.parse(await readFile(join(folder, 'LV/1.json'), 'utf8'))
  const trust = parseTrustList(vectorShape.parse(vector).TESTCTX.CERTIFICATE ?? '')
  const results: [string, Outcomes][] = []
  for (const picture of pictures) {
    const at = Temporal.Instant.from(`${picture.issued}T00:00:00Z`).add({ hours: 720 })
    const [code] = await readQrCodes(new Uint8Array(await readFile(join(folder, picture.file))))
    const { verdict, steps, issuer } = verifyCertificate(code?.text ?? '', { trust, at })
    const known = picture.signature.startsWith('valid')
    const outcomes: Outcomes = {
      'PICTURE TEXT': code?.text === picture.text,
      'PICTURE KID': issuer?.kid === picture.kid,
      'PICTURE SIGNATURE': steps.signature === known,
      'PICTURE VERDICT': verdict === (known ? 'valid' : 'unknown_signer'),
    }
    results.push([picture.file, outcomes])
  }
  results.push(['dvc/DVCTestQR.txt', await judgeYellowCard(folder)])
  return results
}

async function judgeYellowCard(folder: string): Promise<Outcomes> {
  const text = await readFile(join(folder, 'dvc/DVCTestQR.txt'), 'utf8')
  const at = Temporal.Instant.from('2026-11-22T00:00:00Z')
  const { verdict, kind, holder } = verifyCertificate(text, { trust: noTrust, at })
  return {
    'YELLOW CARD': verdict === 'unknown_signer' && kind === 'icvp' && holder !== null,
  }
}
