import { sql } from 'kysely'
import type { Reader, Tx } from '../../house/database.ts'
import type { LetterKind, LetterStates, ReturnReason } from './letter-state.ts'

/** What an envelope says and what is in it. */
export type LetterFacts = {
  siteId: number
  kind: LetterKind
  /** In the nominative, as documents have it; the dative is printed where somebody wrote it. */
  recipient: string
  recipientDative: string | null
  /** Print lines, a line end between. */
  address: string
  /** The registration number of what is sent. */
  entryNumber: string | null
  subject: string | null
  /** Paragraphs, an empty line between; nothing where a finished print goes into the envelope. */
  body: string | null
  /** A line each. */
  enclosures: string | null
  /** Who signs a letter written here, and the office; absent: written by pen. */
  signatory: string | null
  signatoryOffice: string | null
  largePrint: boolean
  /** Where the recipient can learn the state, with scheme. */
  stateAddress: string | null
  /** The finished print in the file store. */
  pdfSha256: string | null
  language: 'lv' | 'en'
  /** The returned letter that this one replaces. */
  resendsId: number | null
}

export type Letter = LetterFacts &
  LetterStates & {
    id: number
    code: string
    /** The S10 number of a registered letter, once it has one. */
    tracking: string | undefined
    createdBy: string | null
    createdAt: Temporal.Instant
  }

type NewLetter = LetterFacts & {
  code: string
  createdBy: number | null
  createdAt: Temporal.Instant
}

