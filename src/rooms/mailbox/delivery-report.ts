/** What a bounce says of the mail that did not arrive (RFC 3464). */
export function readDeliveryReport(raw: string): { recipient: string; status: string } | undefined {
  const status = /^status:\s*(\d\.\d{1,3}\.\d{1,3})/im.exec(raw)?.[1]
  const recipient = /^(?:final|original)-recipient:[^;\r\n]*;\s*<?([^\s<>]{3,254})/im.exec(raw)?.[1]
  if (status === undefined && recipient === undefined) return undefined
  return { recipient: recipient ?? '', status: status ?? '' }
}
