/** The head of a mail, read without any parser of mails: what the mail says of itself. */
export type MailHead = {
  fields: readonly { name: string; value: string }[]
  /** The head had no end within the limit. */
  isCut: boolean
}

/** Bytes of a head that are read: mails of people have a few thousand. */
export const headLimit = 256 * 1024

/** Reads the fields above the first empty line, unfolded, names in small letters. */
export function readHead(bytes: Uint8Array): MailHead {
  const part = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, headLimit))
  const text = part.toString('latin1')
  const end = /\r?\n\r?\n/.exec(text)
  const head = (end ? text.slice(0, end.index) : text).replace(/\r?\n[ \t]+/g, ' ')
  const fields = head.split(/\r?\n/).flatMap(line => {
    const at = line.indexOf(':')
    if (at < 1) return []
    return [{ name: line.slice(0, at).trim().toLowerCase(), value: line.slice(at + 1).trim() }]
  })
  return { fields, isCut: !end && bytes.length > headLimit }
}

/** The first field of a name; empty when there is none. */
export function headField({ fields }: MailHead, name: string): string {
  return fields.find(field => field.name === name)?.value ?? ''
}

/** The address in a field such as `"Anna Ozola" <anna@example.lv>`, in small letters. */
export function addressIn(value: string): string {
  const bare = /<([^<>\s]*)>/.exec(value)?.[1] ?? value.trim()
  return isMailAddress(bare) ? bare.toLowerCase() : ''
}

/** An address that a mail can be sent to: one line, no spaces, nothing that reads as a header. */
export function isMailAddress(text: string): boolean {
  return (
    text.length <= 254 &&
    /^[^\s@<>",;:()[\]\\]{1,64}@[\p{L}\p{N}.-]+\.[\p{L}\p{N}-]{2,}$/u.test(text)
  )
}
