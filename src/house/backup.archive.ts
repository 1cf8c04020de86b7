import { createHash } from 'node:crypto'
import { createReadStream, statSync } from 'node:fs'
import { pipeline, Transform } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { type Manifest, manifestMember, manifestShape, type Report } from './backup.manifest.ts'
import { BrokenArchive, type Member, readMembers } from './backup.tar.ts'
import { StartObstacle } from './start-obstacle.ts'

/** The members of a packed archive, in their order, as a stream; throws BrokenArchive. */
export async function* archiveMembers(
  file: string,
  onBytes: (bytes: number) => void,
): AsyncGenerator<Member> {
  let bytes = 0
  const counter = new Transform({
    transform(chunk: Buffer, _, done) {
      bytes += chunk.length
      onBytes(bytes)
      done(null, chunk)
    },
  })
  const unpacked = createGunzip()
  pipeline(createReadStream(file, { highWaterMark: 1 << 20 }), counter, unpacked, () => {})
  try {
    yield* readMembers(unpacked)
  } finally {
    unpacked.destroy()
  }
}

/** The hash of a member's bytes, as they pass. */
export async function* hashing(body: AsyncIterable<Uint8Array>, tell: (sha256: string) => void) {
  const hash = createHash('sha256')
  for await (const part of body) {
    hash.update(part)
    yield part
  }
  tell(hash.digest('hex'))
}

const longestManifest = 256 * 1024 * 1024

/**
 * Reads an archive from end to end and compares every member with the manifest, before anything
 * is touched. Throws a StartObstacle, one sentence, when it is not whole.
 */
export async function checkArchive(file: string, report: Report): Promise<Manifest> {
  try {
    const of = statSync(file).size
    const found = new Map<string, { bytes: number; sha256: string }>()
    let manifest: Manifest | undefined
    for await (const member of archiveMembers(file, bytes =>
      report({ step: 'checking', bytes, of }),
    )) {
      if (manifest) throw new BrokenArchive('something follows after the list of its contents')
      if (member.name === manifestMember) manifest = await readManifest(member)
      else if (found.has(member.name)) throw new BrokenArchive(`${member.name} is there twice`)
      else found.set(member.name, { bytes: member.bytes, sha256: await hashOf(member) })
    }
    if (!manifest) throw new BrokenArchive('the list of its contents is missing')
    compare(manifest, found)
    return manifest
  } catch (error) {
    throw new StartObstacle(`${file} is no whole backup, nothing was changed: ${reasonOf(error)}.`)
  }
}

function compare(manifest: Manifest, found: Map<string, { bytes: number; sha256: string }>) {
  for (const { name, bytes, sha256 } of manifest.members) {
    const member = found.get(name)
    if (!member) throw new BrokenArchive(`${name} is missing`)
    if (member.bytes !== bytes || member.sha256 !== sha256) {
      throw new BrokenArchive(`${name} is not what was written`)
    }
  }
  if (found.size !== manifest.members.length) throw new BrokenArchive('something was added to it')
  const used = [
    ...manifest.tables.flatMap(table => table.members),
    ...manifest.files.map(entry => entry.member),
  ]
  if (used.length !== found.size || !used.every(name => found.has(name))) {
    throw new BrokenArchive('its contents and their list disagree')
  }
}

async function readManifest({ body, bytes }: Member): Promise<Manifest> {
  if (bytes > longestManifest) throw new BrokenArchive('the list of its contents is too long')
  const parts: Uint8Array[] = []
  for await (const part of body) parts.push(part)
  const json: unknown = JSON.parse(Buffer.concat(parts).toString('utf8'))
  const parsed = manifestShape.safeParse(json)
  if (parsed.success) return parsed.data
  throw new BrokenArchive('the list of its contents is not understood')
}

async function hashOf({ body }: Member): Promise<string> {
  let found = ''
  for await (const _ of hashing(body, sha256 => (found = sha256)));
  return found
}

function reasonOf(error: unknown): string {
  if (error instanceof BrokenArchive) return error.message
  const code = (error as NodeJS.ErrnoException).code ?? ''
  if (code === 'ENOENT') return 'there is no such file'
  if (code === 'EISDIR') return 'it is a folder'
  if (code === 'EACCES') return 'this user may not read it'
  if (code === 'Z_BUF_ERROR') return 'it ends too early'
  if (code.startsWith('Z_')) return 'it is damaged or was never a backup'
  if (error instanceof SyntaxError) return 'the list of its contents is damaged'
  throw error
}
