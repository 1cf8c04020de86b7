// Runs before `npm start` and `npm test`, with whatever Node (20 or newer) is there: installs the
// packages when they are absent or stale, and is done at once when they are not. No dependencies.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const project = dirname(dirname(fileURLToPath(import.meta.url)))
const modules = join(project, 'node_modules')
const stamp = join(modules, '.lodzins-lock')
const lockText = readFileSync(join(project, 'package-lock.json'), 'utf8')
const lock = JSON.parse(lockText)
const wanted = createHash('sha256')
  .update(`${process.platform} ${process.arch} ${lockText.replaceAll('\r\n', '\n')}`)
  .digest('hex')

if (Number(process.versions.node.split('.')[0]) < 20) {
  stop(`Lodziņš needs Node 20 or newer to set itself up; this is ${process.version}.`)
}
if (readOr(stamp, '') !== wanted) {
  if (!matchesLock()) await install()
  if (leaveStamp()) compile()
}
requireRuntime()
if (process.argv.includes('--chromium')) await requireChromium()

/** Installed by hand with `npm ci`? Then npm's own record agrees with the lock. */
function matchesLock() {
  const record = readOr(join(modules, '.package-lock.json'), '')
  if (record === '') return false
  const installed = JSON.parse(record).packages ?? {}
  const isWanted = ([path, entry]) => lock.packages[path]?.version === entry.version
  const isThere = ([path, entry]) => path === '' || entry.optional || installed[path]
  return (
    Object.entries(installed).every(isWanted) &&
    Object.entries(lock.packages).every(isThere) &&
    existsSync(join(modules, 'esbuild', 'package.json'))
  )
}

async function install() {
  const isFirst = !existsSync(modules)
  const count = Object.keys(lock.packages).length - 1
  say(
    `${isFirst ? 'First start' : 'The packages changed'}: installing them from package-lock.json ` +
      `(up to ${count}; a few minutes on a slow line) …`,
  )
  const begin = Date.now()
  const { code, output } = await runNpm([
    'ci',
    '--include=dev',
    '--include=optional',
    '--engine-strict=false',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ])
  if (code === 0) {
    say(`Packages installed in ${Math.round((Date.now() - begin) / 1000)} s.`)
    return
  }
  if (/E(NOTFOUND|AI_AGAIN|CONNREFUSED|CONNRESET|TIMEDOUT|HOSTUNREACH|NETUNREACH)/.test(output)) {
    stop(
      'The package registry cannot be reached: connect this machine to the network (or set ' +
        '`registry` or `proxy` with `npm config set`) and run the same command again.',
    )
  }
  if (/EACCES|EPERM|EROFS/.test(output)) {
    stop(`${modules} cannot be written by this user: run as its owner, or copy the project.`)
  }
  process.stderr.write(output)
  stop('Installing the packages failed; the reason stands above.')
}

/** npm by the very file that runs us, so that no other version on the PATH comes in between. */
function runNpm(args) {
  const cli = process.env.npm_execpath
  const isNpm = cli && /npm-cli\.[cm]?js$/.test(cli)
  const node = process.env.npm_node_execpath ?? process.execPath
  const [command, first] = isNpm ? [node, [cli]] : ['npm', []]
  const shell = !isNpm && process.platform === 'win32'
  const options = {
    cwd: project,
    env: plainEnvironment(),
    shell,
    stdio: ['ignore', 'pipe', 'pipe'],
  }
  const child = spawn(command, [...first, ...args], options)
  const seconds = startClock()
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', text => {
      output = (output + text).slice(-20_000)
    })
  }
  return new Promise(resolve => {
    child.on('error', error => resolve({ code: 1, output: String(error) }))
    child.on('close', code => {
      clearInterval(seconds)
      if (process.stderr.isTTY) process.stderr.write('\r\x1b[K')
      resolve({ code, output })
    })
  })
}

/** The time that passes: on one line in a terminal, a line every 15 s elsewhere. */
function startClock() {
  const begin = Date.now()
  const isTerminal = process.stderr.isTTY
  const tick = () => {
    const seconds = Math.round((Date.now() - begin) / 1000)
    process.stderr.write(isTerminal ? `\r  ${seconds} s ` : `  ${seconds} s …\n`)
  }
  return setInterval(tick, isTerminal ? 1_000 : 15_000)
}

/**
 * What the outer npm was told about its own run is not for the inner one; the way to the registry
 * and the wish for no install scripts are.
 */
function plainEnvironment() {
  const config =
    'global|location|local_prefix|omit|include|only|production|workspaces?|dry_run|json|loglevel|' +
    'silent|package_lock|package_lock_only|install_strategy|if_present|save'
  const outer = new RegExp(`^(npm_(lifecycle|package)_.*|npm_command|npm_config_(${config}))$`, 'i')
  const kept = Object.entries(process.env).filter(([name]) => !outer.test(name))
  return Object.fromEntries(kept.filter(([name]) => name !== 'NODE_ENV'))
}

/** npm scripts find `node_modules/.bin` first on their PATH, and there the Node of the project. */
function requireRuntime() {
  const names = process.platform === 'win32' ? ['node.cmd', 'node.exe'] : ['node']
  if (names.some(name => existsSync(join(modules, '.bin', name)))) return
  if (Number(process.versions.node.split('.')[0]) >= 26) return
  stop(
    `There is no packaged Node 26 for ${process.platform}-${process.arch}: ` +
      `install Node 26 yourself (this is ${process.version}) and run the same command again.`,
  )
}

async function requireChromium() {
  const { findChromium } = await import(pathToFileURL(join(project, 'tools', 'chromium.mjs')))
  const found = await findChromium()
  if (found) {
    say(`Browser tests use the Chromium ${found.how}: ${found.path}`)
    return
  }
  stop(
    process.env.CHROMIUM
      ? `CHROMIUM names ${process.env.CHROMIUM}, which is no program that this user can run.`
      : 'The browser tests need Chromium: install it (Debian: apt-get install chromium-headless-shell), ' +
          'or name one in CHROMIUM.',
  )
}

/** Somebody else's folder can be up to date too; then every start compares anew. */
function leaveStamp() {
  try {
    writeFileSync(stamp, wanted)
    return true
  } catch {
    return false
  }
}

/** Loads the program once and so keeps what is compiled of it: the first start is a quick one. */
function compile() {
  const own = join(modules, '.bin', 'node')
  const load = "import('./src/doors/command.serve.ts')"
  const args = ['--import', './tools/typescript.mjs', '--eval', load]
  spawnSync(existsSync(own) ? own : process.execPath, args, { cwd: project, stdio: 'ignore' })
}

function readOr(path, otherwise) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return otherwise
  }
}

/** On stderr: the standard output belongs to the command that follows. */
function say(sentence) {
  process.stderr.write(`${sentence}\n`)
}

function stop(sentence) {
  say(sentence)
  process.exit(1)
}
