import type { Page } from '../../house/page.ts'
import { appointmentPages } from './appointment.page.ts'
import { appointmentPaperPages } from './appointment-paper.page.ts'
import { bookPages } from './book.page.ts'
import { bookDonePages } from './book-done.page.ts'
import { callPages } from './calls.page.ts'
import { newcomerPages } from './newcomer.page.ts'
import { residentPages } from './resident.page.ts'
import { searchPages } from './search.page.ts'

/** The clerk's telephone desk: booking, people, appointments, calls. */
export const telephonePages: readonly Page[] = [
  ...bookPages,
  ...bookDonePages,
  ...appointmentPages,
  ...callPages,
  ...newcomerPages,
  ...residentPages,
  ...searchPages,
  ...appointmentPaperPages,
]
