#!/usr/bin/env node
// `npx lodzins COMMAND`: hands over to the program on the Node that came with the packages.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const own = `${root}node_modules/.bin/node`
const node = existsSync(own) ? own : process.execPath
const args = ['--import', 'tsx', `${root}src/doors/command.ts`, ...process.argv.slice(2)]
const env = { ...process.env, TSX_TSCONFIG_PATH: `${root}tsconfig.json` }
const { status } = spawnSync(node, args, { stdio: 'inherit', env })
process.exit(status ?? 1)
