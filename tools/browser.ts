import { type Browser, chromium } from 'playwright-core'
import { findChromium } from './chromium.mjs'

/** A Chromium without a window, for tests and pictures. The caller closes it. */
export async function openBrowser(): Promise<Browser> {
  const found = await findChromium()
  if (!found) throw new Error('No Chromium found: install it, or set CHROMIUM to its path.')
  const env = { ...process.env, ...found.env }
  return chromium.launch({ executablePath: found.path, args: [...found.args], env })
}
