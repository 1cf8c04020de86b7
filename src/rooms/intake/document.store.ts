import { sql } from 'kysely'
import type { Reader, Tx } from '../../house/database.ts'

/** A file of an item, as it came. The name is the sender's own and may say anything. */
export type Document = {
  id: number
  itemId: number
  position: number
  role: 'original' | 'attachment' | 'scan'
  name: string
  mediaType: string
  sha256: string
  bytes: number
  examination: Examination | undefined
}

export type Examination = {
  kind: string
  scan: 'clean' | 'infected' | 'not_scanned'
  scanDetail: string | null
  signatures: 'valid' | 'invalid' | 'indeterminate' | 'unsigned'
  report: unknown
  examinedAt: Temporal.Instant
}

export type NewDocument = Pick<Document, 'role' | 'name' | 'mediaType' | 'sha256'>

/** Adds files behind those that are there; gives their ids in order. */
export async function insertDocuments(
  tx: Tx,
  itemId: number,
  documents: readonly NewDocument[],
): Promise<number[]> {
  if (documents.length === 0) return []
  const { last } = await tx
    .selectFrom('intake.document')
    .select(({ fn }) => fn.max('position').as('last'))
    .where('item_id', '=', itemId)
    .executeTakeFirstOrThrow()
  const first = Number(last ?? 0) + 1
  const rows = await tx
    .insertInto('intake.document')
    .values(
      documents.map(({ role, name, mediaType, sha256 }, at) => ({
        item_id: itemId,
        position: first + at,
        role,
        name,
        media_type: mediaType,
        sha256,
      })),
    )
    .returning('id')
    .execute()
  return rows.map(({ id }) => id)
}

function documents(reader: Reader) {
  return reader
    .selectFrom('intake.document as document')
    .innerJoin('house.file as file', 'file.sha256', 'document.sha256')
    .leftJoin('intake.examination as examination', 'examination.document_id', 'document.id')
    .selectAll('document')
    .select([
      'file.bytes',
      'examination.kind',
      'examination.scan',
      'examination.scan_detail',
      'examination.signatures',
      'examination.report',
      'examination.examined_at',
    ])
}

type Row = Awaited<ReturnType<ReturnType<typeof documents>['execute']>>[number]

function documentOf(row: Row): Document {
  return {
    id: row.id,
    itemId: row.item_id,
    position: row.position,
    // The tables' checks hold these words to the lists of the types.
    role: row.role as Document['role'],
    name: row.name,
    mediaType: row.media_type,
    sha256: row.sha256,
    bytes: row.bytes,
    examination:
      row.examined_at === null
        ? undefined
        : {
            kind: row.kind ?? '',
            scan: row.scan as Examination['scan'],
            scanDetail: row.scan_detail,
            signatures: row.signatures as Examination['signatures'],
            report: row.report,
            examinedAt: row.examined_at,
          },
  }
}

export async function listDocuments(reader: Reader, itemId: number): Promise<Document[]> {
  const rows = await documents(reader)
    .where('document.item_id', '=', itemId)
    .orderBy('document.position')
    .execute()
  return rows.map(documentOf)
}

export async function findDocument(reader: Reader, id: number): Promise<Document | undefined> {
  const row = await documents(reader).where('document.id', '=', id).executeTakeFirst()
  return row && documentOf(row)
}

/** Keeps what was found in a file; a later examination takes the place of an earlier one. */
export async function upsertExamination(
  tx: Tx,
  documentId: number,
  found: Examination,
): Promise<void> {
  const row = {
    kind: found.kind,
    scan: found.scan,
    scan_detail: found.scanDetail,
    signatures: found.signatures,
    report: JSON.stringify(found.report),
    examined_at: found.examinedAt,
  }
  await tx
    .insertInto('intake.examination')
    .values({ document_id: documentId, ...row })
    .onConflict(conflict => conflict.column('document_id').doUpdateSet(row))
    .execute()
}

/** Files that nobody looked into yet, and those that no scanner has seen. */
export async function countUnscanned(reader: Reader) {
  const { rows } = await sql<{ unexamined: number; not_scanned: number }>`
    select (select count(*) from intake.document
             where not exists (select from intake.examination where document_id = id)
           )::int as unexamined,
           (select count(*) from intake.examination where scan = 'not_scanned')::int as not_scanned
    `.execute(reader)
  return rows[0]
}

/** The oldest item that holds the same file; a second delivery is kept, linked and shown. */
export async function findItemWithFile(
  reader: Reader,
  sha256s: readonly string[],
): Promise<number | undefined> {
  const row = await reader
    .selectFrom('intake.document')
    .select('item_id')
    .where('sha256', 'in', ['', ...sha256s])
    .where('role', '=', 'original')
    .orderBy('item_id')
    .limit(1)
    .executeTakeFirst()
  return row?.item_id
}
