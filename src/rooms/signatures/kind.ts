export type Sniffed = {
  kind: string
  /** Media type; `application/octet-stream` where nothing is known. */
  type: string
}

const asicE = 'application/vnd.etsi.asic-e+zip'
const asicS = 'application/vnd.etsi.asic-s+zip'
const office = 'application/vnd.openxmlformats-officedocument'
const openDocument = 'application/vnd.oasis.opendocument'

const magic: readonly [string, string, string][] = [
  ['%PDF-', 'pdf', 'application/pdf'],
  ['\x89PNG\r\n\x1a\n', 'png', 'image/png'],
  ['\xff\xd8\xff', 'jpeg', 'image/jpeg'],
  ['GIF8', 'gif', 'image/gif'],
  ['II*\0', 'tiff', 'image/tiff'],
  ['MM\0*', 'tiff', 'image/tiff'],
  ['{\\rtf', 'rtf', 'application/rtf'],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'ole', 'application/x-ole-storage'],
  ['Rar!\x1a\x07', 'rar', 'application/vnd.rar'],
  ["7z\xbc\xaf'\x1c", '7z', 'application/x-7z-compressed'],
  ['\x1f\x8b', 'gzip', 'application/gzip'],
]

/**
 * What a file is, by its bytes alone; never by its name or what its sender says of it. A ZIP is
 * told by the names in it, so that a container without a mimetype is known as one. Never throws.
 */
export function sniffKind(bytes: Uint8Array): Sniffed {
  const head = latin(bytes.subarray(0, 1024))
  const known = magic.find(([start]) => head.startsWith(start))
  if (known) return { kind: known[1], type: known[2] }
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return zipKind(bytes, head)
  // Readers look for the header in the first kilobyte, not at the first byte.
  if (head.includes('%PDF-')) return { kind: 'pdf', type: 'application/pdf' }
  // A container whose beginning is damaged is still one, and must not pass for anything unsigned.
  if (latin(bytes.subarray(-65_557)).includes('PK\x05\x06')) return zipKind(bytes, head)
  const isBer = bytes[0] === 0x30 && head.includes('\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07')
  if (isBer) return { kind: 'cms', type: 'application/pkcs7-mime' }
  return textKind(bytes)
}

const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')

/** By the mimetype that stands first and stored; else by names in the list at the archive's end. */
function zipKind(bytes: Uint8Array, head: string): Sniffed {
  const [, declared = ''] =
    /^PK[\s\S]{28}mimetype(?:[\s\S]{0,64}?)(application\/[\w.+-]+)/.exec(head) ?? []
  const names = latin(bytes.subarray(-1024 * 1024))
  const has = (name: string) => names.includes(name) || head.includes(name)
  if (declared.startsWith(asicS)) return { kind: 'asics', type: asicS }
  if (declared.startsWith(asicE)) return { kind: 'asice', type: asicE }
  for (const kind of ['text', 'spreadsheet', 'presentation', 'graphics'])
    if (declared.startsWith(`${openDocument}.${kind}`))
      return { kind: `od${kind[0]}`, type: `${openDocument}.${kind}` }
  if (has('word/document.xml')) return { kind: 'docx', type: `${office}.wordprocessingml.document` }
  if (has('xl/workbook.')) return { kind: 'xlsx', type: `${office}.spreadsheetml.sheet` }
  if (has('ppt/presentation.xml'))
    return { kind: 'pptx', type: `${office}.presentationml.presentation` }
  if (/META-INF\/[\w-]*signatures[\w-]*\.xml/i.test(names)) return { kind: 'asice', type: asicE }
  return { kind: 'zip', type: 'application/zip' }
}

const headerLine =
  /^(?:from|to|cc|subject|date|message-id|received|return-path|mime-version|content-type|delivered-to|dkim-signature|x-[\w-]+):/i

function textKind(bytes: Uint8Array): Sniffed {
  const start = Buffer.from(bytes.subarray(0, 64 * 1024))
  if (bytes.length === 0) return { kind: 'empty', type: 'application/x-empty' }
  if (start.some(byte => byte < 9 || (byte > 13 && byte < 27)))
    return { kind: 'unknown', type: 'application/octet-stream' }
  const text = start
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trimStart()
  const headers = text.split(/\r?\n\r?\n/)[0]?.split(/\r?\n/) ?? []
  if (headers.filter(line => headerLine.test(line)).length >= 3)
    return { kind: 'mail', type: 'message/rfc822' }
  if (/^(?:<!doctype html|<html)/i.test(text)) return { kind: 'html', type: 'text/html' }
  if (text.startsWith('<?xml') || /^<[\w:-]+[\s>]/.test(text))
    return { kind: 'xml', type: 'application/xml' }
  return { kind: 'text', type: 'text/plain' }
}
