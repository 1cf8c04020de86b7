import { hasRole, worksAt } from '../../house/actor.ts'
import { db } from '../../house/database.ts'
import { openFile } from '../../house/files.ts'
import { writeReading } from '../../house/journal.ts'
import {
  type Answer,
  file,
  html,
  type Page,
  redirect,
  type StaffVisit,
  staffPage,
} from '../../house/page.ts'
import { Forbidden, NotFound, Refusal } from '../../house/refusal.ts'
import { pathIn } from '../../kit/language.ts'
import { intakeRoles, listDocuments } from '../intake/index.ts'
import { type Head, mailPage } from './mail.view.tsx'
import { mailLimits } from './mail-findings.ts'
import { headField, headLimit, readHead } from './mail-head.ts'
import { mailListPage } from './mail-list.view.tsx'
import { countLists, findSheet, listDuplicates, listSheets } from './mail-sheet.store.ts'
import { type MailSheet, mailLists } from './mail-sheet.ts'
import { listLeftBehind } from './message.store.ts'
import { enterAsLetter } from './reading.ts'
import { mailboxRefusals } from './refusal.words.ts'

const pageSize = 50

/** Mails that came in, for those who register. */
export const mailPages: readonly Page[] = [
  staffPage('GET', '/register/mail', intakeRoles, showList),
  staffPage('GET', '/register/mail/:id', intakeRoles, async visit =>
    html(await draw(visit, await sheetOf(visit))),
  ),
  staffPage('GET', '/register/mail/:id/raw', intakeRoles, async visit => {
    const sheet = await sheetOf(visit)
    const bytes = await openFile(sheet.sha256)
    return file('message/rfc822', `mail-${sheet.id}.eml`, bytes, { inline: false })
  }),
  staffPage('GET', '/register/mail/:id/files/:position', intakeRoles, showFile),
  staffPage('POST', '/register/mail/:id/entry', intakeRoles, enter),
]

async function showList(visit: StaffVisit): Promise<Answer> {
  const { clerk, query, frame, now } = visit
  const list = mailLists.find(name => name === query.list) ?? 'letters'
  const before = /^\d{1,15}$/.test(query.before ?? '') ? Number(query.before) : undefined
  const { siteIds } = clerk
  await writeReading(db(), clerk, {
    subject: { kind: 'mail', id: list },
    purpose: 'intake',
    at: now,
  })
  const found = await listSheets(db(), { list, siteIds, before, limit: pageSize + 1 })
  return html(
    mailListPage({
      frame,
      list,
      counts: await countLists(db(), siteIds),
      mails: found.slice(0, pageSize),
      older: found.length > pageSize ? found[pageSize - 1]?.id : undefined,
      isFirst: before === undefined,
      leftBehind: siteIds === 'all' ? await listLeftBehind(db()) : [],
      now,
    }),
  )
}

async function sheetOf({ params, clerk, now }: StaffVisit): Promise<MailSheet> {
  if (!/^\d{1,15}$/.test(params.id ?? '')) throw new NotFound('mail')
  const sheet = await findSheet(db(), Number(params.id))
  if (!sheet) throw new NotFound('mail')
  if (!worksAt(clerk, sheet.siteId)) throw new Forbidden('mail of another site')
  const subject = { kind: 'mail', id: sheet.id }
  await writeReading(db(), clerk, { subject, purpose: 'intake', at: now })
  return sheet
}

async function draw(visit: StaffVisit, sheet: MailSheet, refusal?: string): Promise<string> {
  const documents = sheet.itemId === null ? [] : await listDocuments(db(), sheet.itemId)
  return mailPage({
    frame: visit.frame,
    sheet,
    head: await headOf(sheet),
    files: documents.filter(({ role }) => role === 'attachment').slice(0, mailLimits.parts),
    duplicates: await listDuplicates(db(), sheet.id),
    mayEnter: hasRole(visit.clerk, intakeRoles) && sheet.reading?.kind !== 'letter',
    refusal,
    now: visit.now,
  })
}

const shownFields = ['from', 'reply-to', 'to', 'cc', 'date', 'subject', 'message-id'] as const

/** The fields that say from whom and to whom, as they stand in the mail. */
async function headOf({ sha256 }: MailSheet): Promise<Head> {
  const head = readHead(await beginningOf(sha256))
  return shownFields.flatMap(name => {
    const value = headField(head, name)
    if (value === '') return []
    return [{ name, value: Buffer.from(value, 'latin1').toString('utf8').slice(0, 500) }]
  })
}

/** The first bytes of a mail. One that is missing is said by its download: the page stays whole. */
async function beginningOf(sha256: string): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let bytes = 0
  try {
    for await (const part of await openFile(sha256)) {
      parts.push(part)
      bytes += part.length
      if (bytes >= headLimit) break
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
  }
  return Buffer.concat(parts)
}

async function showFile(visit: StaffVisit): Promise<Answer> {
  const sheet = await sheetOf(visit)
  const documents = sheet.itemId === null ? [] : await listDocuments(db(), sheet.itemId)
  const found = documents.find(({ position }) => String(position) === visit.params.position)
  if (!found) throw new NotFound('file')
  const bytes = await openFile(found.sha256)
  return file('application/octet-stream', found.name, bytes, { inline: false })
}

async function enter(visit: StaffVisit): Promise<Answer> {
  const sheet = await sheetOf(visit)
  try {
    await enterAsLetter(visit.clerk, sheet.id)
    return redirect(pathIn(visit.language, `/register/mail/${sheet.id}`))
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const words: Readonly<Record<string, () => string>> = mailboxRefusals[visit.language]
    const sentence = words[error.code]?.()
    if (sentence === undefined) throw error
    return html(await draw(visit, sheet, sentence), 409)
  }
}
