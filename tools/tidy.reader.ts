import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'

export type SourceFile = { path: string; text: string }

/** Every TypeScript file below the folders that exist, with paths from the root of the project. */
export function sourceFiles(folders: readonly string[]): SourceFile[] {
  return folders.filter(existsSync).flatMap(folder =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter(name => /\.tsx?$/.test(name))
      .map(name => join(folder, name))
      .map(path => ({ path, text: readFileSync(path, 'utf8') })),
  )
}

const importing = /(?:^|\n)\s*(?:import|export)\b[^'"`;]*?from\s*'([^']+)'|import\('([^']+)'\)/g

/** The project's own files that a file imports, types included. */
export function importsOf({ path, text }: SourceFile): string[] {
  return [...text.matchAll(importing)]
    .map(([, from, later]) => from ?? later ?? '')
    .filter(name => name.startsWith('.'))
    .map(name => normalize(join(dirname(path), name)))
}
