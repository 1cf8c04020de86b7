import { globSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Preview } from '../house/preview.ts'
import { slugOf } from '../kit/slug.ts'

const source = fileURLToPath(new URL('..', import.meta.url))

let loaded: Promise<readonly Preview[]> | undefined

/**
 * Every visible thing in every state, from the house and from all rooms, by room and name. A room
 * adds its own by exporting `…Previews` from an `x.preview.ts(x)`: there is no list to keep. They
 * are loaded when they are asked for; what serves residents never carries them.
 */
export function loadPreviews(): Promise<readonly Preview[]> {
  loaded ??= load()
  return loaded
}

async function load(): Promise<readonly Preview[]> {
  const files = globSync('{house,rooms/*,doors}/*.preview.{ts,tsx}', { cwd: source })
  // The house's own list joins files of the house again: each thing counts once.
  const found = new Set<Preview>()
  for (const file of files.sort()) {
    const exported: Readonly<Record<string, unknown>> = await import(
      pathToFileURL(source + file).href
    )
    for (const [name, previews] of Object.entries(exported)) {
      if (!name.endsWith('Previews')) continue
      for (const preview of previews as readonly Preview[]) found.add(preview)
    }
  }
  return [...found].sort((a, b) => previewSlug(a).localeCompare(previewSlug(b), 'en'))
}

/** The last part of a preview's address: `appointments-slip-as-usual`. */
export function previewSlug({ room, name, state }: Preview): string {
  return slugOf(`${room} ${name} ${state}`)
}
