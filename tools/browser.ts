import { type Browser, chromium } from 'playwright-core'
import { findChromium } from './chromium.mjs'

/** A Chromium without a window, for tests and pictures. The caller closes it. */
export async function openBrowser(): Promise<Browser> {
  const found = await findChromium()
  if (!found) throw new Error('No Chromium found: install it, or set CHROMIUM to its path.')
  // Without a locale the shell can't open files whose names are Latvian.
  const env = { ...process.env, LC_ALL: 'C.UTF-8', ...found.env }
  return chromium.launch({ executablePath: found.path, args: [...found.args], env })
}
