import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { buildSync } from 'esbuild'

/** A file for the browser. Its address holds a hash of its bytes, so it may be kept for ever. */
export interface Asset {
  type: string
  body: Buffer
  /** The same, compressed with brotli, where that makes it smaller. */
  brotli: Buffer | undefined
}

/** Say this with every asset: the address changes when the bytes change. */
export const assetCaching = 'public, max-age=31536000, immutable'

const root = join(import.meta.dirname, '../..')
const folder = join(root, 'public')

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
}

interface Built {
  files: Map<string, Asset>
  urls: Map<string, string>
}
let built: Built | undefined

/** All files for the browser by address (`/assets/desk-4K2J9A.css`), bundled in memory once. */
export function assets(): ReadonlyMap<string, Asset> {
  built ??= build()
  return built.files
}

/**
 * The address of a style sheet, script or picture by its plain name: `desk.css`, `keys.js`,
 * `lodzins.svg`. Throws for a name that does not exist, so a misspelling never reaches a person.
 */
export function assetUrl(name: string): string {
  built ??= build()
  const url = built.urls.get(name)
  if (url === undefined) throw new Error(`No asset is called ${name}`)
  return url
}

function build(): Built {
  const made: Built = { files: new Map(), urls: new Map() }
  bundle(made)
  for (const name of readdirSync(folder).filter(file => file.endsWith('.svg'))) {
    add(made, name, readFileSync(join(folder, name)))
  }
  return made
}

/** Style sheets with their imports and fonts, and the client scripts of `public/islands`. */
function bundle(made: Built): void {
  const islands = readdirSync(join(folder, 'islands')).filter(file => file.endsWith('.ts'))
  const sheets = readdirSync(folder).filter(file => file.endsWith('.css'))
  const result = buildSync({
    absWorkingDir: root,
    entryPoints: [
      ...sheets.map(file => join(folder, file)),
      ...islands.map(file => join(folder, 'islands', file)),
    ],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: ['es2022', 'chrome111', 'firefox115', 'safari16.4'],
    loader: { '.woff2': 'file', '.svg': 'file', '.wasm': 'file' },
    outdir: '/assets',
    publicPath: '/assets',
    entryNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    logLevel: 'error',
  })
  for (const file of result.outputFiles) {
    const name = basename(file.path)
    put(made, name.replace(/-[A-Z0-9]{8}(?=\.\w+$)/, ''), name, Buffer.from(file.contents))
  }
}

function add(made: Built, name: string, body: Buffer): void {
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 8).toUpperCase()
  const extension = extname(name)
  put(made, name, `${basename(name, extension)}-${hash}${extension}`, body)
}

function put(made: Built, name: string, hashed: string, body: Buffer): void {
  const type = types[extname(hashed)] ?? 'application/octet-stream'
  const url = `/assets/${hashed}`
  made.files.set(url, { type, body, brotli: type.startsWith('font/') ? undefined : small(body) })
  made.urls.set(name, url)
}

function small(body: Buffer): Buffer | undefined {
  const packed = brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } })
  return packed.length < body.length ? packed : undefined
}
