// What CI runs: style, types, unused parts, then the same tests as `npm test`.
import { spawnSync } from 'node:child_process'

const steps: readonly (readonly [string, readonly string[]])[] = [
  ['biome', ['check', '.']],
  ['tsc', ['--noEmit']],
  ['knip', []],
]

for (const [command, args] of steps) {
  console.log(`– ${command} ${args.join(' ')}`)
  const { status } = spawnSync(command, args, { stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}
const tests = spawnSync('npm', ['test', '--silent'], { stdio: 'inherit' })
process.exit(tests.status ?? 1)
