import { spawnSync } from 'node:child_process'
import { accessSync, chmodSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const memory = '/dev/shm'
const leastBytes = 4 * 2 ** 30

/**
 * A folder for temporary files that lies in memory: a database that is thrown away takes a quarter
 * of the work there. Undefined where the system has none, with too little room, or with one whose
 * programs can't be run. The caller removes it.
 */
export function folderInMemory(): string | undefined {
  try {
    accessSync(memory)
    const { bavail, bsize } = statfsSync(memory)
    if (bavail * bsize < leastBytes) return undefined
    const folder = mkdtempSync(join(memory, 'lodzins-tests-'))
    // Other users' programs are tried too: like the system's own folder for temporary files.
    chmodSync(folder, 0o1777)
    if (runsPrograms(folder)) return folder
    rmSync(folder, { recursive: true })
  } catch {}
  return undefined
}

function runsPrograms(folder: string): boolean {
  const program = join(folder, 'probe')
  writeFileSync(program, '#!/bin/sh\n', { mode: 0o700 })
  const { status } = spawnSync(program)
  rmSync(program)
  return status === 0
}
