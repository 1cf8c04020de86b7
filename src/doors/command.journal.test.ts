import { strict as assert } from 'node:assert'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { useTown } from '../../fixtures/town.ts'
import { program } from '../house/actor.ts'
import { now } from '../house/clock.ts'
import { inTransaction } from '../house/database.ts'
import { exportJournal, verifyExport, verifyLiveJournal } from '../house/journal.export.ts'
import { writeJournal } from '../house/journal.ts'
import { journalCommand } from './command.journal.ts'

describe('the journal leaves the house', () => {
  useTown()
  const folder = mkdtempSync(join(tmpdir(), 'lodzins-journal-'))
  after(() => rmSync(folder, { recursive: true, force: true }))
  const file = join(folder, 'journal.jsonl')

  test('as a file that is checked without the house', async () => {
    const tell = (number: number) =>
      inTransaction(tx => {
        const details = { reason: `tested ${number}` }
        return writeJournal(tx, program, 'backup_made', { at: now(), details })
      })
    await Promise.all(Array.from({ length: 60 }, (_, number) => tell(number)))
    const entries = await exportJournal(file, now())
    assert.ok(entries >= 60)
    assert.deepEqual(await verifyExport(file), { verdict: 'valid', entries, firstBad: null })
    assert.equal((await verifyLiveJournal()).verdict, 'valid')
    assert.equal(statSync(file).mode & 0o077, 0)
  })

  test('and a changed word in it is found, with its lane and number', async () => {
    const lines = readFileSync(file, 'utf8').split('\n')
    const at = lines.findIndex(line => line.includes('tested 7"') || line.includes('tested 7\\"'))
    const { lane, number } = JSON.parse(lines[at] ?? '')
    lines[at] = (lines[at] ?? '').replace('tested 7', 'tested 8')
    const changed = join(folder, 'changed.jsonl')
    writeFileSync(changed, lines.join('\n'))
    const { firstBad } = await verifyExport(changed)
    assert.deepEqual(firstBad, { lane, number, fault: 'content_changed' })
    assert.equal(await journalCommand(['verify', changed, '--json']), 1)
  })

  test('and a file cut off in the middle of a line is found', async () => {
    const whole = readFileSync(file, 'utf8')
    const cut = join(folder, 'cut.jsonl')
    writeFileSync(cut, whole.slice(0, whole.length - 40))
    assert.equal((await verifyExport(cut)).firstBad?.fault, 'unreadable')
  })

  test('the command says 0 for whole, 1 for bad, 2 for wrong usage', async () => {
    assert.equal(await journalCommand(['verify', file, '--json']), 0)
    const other = join(folder, 'letter.txt')
    writeFileSync(other, 'Labdien!\n')
    assert.equal(await journalCommand(['verify', other]), 1)
    assert.equal(await journalCommand(['verify', join(folder, 'nowhere')]), 2)
    assert.equal(await journalCommand(['verify', file, file]), 2)
    assert.equal(await journalCommand(['shred']), 2)
    assert.equal(await journalCommand(['verify', '--fast']), 2)
  })
})
