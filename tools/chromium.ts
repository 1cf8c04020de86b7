import { type Browser, chromium } from 'playwright-core'
import { findChromium } from './chromium.mjs'

/** A quiet browser without a window. The caller closes it. */
export async function openChromium(): Promise<Browser> {
  const found = await findChromium()
  if (!found) throw new Error('No Chromium found: install it, or set CHROMIUM to its path.')
  return chromium.launch({
    executablePath: found.path,
    args: [...found.args],
    env: { ...process.env, ...found.env },
  })
}
