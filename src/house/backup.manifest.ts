import { z } from 'zod'

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const count = z.number().int().nonnegative()
const relation = z.strictObject({ schema: z.string().min(1), name: z.string().min(1) })

/** A path below the folder of files, with slashes, that can't lead out of it. */
const path = z
  .string()
  .min(1)
  .max(1000)
  .refine(text => !/[\0\\:]/.test(text), 'holds a sign that no path of ours has')
  .refine(text => !text.split('/').some(part => ['', '.', '..'].includes(part)), 'leads elsewhere')

/** The last member of an archive: what is in it, so that a restore knows before it begins. */
export const manifestShape = z.strictObject({
  format: z.literal('lodzins backup 1'),
  madeAt: z.iso.datetime(),
  /** The migrations that had made the tables. */
  migrations: z.array(z.strictObject({ name: z.string(), sha256: hash })),
  /** Version of the queue's own tables; they are made by its library. */
  queueVersion: count.nullable(),
  tables: z.array(
    relation.extend({
      columns: z.array(z.string().min(1)),
      rows: count,
      members: z.array(z.string()),
    }),
  ),
  /** The number each sequence gives next, as text: it may be larger than a double holds. */
  sequences: z.array(relation.extend({ next: z.string().regex(/^-?\d{1,19}$/) })),
  files: z.array(z.strictObject({ path, member: z.string() })),
  members: z.array(z.strictObject({ name: z.string(), bytes: count, sha256: hash })),
})

export type Manifest = z.infer<typeof manifestShape>
export type BackupTable = Manifest['tables'][number]

export const manifestMember = 'manifest.json'

/** How far a backup or restore is. */
export type Progress = {
  step: 'writing' | 'checking' | 'restoring'
  /** Bytes of the packed archive done so far, or of the data read when writing. */
  bytes: number
  /** Bytes in all, where known. */
  of?: number
  rows?: number
}

export type Report = (progress: Progress) => void
