import { readConfig } from '../../house/config.ts'
import { type Language, pathIn } from '../../kit/language.ts'

/** The pages of one task; all hang on the entry of the register. */
export type TaskPage =
  | 'assignment'
  | 'reply'
  | 'forwarding'
  | 'unexamined'
  | 'paper'
  | 'closing'
  | 'collection'

export function taskPath(language: Language, entryId: number, page: TaskPage): string {
  return pathIn(language, `/register/entries/${entryId}/${page}`)
}

/** The document in the register. */
export function entryAddress(language: Language, entryId: number): string {
  return pathIn(language, `/register/entries/${entryId}`)
}

export function tasksPath(language: Language): string {
  return pathIn(language, '/register/tasks')
}

/** Where the list of tasks is, with scheme, for a mail. */
export function tasksAddress(): string {
  return `${readConfig().publicUrl}/register/tasks`
}

/** Where an author sees the state of what they sent in, with scheme. */
export function stateAddress(language: Language, code: string): string {
  return `${readConfig().publicUrl}${pathIn(language, `/submission/${code}`)}`
}

/** A file of the document, as it came. */
export function taskFilePath(language: Language, entryId: number, documentId: number): string {
  return pathIn(language, `/register/entries/${entryId}/task-files/${documentId}`)
}

/** A letter that left in answer. */
export function letterPath(language: Language, entryId: number, outgoingId: number): string {
  return pathIn(language, `/register/entries/${entryId}/letters/${outgoingId}`)
}
