import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import { HtmlValidate, type ResolvedConfig, StaticConfigLoader } from 'html-validate'
import type { Page } from 'playwright-core'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/**
 * What is wrong with an open page, a sentence each: wider than its window; findings of axe by WCAG
 * 2.2 AA with target size, on residents' pages also by contrast 7:1. `shape` looks at width only.
 * The page needs a context of its own (`browser.newContext()`).
 */
export async function examinePage(page: Page, depth: 'shape' | 'all' = 'all'): Promise<string[]> {
  const overflow = await page.evaluate(() => {
    // The desk scrolls in its main part: what is too wide there shows nowhere else.
    const parts = [document.documentElement, ...document.querySelectorAll('main')]
    return Math.max(...parts.map(part => part.scrollWidth - part.clientWidth))
  })
  const findings = overflow > 0 ? [`wider than the window by ${overflow} px`] : []
  if (depth === 'shape') return findings
  const isResident = (await page.locator('.page-head').count()) > 0
  const { violations, incomplete } = await runAxe(page, isResident)
  for (const violation of violations) {
    for (const node of violation.nodes.slice(0, 3)) {
      const why = node.failureSummary?.split('\n')[1]?.trim() ?? violation.help
      findings.push(`${violation.id}: ${node.target.join(' ')} – ${why}`)
    }
  }
  return [...findings, ...invisible(incomplete)]
}

/**
 * The same of a page's text in a page of its origin, where axe stays from text to text. Scripts of
 * the text don't run.
 */
export async function examineText(text: string, mirror: Page): Promise<string[]> {
  await mirror.setContent(text.replace(/<script\b[^>]*><\/script>/g, ''))
  return examinePage(mirror)
}

/** The same of an open page, without needing JavaScript in it. */
export async function examineCopy(page: Page, mirror: Page): Promise<string[]> {
  const size = page.viewportSize()
  if (size) await mirror.setViewportSize(size)
  const shape = await examinePage(page, 'shape')
  return [...shape, ...(await examineText(await page.content(), mirror))]
}

// Half a megabyte: the short form takes a third less.
const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
)

/** axe in the page itself: what passed is not listed, which takes half the time. */
async function runAxe(page: Page, isResident: boolean): Promise<AxeResults> {
  const options = {
    runOnly: tags,
    rules: {
      'target-size': { enabled: true },
      'color-contrast-enhanced': { enabled: isResident },
    },
    resultTypes: ['violations' as const, 'incomplete' as const],
  }
  if (await page.evaluate(`typeof axe === 'undefined'`)) await page.evaluate(axeSource)
  return page.evaluate(`axe.run(document, ${JSON.stringify(options)})`)
}

/** Text in the colour of its ground: axe calls it undecided, we call it invisible. */
function invisible(undecided: AxeResults['incomplete']): string[] {
  return undecided
    .filter(rule => rule.id === 'color-contrast')
    .flatMap(rule => rule.nodes)
    .filter(node => node.any.some(check => check.data?.messageKey === 'equalRatio'))
    .map(node => `invisible text: ${node.target.join(' ')}`)
}

/** Puts the settings together once instead of for every page. */
class KeptSettings extends StaticConfigLoader {
  private kept: Promise<ResolvedConfig> | undefined

  override getConfigFor(handle: string): Promise<ResolvedConfig> {
    this.kept ??= Promise.resolve(super.getConfigFor(handle))
    return this.kept
  }
}

const settings = new KeptSettings({
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  // The error summary takes the focus by itself: it must work without a script.
  rules: {
    'no-autofocus': 'off',
    'void-style': 'off',
    'no-inline-style': 'error',
    'long-title': 'off',
    // Boxes of one question share a name, as radio buttons do.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'reset', 'submit'] }],
  },
})

const validator = new HtmlValidate(settings)

/** What html-validate finds in a page's text. */
export async function validateHtml(text: string): Promise<string[]> {
  const report = await validator.validateString(text)
  return report.results
    .flatMap(result => result.messages)
    .map(message => `${message.ruleId}: ${message.message} (${message.selector})`)
}
