/** What kind of line a Latvian number is; `foreign` for any other country. */
export type PhoneKind = 'mobile' | 'fixed' | 'toll_free' | 'shared_cost' | 'premium' | 'foreign'

export type PhoneNumber = {
  /** With the country code, digits only after the plus: `+37165071160`; stored and compared. */
  international: string
  kind: PhoneKind
  /** „65 071 160“; a foreign number with its plus. */
  print: string
}

const kinds: readonly [RegExp, PhoneKind][] = [
  [/^2/, 'mobile'],
  [/^6/, 'fixed'],
  [/^80/, 'toll_free'],
  [/^81/, 'shared_cost'],
  [/^90/, 'premium'],
]

/**
 * Reads a Latvian number (8 digits, with or without +371) or a foreign one with + or 00 before it.
 * Spaces, dots, hyphens and brackets don't matter. Short numbers such as 112 are no contact.
 */
export function readPhoneNumber(text: string): PhoneNumber | undefined {
  const bare = text.slice(0, 40).replace(/[\s\u00a0().\-–/]/g, '')
  const withCode = bare.replace(/^00/, '+')
  const national = /^(?:\+371)?(\d{8})$/.exec(withCode)?.[1]
  if (national !== undefined) return latvian(national)
  if (withCode.startsWith('+371') || !/^\+[1-9]\d{6,14}$/.test(withCode)) return undefined
  return { international: withCode, kind: 'foreign', print: withCode }
}

function latvian(national: string): PhoneNumber | undefined {
  const kind = kinds.find(([start]) => start.test(national))?.[1]
  return kind && { international: `+371${national}`, kind, print: grouped(national) }
}

function grouped(national: string): string {
  return `${national.slice(0, 2)} ${national.slice(2, 5)} ${national.slice(5)}`
}

/** The print form of a stored international number. */
export function printPhoneNumber(international: string): string {
  return readPhoneNumber(international)?.print ?? international
}

/** Whether a text message can be sent there: Latvian mobile numbers only. */
export function takesTexts(phone: PhoneNumber): boolean {
  return phone.kind === 'mobile'
}
