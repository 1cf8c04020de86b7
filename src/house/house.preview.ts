import { bookingPreviews } from './booking.preview.tsx'
import { deskPreviews } from './desk.preview.tsx'
import { deskBookPreviews } from './desk-book.preview.tsx'
import { errorPreviews } from './error.preview.ts'
import { piecesPreviews } from './pieces.preview.tsx'
import type { Preview } from './preview.ts'
import { startPreviews } from './start.preview.tsx'

/** Every piece and frame of the house in use, for `/preview`, the camera and the tests. */
export const housePreviews: readonly Preview[] = [
  ...startPreviews,
  ...bookingPreviews,
  ...deskPreviews,
  ...deskBookPreviews,
  ...piecesPreviews,
  ...errorPreviews,
]
