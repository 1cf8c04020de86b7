import { errorPreviews } from './error.preview.ts'
import { piecesPreviews } from './pieces.preview.tsx'
import type { Preview } from './preview.ts'

/** The pieces and frames that belong to no room, for `/preview`, the camera and the tests. */
export const housePreviews: readonly Preview[] = [...piecesPreviews, ...errorPreviews]
