// Takes the README's picture: the desk on a Tuesday morning of the sample municipality.
//   node tools/picture-of-the-day.ts [FILE]
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { endAll, start } from '../fixtures/processes.ts'
import { openBrowser } from './browser.ts'

const [file = 'docs/day.png'] = process.argv.slice(2)
const folder = mkdtempSync(join(tmpdir(), 'lodzins-picture-'))
const program = start({ DATA_DIR: join(folder, 'var'), CLOCK: '2026-11-24T07:40:00Z' })
const browser = await openBrowser()
try {
  const url = await program.ready()
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
  await page.goto(`${url}/sign-in?to=/desk`)
  await page.getByRole('button', { name: 'Ilze' }).click()
  const counter = page.getByRole('button', { name: /^1\. lodziņš/ })
  await counter.or(page.locator('.row-links')).first().waitFor()
  if (await counter.isVisible()) await counter.click()
  const next = page.getByRole('button', { name: 'Izsaukt nākamo' }).first()
  if (await next.isVisible()) await next.click()
  const present = page.getByRole('button', { name: 'Ir klāt' })
  if (await present.isVisible({ timeout: 3000 })) await present.click()
  await page.waitForTimeout(800)
  await page.screenshot({ path: file })
} finally {
  await browser.close()
  await endAll()
  rmSync(folder, { recursive: true, force: true })
}
