#!/usr/bin/env node
// `npx lodzins COMMAND`: hands over to the program on the Node that came with the packages.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const own = `${root}node_modules/.bin/node`
const node = existsSync(own) ? own : process.execPath
const args = [
  '--import',
  new URL('typescript.mjs', import.meta.url).href,
  `${root}src/doors/command.ts`,
  ...process.argv.slice(2),
]
const { status } = spawnSync(node, args, { stdio: 'inherit' })
process.exit(status ?? 1)
