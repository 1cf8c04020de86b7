/** One event for people's calendars, in words already chosen. */
export type CalendarEntry = {
  /** Stays the same when the event is moved or cancelled. */
  uid: string
  /** Grows with every change: 0, 1, 2 … */
  sequence: number
  method: 'PUBLISH' | 'CANCEL'
  stamp: Temporal.Instant
  start: Temporal.Instant
  end: Temporal.Instant
  summary: string
  location: string
  description: string
  url: string
}

/** The .ics text of an event (RFC 5545), times in UTC so that every calendar shows its own. */
export function calendarText(entry: CalendarEntry): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Lodzins//Appointments//LV',
    'CALSCALE:GREGORIAN',
    `METHOD:${entry.method}`,
    'BEGIN:VEVENT',
    `UID:${entry.uid}`,
    `SEQUENCE:${entry.sequence}`,
    `DTSTAMP:${utc(entry.stamp)}`,
    `DTSTART:${utc(entry.start)}`,
    `DTEND:${utc(entry.end)}`,
    `SUMMARY:${escapeText(entry.summary)}`,
    `LOCATION:${escapeText(entry.location)}`,
    `DESCRIPTION:${escapeText(entry.description)}`,
    `URL:${entry.url}`,
    `STATUS:${entry.method === 'CANCEL' ? 'CANCELLED' : 'CONFIRMED'}`,
    'TRANSP:OPAQUE',
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return `${lines.map(fold).join('\r\n')}\r\n`
}

function utc(instant: Temporal.Instant): string {
  return `${instant.toString().slice(0, 19).replace(/[-:]/g, '')}Z`
}

/** RFC 5545, 3.3.11. */
function escapeText(text: string): string {
  return text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/\p{Cc}/gu, '')
}

const longestLineBytes = 75

/** RFC 5545, 3.1: no line longer than 75 bytes, and no letter torn apart. */
function fold(line: string): string {
  let folded = ''
  let bytes = 0
  for (const sign of line) {
    const size = Buffer.byteLength(sign)
    if (bytes + size > longestLineBytes) {
      folded += '\r\n '
      bytes = 1
    }
    folded += sign
    bytes += size
  }
  return folded
}
