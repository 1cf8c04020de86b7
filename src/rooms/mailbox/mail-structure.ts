import { headField, type MailHead } from './mail-head.ts'

const mostBoundaries = 200

/**
 * Whether mail programs may rightly disagree about the parts of a mail: a boundary that begins like
 * another one, is never used or never closed, or two fields of a kind that may stand once. A third
 * opinion, without reading any part.
 */
export function isStructureAmbiguous(raw: string, head: MailHead): boolean {
  if (['content-type', 'content-disposition', 'content-transfer-encoding'].some(isTwice(head))) {
    return true
  }
  const boundaries = declaredBoundaries(raw)
  const isMultipart = /^multipart\//i.test(headField(head, 'content-type'))
  if (boundaries.length === 0) return isMultipart
  const sorted = boundaries.toSorted()
  const overlaps = sorted.some((each, at) => at > 0 && each.startsWith(sorted[at - 1] ?? ' '))
  if (overlaps) return true
  const lines = new Set(
    raw
      .split(/\r?\n/)
      .filter(line => line.startsWith('--'))
      .map(trimEnd),
  )
  return boundaries.some(each => !lines.has(`--${each}`) || !lines.has(`--${each}--`))
}

const isTwice = (head: MailHead) => (name: string) =>
  head.fields.filter(field => field.name === name).length > 1

const trimEnd = (line: string) => line.trimEnd()

function declaredBoundaries(raw: string): string[] {
  const found: string[] = []
  for (const match of raw.matchAll(/\bboundary\s*=\s*(?:"([^"\r\n]{1,200})"|([^\s;"]{1,200}))/gi)) {
    found.push((match[1] ?? match[2] ?? '').trimEnd())
    if (found.length >= mostBoundaries) break
  }
  return found
}