export async function insertLetter(tx: Tx, letter: NewLetter): Promise<number> {
  const { id } = await tx
    .insertInto('post.letter')
    .values({
      code: letter.code,
      site_id: letter.siteId,
      kind: letter.kind,
      recipient: letter.recipient,
      recipient_dative: letter.recipientDative,
      address: letter.address,
      entry_number: letter.entryNumber,
      subject: letter.subject,
      body: letter.body,
      enclosures: letter.enclosures,
      signatory: letter.signatory,
      signatory_office: letter.signatoryOffice,
      large_print: letter.largePrint,
      state_address: letter.stateAddress,
      pdf_sha256: letter.pdfSha256,
      language: letter.language,
      resends_id: letter.resendsId,
      created_by: letter.createdBy,
      created_at: letter.createdAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** The day of a state that a letter has or has not. */
function dayOfState(state: 'delivered' | 'withdrawn') {
  return sql<Temporal.PlainDate | null>`(select on_day from post.letter_state
    where letter_id = letter.id and state = ${state})`
}

const retractions = sql<number>`(select count(*) from post.return_retraction
  where letter_id = letter.id)::integer`

/** The letter that was sent instead. */
const resentBy = sql<number | null>`(select id from post.letter as again
  where again.resends_id = letter.id)`

function letters(reader: Reader) {
  return reader
    .selectFrom('post.letter as letter')
    .leftJoin('staff.person as author', 'author.id', 'letter.created_by')
    .leftJoin('post.dispatch_line as line', 'line.letter_id', 'letter.id')
    .leftJoin('post.letter_state as sent', join =>
      join.onRef('sent.letter_id', '=', 'letter.id').on('sent.state', '=', 'dispatched'),
    )
    .leftJoin('post.letter_state as back', join =>
      join
        .onRef('back.letter_id', '=', 'letter.id')
        .on('back.state', '=', 'returned')
        .on('back.n', '=', sql<number>`${retractions} + 1`),
    )
    .selectAll('letter')
    .select(['author.name as author', 'line.list_id'])
    .select(['sent.on_day as sent_on', 'sent.deemed_on', 'sent.rule_days', 'sent.rule_unit'])
    .select([resentBy.as('again_id'), retractions.as('retractions')])
    .select(dayOfState('delivered').as('delivered_on'))
    .select(dayOfState('withdrawn').as('withdrawn_on'))
    .select(
      sql<string | null>`(select number from post.tracking where letter_id = letter.id
        and released_at is null)`.as('number'),
    )
    .select(['back.on_day as back_on', 'back.reason', 'back.note'])
}

type LetterRow = Awaited<ReturnType<ReturnType<typeof letters>['execute']>>[number]

function statesOf(row: LetterRow): LetterStates {
  const { sent_on, deemed_on, rule_days, rule_unit, delivered_on, back_on, withdrawn_on } = row
  const unit = rule_unit === 'working_day' ? 'working_day' : 'day'
  return {
    listId: row.list_id ?? undefined,
    dispatched:
      sent_on && deemed_on
        ? { on: sent_on, deemedOn: deemed_on, rule: { days: rule_days ?? 0, unit } }
        : undefined,
    delivered: delivered_on ? { on: delivered_on } : undefined,
    // The table's check holds the reason to the list of the type.
    returned: back_on
      ? { on: back_on, reason: row.reason as ReturnReason, note: row.note }
      : undefined,
    withdrawn: withdrawn_on ? { on: withdrawn_on } : undefined,
    retractions: row.retractions,
    resentById: row.again_id ?? undefined,
  }
}

function letterOf(row: LetterRow): Letter {
  return {
    id: row.id,
    code: row.code,
    siteId: row.site_id,
    kind: row.kind === 'registered' ? 'registered' : 'ordinary',
    recipient: row.recipient,
    recipientDative: row.recipient_dative,
    address: row.address,
    entryNumber: row.entry_number,
    subject: row.subject,
    body: row.body,
    enclosures: row.enclosures,
    signatory: row.signatory,
    signatoryOffice: row.signatory_office,
    largePrint: row.large_print,
    stateAddress: row.state_address,
    pdfSha256: row.pdf_sha256,
    language: row.language === 'en' ? 'en' : 'lv',
    resendsId: row.resends_id,
    tracking: row.number ?? undefined,
    createdBy: row.author,
    createdAt: row.created_at,
    ...statesOf(row),
  }
}

export async function findLetter(reader: Reader, id: number): Promise<Letter | undefined> {
  const row = await letters(reader).where('letter.id', '=', id).executeTakeFirst()
  return row && letterOf(row)
}

/** The letter, held to the end of the transaction. */
export async function lockLetter(tx: Tx, id: number): Promise<Letter | undefined> {
  const held = await tx
    .selectFrom('post.letter')
    .select('id')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return held && findLetter(tx, id)
}

/** The letters of a list in their order. */
export async function listLettersOn(reader: Reader, listId: number): Promise<Letter[]> {
  const rows = await letters(reader)
    .where('line.list_id', '=', listId)
    .orderBy('line.position')
    .limit(2000)
    .execute()
  return rows.map(letterOf)
}

/** Letters by the code of their envelope or by the registration number, newest first. */
export async function listLettersOf(
  reader: Reader,
  by: { code: string } | { entryNumber: string },
): Promise<Letter[]> {
  const found = letters(reader).orderBy('letter.id', 'desc').limit(50)
  const rows =
    'code' in by
      ? await found.where('letter.code', '=', by.code).execute()
      : await found.where('letter.entry_number', '=', by.entryNumber).execute()
  return rows.map(letterOf)
}

type AtSite = { siteId: number; limit: number }

/** Letters that wait to be put on a list, oldest first. */
export async function listWaiting(reader: Reader, { siteId, limit }: AtSite): Promise<Letter[]> {
  const rows = await letters(reader)
    .where('letter.site_id', '=', siteId)
    .where('line.letter_id', 'is', null)
    .where(dayOfState('withdrawn'), 'is', null)
    .orderBy('letter.id')
    .limit(limit)
    .execute()
  return rows.map(letterOf)
}

/** Letters that came back and were not sent again, newest first. */
export async function listReturned(reader: Reader, { siteId, limit }: AtSite): Promise<Letter[]> {
  const rows = await letters(reader)
    .where('letter.site_id', '=', siteId)
    .where('back.letter_id', 'is not', null)
    .where(resentBy, 'is', null)
    .orderBy('back.on_day', 'desc')
    .orderBy('letter.id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(letterOf)
}
