/** The namespaces of a trusted list (TS 119 612, annex C). */
export const tsl = 'http://uri.etsi.org/02231/v2#'
export const tslTypes = 'http://uri.etsi.org/02231/v2/additionaltypes#'
export const qualifications =
  'http://uri.etsi.org/TrstSvc/SvcInfoExt/eSigDir-1999-93-EC-TrustedList/#'

/** Beginnings of the addresses for statuses and the like: of now, and of the lists before 2013. */
const beginnings = [
  'http://uri.etsi.org/TrstSvc/TrustedList/',
  'http://uri.etsi.org/TrstSvc/eSigDir-1999-93-EC-TrustedList/',
]

/** The last word of such an address in this group (`Svcstatus`, `SvcInfoExt`), in small letters. */
export function wordOf(address: string, group: string): string {
  const beginning = beginnings.map(start => `${start}${group}/`).find(s => address.startsWith(s))
  return beginning ? address.slice(beginning.length).toLowerCase() : ''
}
