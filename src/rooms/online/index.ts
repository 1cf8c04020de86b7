import type { Page } from '../../house/page.ts'
import { appointmentPages } from './appointment.page.ts'
import { bookPages } from './book.page.ts'
import { checkPages } from './check.page.ts'
import { movePages } from './move.page.ts'
import { personPages } from './person.page.ts'

/** Booking, seeing, moving and cancelling a visit by residents themselves. */
export const onlinePages: readonly Page[] = [
  ...bookPages,
  ...personPages,
  ...checkPages,
  ...appointmentPages,
  ...movePages,
]
