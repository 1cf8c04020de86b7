import { sql } from 'kysely'
import type { Reader, Tx } from '../../house/database.ts'
import type { NumberFault, Proof } from './lines.ts'

const mostFaults = 1000

/** Counts every row of numbers from 1 to its last, in one picture of the database. */
export async function examineNumbers(tx: Tx): Promise<Pick<Proof, 'numbers' | 'void' | 'faults'>> {
  const counted = await sql<{ numbers: number; void: number }>`
    select (select count(*) from register.number) as numbers,
           (select count(*) from register.voiding) as void`.execute(tx)
  const faults = await sql<NumberFault>`
    with row_of as (
      select held.file_plan_id, held.year, held.last, count(given.n) as count, max(given.n) as most
        from register.running_number held
        left join register.number given using (file_plan_id, year)
       group by held.file_plan_id, held.year
    ), fault as (
      select file_plan_id, year, n, 'missing' as fault
        from row_of, generate_series(1, last) n
       where count <> last
         and not exists (select from register.number given
                          where (given.file_plan_id, given.year, given.n)
                                = (row_of.file_plan_id, row_of.year, n))
      union all
      select given.file_plan_id, given.year, given.n, 'surplus'
        from register.number given
        left join row_of using (file_plan_id, year)
       where given.n > coalesce(row_of.last, 0)
      union all
      select given.file_plan_id, given.year, given.n, 'bare'
        from register.number given
        left join register.entry using (file_plan_id, year, n)
        left join register.voiding void using (file_plan_id, year, n)
       where entry.id is null and void.n is null
    )
    select plan.index, fault.year, fault.n, fault.fault
      from fault join register.file_plan plan on plan.id = fault.file_plan_id
     order by plan.index, fault.year, fault.n limit ${mostFaults}`.execute(tx)
  const [sums] = counted.rows
  return { numbers: sums?.numbers ?? 0, void: sums?.void ?? 0, faults: faults.rows }
}

export async function insertProof(
  tx: Tx,
  proof: Pick<Proof, 'at' | 'numbers' | 'void' | 'faults'> & { by: number | null },
): Promise<void> {
  await tx
    .insertInto('register.proof')
    .values({
      proved_at: proof.at,
      numbers: proof.numbers,
      void: proof.void,
      faults: JSON.stringify(proof.faults),
      proved_by: proof.by,
    })
    .execute()
}

/** The last proofs, newest first. */
export async function listProofs(reader: Reader, limit: number): Promise<Proof[]> {
  const rows = await reader
    .selectFrom('register.proof as proof')
    .leftJoin('staff.person as person', 'person.id', 'proof.proved_by')
    .select([
      'proof.id',
      'proof.proved_at as at',
      'proof.numbers',
      'proof.void',
      'proof.faults',
      'person.name as byName',
    ])
    .orderBy('proof.id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(row => ({ ...row, faults: row.faults as unknown as NumberFault[] }))
}

/** The addresses of those who answer for the register. */
export async function listHeads(reader: Reader) {
  return reader
    .selectFrom('staff.person as person')
    .innerJoin('staff.role_grant as post', 'post.person_id', 'person.id')
    .select(['person.id', 'person.email', 'person.language'])
    .where('post.role', '=', 'head')
    .where('person.ended_at', 'is', null)
    .distinct()
    .orderBy('person.id')
    .execute()
}
