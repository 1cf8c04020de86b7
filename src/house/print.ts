import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { Language } from '../kit/language.ts'

/** What a template gets: plain values; texts arrive as texts and are never read as markup. */
export type PrintData =
  | string
  | number
  | boolean
  | undefined
  | readonly PrintData[]
  | { readonly [name: string]: PrintData }

export type PrintOrder = {
  /** The `*.letter.typ` file, e.g. `new URL('./slip.letter.typ', import.meta.url)`. */
  template: URL
  data: PrintData
  /** The document's title, read aloud first; may be left to the template (`sheet(title: …)`). */
  title?: string
  language: Language
  /** The moment that stands in the file: the same order gives the same bytes. */
  now: Temporal.Instant
}

/** A template that does not compile: where, and what the compiler says. A programmer's error. */
export class PrintFault extends Error {
  constructor(places: string[]) {
    super(`The print cannot be made:\n${places.join('\n')}`)
    this.name = 'PrintFault'
  }
}

const projectFolder = fileURLToPath(new URL('../../', import.meta.url))

const fontFamily = '@expo-google-fonts/atkinson-hyperlegible-next'
const fontWeights = ['400Regular', '600SemiBold', '700Bold']

let compiler: NodeCompiler | undefined

/** The one warm compiler of the process: it keeps fonts and parsed templates. */
function warmCompiler(): NodeCompiler {
  compiler ??= NodeCompiler.create({
    workspace: projectFolder,
    fontArgs: [{ fontBlobs: fontWeights.map(readFont) }],
  })
  return compiler
}

function readFont(weight: string): Buffer {
  const name = `${fontFamily}/${weight}/AtkinsonHyperlegibleNext_${weight}.ttf`
  return readFileSync(new URL(import.meta.resolve(name)))
}

/**
 * Typesets a template as a tagged PDF/UA-1 (ISO 14289-1) with title, language and embedded fonts.
 * Nothing is written to disk. A letter that no font holds is printed as `\uFFFD` rather than losing
 * the whole paper; a missing font or a fault in the template throws {@link PrintFault}.
 */
export async function printPdf(order: PrintOrder): Promise<Uint8Array> {
  const data = cleaned(order.data)
  try {
    return typeset(order, data)
  } catch (error) {
    const missing = error instanceof MissingLetters ? error.letters : undefined
    if (!missing) throw error
    return typeset(order, withoutLetters(data, missing))
  } finally {
    warmCompiler().evictCache(20)
  }
}

class MissingLetters extends Error {
  readonly letters: Set<string>
  constructor(letters: Set<string>) {
    super('No font holds some letters')
    this.letters = letters
  }
}

function typeset(order: PrintOrder, data: PrintData): Uint8Array {
  const compiled = warmCompiler().compile({
    mainFilePath: fileURLToPath(order.template),
    inputs: {
      data: JSON.stringify(data),
      ...(order.title === undefined ? {} : { title: order.title.normalize('NFC') }),
      language: order.language,
      now: String(order.now.epochMilliseconds),
    },
  })
  const fault = compiled.takeError() ?? compiled.takeWarnings()
  if (fault || !compiled.result) {
    const found = fault ? warmCompiler().fetchDiagnostics(fault) : []
    throw new PrintFault((found as Diagnostic[]).map(placeOf))
  }
  try {
    return warmCompiler().pdf(compiled.result, {
      pdfStandard: 'ua-1',
      creationTimestamp: Math.floor(order.now.epochMilliseconds / 1000),
    })
  } catch (error) {
    throw exportFault(error)
  }
}

type Diagnostic = {
  message: string
  path: string
  range: { start: { line: number; character: number } } | null
}

function placeOf({ message, path, range }: Diagnostic): string {
  const file = path.startsWith(projectFolder) ? path.slice(projectFolder.length) : path
  return `${file}:${range ? range.start.line + 1 : 1}: ${message}`
}

/** The exporter reports in one text; letters without a font stand in it as `"\"x\""`. */
function exportFault(error: unknown): Error {
  const report = error instanceof Error ? String(Reflect.get(error, 'code') ?? error.message) : ''
  const letters = new Set<string>()
  for (const [, text = ''] of report.matchAll(/the text `\\?"(.+?)\\?"` could not be displayed/gu))
    for (const letter of text.replace(/\\u\{([0-9a-f]+)\}/g, unescaped)) letters.add(letter)
  if (letters.size > 0) return new MissingLetters(letters)
  return new PrintFault(
    [...report.matchAll(/message: "(.+?)", trace/g)].map(found => found[1] ?? ''),
  )
}

const unescaped = (_: string, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16))

/** Composed letters (NFC), no control characters and none that turn the direction of reading. */
function cleaned(data: PrintData): PrintData {
  const unprintable = /(?!\n)[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\u200B\u2060\uFEFF]/gu
  return mapTexts(data, text => text.normalize('NFC').toWellFormed().replace(unprintable, ' '))
}

function withoutLetters(data: PrintData, letters: Set<string>): PrintData {
  const shown = (letter: string) => (letters.has(letter) ? '\uFFFD' : letter)
  return mapTexts(data, text => [...text].map(shown).join(''))
}

function mapTexts(data: PrintData, change: (text: string) => string): PrintData {
  if (typeof data === 'string') return change(data)
  if (Array.isArray(data)) return data.map(item => mapTexts(item, change))
  if (typeof data !== 'object') return data
  const entries = Object.entries(data).map(([name, value]) => [name, mapTexts(value, change)])
  return Object.fromEntries(entries)
}
