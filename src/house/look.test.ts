import { strict as assert } from 'node:assert'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { validateHtml } from '../../tools/examine.ts'
import { type Language, languages } from '../kit/language.ts'
import { accessibilityPage } from './accessibility.view.tsx'
import { assets, assetUrl } from './assets.ts'
import { type ErrorKind, errorPage } from './error-page.view.tsx'
import { housePreviews } from './house.preview.ts'

async function drawAll(language: Language): Promise<{ name: string; text: string }[]> {
  const drawn = await Promise.all(
    housePreviews.map(async ({ name, state, render }) => {
      const result = await render(language)
      return { name: `${name} (${state})`, text: result.kind === 'html' ? result.body : '' }
    }),
  )
  const phone = { number: '65071160' }
  const town = { municipality: 'Ogres novada pašvaldība', phone, sample: true }
  const text = accessibilityPage({ ...town, language, path: '/accessibility' })
  return [...drawn, { name: 'accessibility', text }]
}

function all(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].flatMap(match => (match[1] ?? '').split(' '))
}

describe('every page of the house', () => {
  for (const language of languages) {
    test(`is sound html in ${language}`, async () => {
      for (const { name, text } of await drawAll(language)) {
        assert.deepEqual(await validateHtml(text), [], name)
      }
    })

    test(`leads every label, hint, error and skip link somewhere in ${language}`, async () => {
      for (const { name, text } of await drawAll(language)) {
        const ids = new Set(all(text, / id="([^"]+)"/g))
        const asked = all(text, / (?:for|aria-describedby|aria-labelledby)="([^"]+)"/g)
        const links = all(text, / href="#([^"]+)"/g)
        const lost = [...asked, ...links].filter(id => !ids.has(id))
        assert.deepEqual(lost, [], name)
        assert.ok(text.startsWith(`<!DOCTYPE html>\n<html lang="${language}">`), name)
      }
    })
  }

  test('carries nothing that the content policy forbids', async () => {
    for (const { name, text } of await drawAll('lv')) {
      assert.doesNotMatch(text, / style=| on\w+="|<style|<script(?![^>]* src=)/, name)
    }
  })

  test('says that the data are a sample, and names the telephone', async () => {
    for (const { name, text } of await drawAll('lv')) {
      assert.match(text, /PARAUGS – dati nav pašvaldības apstiprināti/, name)
    }
    assert.match((await drawAll('lv')).at(-1)?.text ?? '', /href="tel:\+37165071160"/)
  })

  test('asks only for files that are served', async () => {
    const files = assets()
    const sheets = [...files.values()].filter(asset => asset.type.startsWith('text/css'))
    const inSheets = sheets.flatMap(sheet => all(String(sheet.body), /url\("?(\/[^")]+)/g))
    const inPages = (await drawAll('lv')).flatMap(page => all(page.text, /"(\/assets\/[^"]+)"/g))
    assert.ok(inSheets.length > 0 && inPages.length > 0)
    assert.deepEqual(
      [...inSheets, ...inPages].filter(path => !files.has(path)),
      [],
    )
    assert.throws(() => assetUrl('resident.scss'), /No asset is called/)
  })
})

test('a wrong address, a closed door and our own fault each have a next step', () => {
  for (const kind of [
    'not_found',
    'forbidden',
    'failure',
    'busy',
    'refused',
  ] satisfies ErrorKind[]) {
    const text = errorPage({ language: 'lv', kind, path: '/book', number: '7Q4M' })
    assert.match(text, /<h1>[^<]+<\/h1>/, kind)
    assert.match(text, /<a class="ds-button" href="\/(book)?"/, kind)
  }
  assert.match(errorPage({ language: 'lv', kind: 'failure', number: '7Q4M' }), /7Q4M/)
})

const pairs = [
  ['ink', 'paper'],
  ['ink', 'spruce-mist'],
  ['ink-soft', 'paper'],
  ['ink-soft', 'paper-deep'],
  ['ink-soft', 'paper-bright'],
  ['spruce', 'paper-deep'],
  ['spruce', 'spruce-mist'],
  ['rust', 'paper'],
  ['rust', 'rust-pale'],
  ['leaf', 'leaf-pale'],
  ['lake', 'lake-pale'],
  ['bark', 'amber-pale'],
] as const

test('every text colour stands out 7:1 from its ground', () => {
  const sheet = readFileSync(join(import.meta.dirname, '../../public/look/tokens.css'), 'utf8')
  const colour = (name: string): number => {
    const hex = new RegExp(`--${name}: #([0-9a-f]{6})`).exec(sheet)?.[1]
    assert.ok(hex, `${name} has no colour`)
    return luminance(hex)
  }
  for (const [text, ground] of pairs) {
    const [low, high] = [colour(text), colour(ground)].sort((a, b) => a - b)
    const contrast = ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05)
    assert.ok(contrast >= 7, `${text} on ${ground}: ${contrast.toFixed(2)}`)
  }
})

/** Relative luminance by WCAG 2.2. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map(at => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
