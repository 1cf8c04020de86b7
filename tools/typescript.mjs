// `node --import ./tools/typescript.mjs FILE.ts`: Node reads TypeScript by itself. This adds the
// views, whose markup it doesn't know, and keeps what was compiled for the next start.
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import module, { createRequire } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'

if (Number(process.versions.node.split('.')[0]) < 26) {
  const here = `Lodziņš runs on Node 26, this is ${process.versions.node}`
  process.stderr.write(`${here}: start it with "npm start", which brings its own.\n`)
  process.exit(1)
}

const root = fileURLToPath(new URL('..', import.meta.url))
const require = createRequire(import.meta.url)
// Beside the packages, where nobody can write who could not change the program itself. Where that
// is closed nothing is kept, and every start takes longer.
const kept = `${root}node_modules/.cache/lodzins/`

module.enableCompileCache(`${kept}compiled`)
// Not only at the end: for processes that are started beside this one, and in case it is killed.
setTimeout(() => module.flushCompileCache(), 3000).unref()
process.setSourceMapsEnabled(true)

/** All at once: esbuild is a program of its own, and starting it costs more than its work. */
function makeViews() {
  const { outputFiles } = require('esbuild').buildSync({
    absWorkingDir: root,
    entryPoints: fs.globSync('src/**/*.tsx', { cwd: root }),
    outdir: 'src',
    outbase: 'src',
    outExtension: { '.js': '.tsx' },
    format: 'esm',
    sourcemap: 'inline',
    sourcesContent: false,
    write: false,
    logLevel: 'error',
  })
  return new Map(outputFiles.map(({ path, text }) => [pathToFileURL(path).href, text]))
}

let views

/** A view as JavaScript: kept from an earlier start as long as its text is the same. */
function scriptOf(url) {
  const text = fs.readFileSync(fileURLToPath(url))
  const file = `${kept}views/${createHash('sha256').update(url).update(text).digest('hex')}.js`
  try {
    return fs.readFileSync(file, 'utf8')
  } catch {
    views ??= makeViews()
    keep(file, views.get(url))
    return views.get(url)
  }
}

/** Whole or not at all: another process may be reading. */
function keep(file, script) {
  const unfinished = `${file}.${process.pid}`
  try {
    fs.mkdirSync(`${kept}views`, { recursive: true })
    fs.writeFileSync(unfinished, script)
    fs.renameSync(unfinished, file)
  } catch {
    // The folder is closed; see above.
  }
}

module.registerHooks({
  load(url, context, next) {
    if (!url.endsWith('.tsx')) return next(url, context)
    return { format: 'module', source: scriptOf(url), shortCircuit: true }
  },
})
