// Runs a command on a PostgreSQL of this system (Debian: /usr/lib/postgresql/*), started for it in
// a folder of its own: `node tools/external-postgres.ts npm test`.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { startSystemPostgres, systemPostgres } from '../src/house/backup.trial.ts'
import { newGround } from '../src/house/embedded-postgres.trial.ts'

const [command, ...args] = process.argv.slice(2)
if (!command || !systemPostgres) {
  console.error(
    command
      ? 'There is no PostgreSQL in /usr/lib/postgresql: apt-get install postgresql.'
      : 'Usage: node tools/external-postgres.ts COMMAND [WORD…]',
  )
  process.exit(command ? 1 : 2)
}

const ground = newGround(0o755)
const server = await startSystemPostgres(join(ground.folder, 'server'))
console.error(`DATABASE_URL names PostgreSQL ${server.version}: ${server.url}`)
const env = { ...process.env, DATABASE_URL: server.url }
const child = spawn(command, args, { stdio: 'inherit', env })
for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, () => child.kill(name))
const code = await new Promise<number>(resolve => {
  child.once('error', () => resolve(127))
  child.once('exit', status => resolve(status ?? 1))
})
await server.stop()
await ground.clear()
process.exit(code)
