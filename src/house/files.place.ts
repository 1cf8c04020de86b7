import type { Readable } from 'node:stream'

/** Bytes that lie in the store under their hash (hex). They count once a deed registers them. */
export type StoredFile = { sha256: string; bytes: number }

/** Where the bytes of finished files lie. */
export type FilePlace = {
  /** Takes the file at `path` away and keeps it under its hash, safely before it resolves. */
  keep(path: string, file: StoredFile): Promise<void>
  /** The bytes as they lie there; undefined when there are none. */
  open(sha256: string): Promise<Readable | undefined>
  /** What the bytes there are, read from end to end through `space`; undefined when none are. */
  digest(file: StoredFile, space: Uint8Array): Promise<StoredFile | undefined>
  /** Everything that lies there under the name of a hash, in no order. */
  list(): AsyncIterable<string>
  /** When the bytes there were written; undefined when none are. */
  changedAt(sha256: string): Promise<Temporal.Instant | undefined>
  /** No error when there is none. */
  remove(sha256: string): Promise<void>
}

/** Below the folder of files, what is still being received: never part of a backup. */
export const unfinishedFolder = 'tmp'
