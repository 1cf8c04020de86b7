/** A browser for tests, and how to start it. */
export type Chromium = {
  path: string
  args: readonly string[]
  env: Readonly<Record<string, string>>
  how: string
}
/** Looks for $CHROMIUM, then the system's, then the one from npm (unpacked once). */
export function findChromium(): Promise<Chromium | undefined>
