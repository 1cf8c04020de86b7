import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { z } from 'zod'
import { MailboxServer } from '../fixtures/mailbox-server.ts'
import { newDatabase, stopTestServer } from '../fixtures/town.database.ts'
import { closeDatabase, db, openDatabase } from '../src/house/database.ts'
import { pullMail, readMailboxSettings, readMessage } from '../src/rooms/mailbox/index.ts'

const parseShape = z.object({ attachments: z.array(z.number()) })

/**
 * Takes the malformed sample mails below this folder out of a mailbox, byte for byte, and prints
 * what became of them; gives the number that is lost, or that has other files than expected without
 * saying that a person must look. Without the folder it says so and gives 0.
 */
export async function mailConformance(folder: string): Promise<number> {
  const files = globSync('*/*.eml', { cwd: folder }).sort()
  if (!existsSync(folder) || files.length === 0) {
    console.log('mail: skipped: folder absent')
    return 0
  }
  const database = await newDatabase()
  openDatabase(database.appUrl)
  const box = new MailboxServer()
  for (const file of files) box.put(readFileSync(join(folder, file)))
  const port = await box.open()
  try {
    await pullMail(readMailboxSettings({ IMAP_URL: `imap://kac:x@127.0.0.1:${port}/INBOX` }))
    return await judge(folder, files)
  } finally {
    await box.close()
    await closeDatabase()
    await database.drop()
    await stopTestServer()
  }
}

async function judge(folder: string, files: readonly string[]): Promise<number> {
  const ids = await db().selectFrom('mailbox.message').select('id').orderBy('id').execute()
  for (const { id } of ids) await readMessage(id)
  const rows = await db()
    .selectFrom('mailbox.reading as reading')
    .leftJoin('mailbox.entry as entry', 'entry.message_id', 'reading.message_id')
    .leftJoin('intake.document as document', join =>
      join.onRef('document.item_id', '=', 'entry.item_id').on('document.role', '=', 'attachment'),
    )
    .select(['reading.message_id', 'reading.kind', 'reading.attention', 'entry.item_id'])
    .select(({ fn }) => fn.count<number>('document.id').as('files'))
    .groupBy(['reading.message_id', 'entry.item_id'])
    .orderBy('reading.message_id')
    .execute()
  let [items, automatic, agreed, said] = [0, 0, 0, 0]
  const misses: string[] = files.length === rows.length ? [] : ['not every mail was read']
  for (const [at, { kind, attention, item_id, files: found }] of rows.entries()) {
    const name = files[at] ?? ''
    if (item_id !== null) items++
    else if (kind !== 'letter') automatic++
    else misses.push(`${name}: no item`)
    const expected = expectedFiles(folder, name)
    if (attention !== null) said++
    if (expected === undefined) continue
    if (expected === Number(found)) agreed++
    else if (attention === null) misses.push(`${name}: ${found} files, expected ${expected}`)
  }
  console.log(
    `mail: ${rows.length} of ${files.length} read, ${items} items, ${automatic} automatic, ` +
      `${agreed} with the files expected, ${said} for a person to look at, ${misses.length} missed`,
  )
  for (const miss of misses) console.log(`  ${miss}`)
  return misses.length
}

/** How many files the expected parse has, where there is one for the mail's line ends. */
function expectedFiles(folder: string, name: string): number | undefined {
  const bytes = readFileSync(join(folder, name))
  const ending = bytes.includes('\r\n') ? '.crlf.json' : '.json'
  const path = join(folder, name.replace(basename(name), basename(name, '.eml') + ending))
  if (!existsSync(path)) return undefined
  return parseShape.parse(JSON.parse(readFileSync(path, 'utf8'))).attachments.length
}
