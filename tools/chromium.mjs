// Finds a Chromium for the browser tests: $CHROMIUM, else the system's, else the one from npm.
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const project = dirname(dirname(fileURLToPath(import.meta.url)))
const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking']

/** `{ path, args, env, how }` or undefined. Never starts a download. */
export async function findChromium() {
  const named = process.env.CHROMIUM
  if (named) {
    return canRun(named) ? { path: named, args, env: {}, how: '$CHROMIUM' } : undefined
  }
  const installed = systemPaths().find(canRun)
  if (installed) return { path: installed, args, env: {}, how: 'of this system' }
  return await packagedChromium()
}

function systemPaths() {
  // The shell without windows takes little more than half the work of the whole browser.
  const names = [
    'chromium-headless-shell',
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
  ]
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  return [
    ...names.flatMap(name => folders.map(folder => join(folder, name))),
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map(name =>
      join(process.env[name] ?? '', 'Google', 'Chrome', 'Application', 'chrome.exe'),
    ),
  ]
}

/**
 * The package @sparticuz/chromium holds a Chromium for Linux on x64, packed, with its libraries.
 * It unpacks into the folder for temporary files; we give it one of our own, which no other user
 * can have prepared for us.
 */
async function packagedChromium() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
  const bin = join(project, 'node_modules', '@sparticuz', 'chromium', 'bin')
  if (!existsSync(join(bin, 'chromium.br'))) return undefined
  const home = cacheFolder()
  const path = join(home, 'chromium')
  if (!existsSync(path)) await unpack(bin, home)
  const libraries = [join(home, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean)
  const env = { LD_LIBRARY_PATH: libraries.join(':'), FONTCONFIG_PATH: join(home, 'fonts') }
  const how = 'from npm (@sparticuz/chromium)'
  return { path, args: [...args, '--no-zygote', '--headless=shell'], env, how }
}

function cacheFolder() {
  const folder = join(tmpdir(), `lodzins-chromium-${process.getuid?.() ?? 0}`)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const { uid } = lstatSync(folder)
  const isOurs = lstatSync(folder).isDirectory() && uid === process.getuid?.()
  if (!isOurs) throw new Error(`${folder} belongs to somebody else: remove it or set CHROMIUM.`)
  chmodSync(folder, 0o700)
  return folder
}

async function unpack(bin, home) {
  const before = process.env.TMPDIR
  const fresh = join(home, `unpacking-${process.pid}`)
  mkdirSync(fresh, { recursive: true, mode: 0o700 })
  process.env.TMPDIR = fresh
  try {
    const { inflate } = await import('@sparticuz/chromium')
    const packs = ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br']
    for (const pack of packs) await inflate(join(bin, pack))
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
  // The program last: where it stands, everything stands.
  const names = readdirSync(fresh).sort(
    (a, b) => Number(a === 'chromium') - Number(b === 'chromium'),
  )
  for (const name of names) {
    if (!existsSync(join(home, name))) renameSync(join(fresh, name), join(home, name))
  }
  rmSync(fresh, { recursive: true, force: true })
}

function canRun(path) {
  try {
    accessSync(path, constants.X_OK)
    return lstatSync(path).isFile() || lstatSync(path).isSymbolicLink()
  } catch {
    return false
  }
}
