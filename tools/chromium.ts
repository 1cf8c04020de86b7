import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** The Chromium to drive: `$CHROMIUM`, or the system's. Throws with a sentence on what to do. */
export function findChromium(): string {
  const found = process.env.CHROMIUM ?? places.find(place => existsSync(place))
  if (!found) throw new Error('No Chromium found: install it, or set CHROMIUM to its path.')
  return found
}

/** A quiet browser without a window. The caller closes it. */
export async function openChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: findChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  })
}
