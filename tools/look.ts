/**
 * Renders pages to pictures and examines them.
 *
 *   node --import ./tools/typescript.mjs tools/look.ts OUT
 *     [--only TEXT] [--variants desktop,phone] [--language en] [URL…]
 *
 * Without addresses it draws the previews, those whose name holds the text of `--only`. Each page
 * is photographed in every variant, examined with axe (WCAG 2.2 AA; residents' pages also for
 * contrast 7:1) and with html-validate. Findings are printed; the exit code is then 1.
 */
import { mkdirSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Browser } from 'playwright-core'
import { loadPreviews, previewSlug } from '../src/doors/previews.ts'
import { assets } from '../src/house/assets.ts'
import type { Language } from '../src/kit/language.ts'
import { openBrowser } from './browser.ts'
import { examinePage, validateHtml } from './examine.ts'

const policy =
  "default-src 'self'; img-src 'self' data:; style-src 'self'; script-src 'self'; " +
  "object-src 'none'; base-uri 'self'; form-action 'self'"

interface Variant {
  width: number
  height: number
  isPrint?: boolean
  isForced?: boolean
}

const variants: Record<string, Variant> = {
  desktop: { width: 1366, height: 768 },
  phone: { width: 360, height: 740 },
  narrow: { width: 320, height: 640 },
  zoom: { width: 683, height: 384 },
  print: { width: 794, height: 1123, isPrint: true },
  forced: { width: 1366, height: 768, isForced: true },
  wall: { width: 1920, height: 1080 },
}

function slug(text: string): string {
  return text.replace(/[^A-Za-z0-9]+/g, '-').replace(/^-|-$/g, '')
}

/** Serves previews and assets the way the web door does, with the same content policy. */
async function servePreviews(
  only: string,
  language: Language,
): Promise<{ server: Server; urls: string[] }> {
  const pages = new Map<string, string>()
  for (const preview of await loadPreviews()) {
    const path = `/${previewSlug(preview)}`
    if (!path.includes(only)) continue
    const drawn = await preview.render(language)
    if (drawn.kind === 'html') pages.set(path, drawn.body)
  }
  const server = createServer((request, response) => {
    const path = request.url ?? '/'
    const asset = assets().get(path)
    response.setHeader('content-security-policy', policy)
    response.setHeader('content-type', asset?.type ?? 'text/html; charset=utf-8')
    const body = asset?.body ?? pages.get(path)
    // What a live part asks for is not here: it keeps what was drawn.
    response.statusCode = body === undefined ? 404 : 200
    response.end(body)
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  return { server, urls: [...pages.keys()].map(path => `http://127.0.0.1:${port}${path}`) }
}

async function photograph(browser: Browser, url: string, variant: string, out: string) {
  const { width, height, isPrint, isForced } = variants[variant] ?? { width: 1366, height: 768 }
  const context = await browser.newContext({
    viewport: { width, height },
    forcedColors: isForced ? 'active' : 'none',
  })
  const page = await context.newPage()
  const findings: string[] = []
  page.on('console', message => {
    if (message.type() === 'error' && !message.location().url.startsWith(url))
      findings.push(`console: ${message.text()}`)
  })
  page.on('pageerror', error => findings.push(`script: ${error.message}`))
  await page.goto(url, { waitUntil: 'load' })
  await page.evaluate(() => document.fonts.ready)
  if (isPrint) await page.emulateMedia({ media: 'print' })
  const name = `${slug(new URL(url).pathname) || 'home'}.${variant}.png`
  await page.screenshot({ path: join(out, name), fullPage: true })
  findings.push(...(await examinePage(page, isPrint || isForced ? 'shape' : 'all')))
  await context.close()
  return findings.map(finding => `${name}: ${finding}`)
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: {
      only: { type: 'string' },
      variants: { type: 'string' },
      language: { type: 'string' },
    },
    allowPositionals: true,
  })
  const [out, ...given] = positionals
  if (!out) throw new Error('Usage: … tools/look.ts OUT [URL…]')
  mkdirSync(out, { recursive: true })
  const language = values.language === 'en' ? 'en' : 'lv'
  const served = given.length > 0 ? undefined : await servePreviews(values.only ?? '', language)
  const urls = (served?.urls ?? given).filter(url => url.includes(values.only ?? ''))
  const wanted = values.variants?.split(',') ?? Object.keys(variants)
  const findings: string[] = []
  const browser = await openBrowser()
  try {
    for (const url of urls) {
      const text = await (await fetch(url)).text()
      const faults = await validateHtml(text)
      findings.push(...faults.map(fault => `${new URL(url).pathname}: ${fault}`))
      for (const variant of wanted) {
        findings.push(...(await photograph(browser, url, variant, out)))
      }
    }
  } finally {
    await browser.close()
    served?.server.close()
  }
  for (const finding of findings) console.log(finding)
  console.log(`${urls.length} pages, ${findings.length} findings`)
  process.exitCode = findings.length > 0 ? 1 : 0
}

await main()
