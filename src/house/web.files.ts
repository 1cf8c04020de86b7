import type { MultipartFile } from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import { cleanFileName } from '../kit/file-name.ts'
import { storeFile } from './files.ts'
import type { FileLimits, FileProblem, StoredUpload } from './page.ts'
import { Refusal } from './refusal.ts'

/** Sizes are judged here: the parser's own limits end the request without an answer to the page. */
const parserLimits = { fileSize: Number.POSITIVE_INFINITY, files: 1000 }

type ParserLimits = NonNullable<Parameters<FastifyRequest['parts']>[0]>['limits']

type Received = {
  files: StoredUpload[]
  problem: FileProblem | undefined
  /** Bytes of files that came, kept or not. */
  bytes: number
}

const receivedOf = new WeakMap<FastifyRequest, Received>()

/** What came with a request: nothing of it where something was wrong. */
export function filesOf(request: FastifyRequest) {
  const { files = [], problem } = receivedOf.get(request) ?? {}
  return { storedFiles: problem ? [] : files, fileProblem: problem }
}

/**
 * Streams the files of a multipart form into the file store while they come, and takes its fields
 * as the body. `judge` looks at the fields that came so far, before the first byte is stored, and
 * rejects. Over a limit the rest is read and forgotten, so that the page still gets every field.
 */
export async function receiveFiles(
  request: FastifyRequest,
  limits: FileLimits,
  judge: () => Promise<void> = async () => {},
): Promise<void> {
  if (!request.isMultipart()) return
  const received: Received = { files: [], problem: undefined, bytes: 0 }
  receivedOf.set(request, received)
  const fields: Record<string, unknown> = {}
  request.body = fields
  let check: typeof judge | undefined = judge
  let failure: unknown
  for await (const part of partsOf(request, parserLimits)) {
    if (part.type === 'field') addField(fields, part.fieldname, part.value)
    else {
      await check?.().catch(error => {
        failure = error
      })
      check = undefined
      if (failure) await forgetRest(part, received)
      else await receiveFile(part, limits, received)
    }
    if (received.bytes > mostOf(limits)) request.raw.destroy()
  }
  if (failure) throw failure
}

/** Who sends more than this is not answered any more. */
const mostOf = ({ maxBytesAll }: FileLimits) => 4 * maxBytesAll

/** Reads a form to its end and keeps nothing: a browser hears no answer before it has sent all. */
export async function forgetFiles(request: FastifyRequest, limits: FileLimits): Promise<void> {
  if (!request.isMultipart()) return
  let bytes = 0
  for await (const part of request.raw) {
    bytes += part.length
    if (bytes > mostOf(limits)) break
  }
}

/** The parts of a multipart form; what is no such form is the sender's fault (400). */
export async function* partsOf(request: FastifyRequest, limits: ParserLimits) {
  try {
    for await (const part of request.parts({ limits })) yield part
  } catch (error) {
    throw badForm(error)
  }
}

function badForm(error: unknown): unknown {
  return error instanceof Error && 'statusCode' in error
    ? error
    : Object.assign(new Error('the form is broken'), { statusCode: 400 })
}

function addField(fields: Record<string, unknown>, name: string, value: unknown): void {
  const earlier = fields[name]
  if (earlier === undefined) fields[name] = value
  else fields[name] = Array.isArray(earlier) ? [...earlier, value] : [earlier, value]
}

async function receiveFile(part: MultipartFile, limits: FileLimits, received: Received) {
  const coming = part.file.iterator({ destroyOnReturn: false })
  const first = await coming.next()
  // A field in which nothing was chosen comes as a file without name and bytes.
  if (first.done && !part.filename) return
  const source = counted(coming, received, first)
  received.problem ??= await keepFile(source, part, limits, received)
  await forgetRest(part, received)
}

/** What is not stored is read all the same: the fields behind it are wanted. */
async function forgetRest({ file }: MultipartFile, received: Received) {
  const rest = file.iterator({ destroyOnReturn: false })
  for await (const _ of counted(rest, received));
}

async function* counted(
  coming: AsyncIterator<Uint8Array>,
  received: Received,
  first?: IteratorResult<Uint8Array>,
) {
  const advance = () => coming.next().catch(error => Promise.reject(badForm(error)))
  for (let next = first ?? (await advance()); !next.done; next = await advance()) {
    received.bytes += next.value.length
    yield next.value
  }
}

async function keepFile(
  source: AsyncIterable<Uint8Array>,
  { fieldname, filename, mimetype }: MultipartFile,
  limits: FileLimits,
  { files, bytes }: Received,
): Promise<FileProblem | undefined> {
  if (files.length === limits.maxFiles) return 'too_many'
  const left = limits.maxBytesAll - bytes
  const maxBytes = Math.min(limits.maxBytesEach, left)
  try {
    const stored = await storeFile(source, { maxBytes })
    const [name, type] = [cleanFileName(filename ?? ''), typeOf(mimetype)]
    files.push({ field: fieldname, name, type, ...stored })
    return undefined
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    if (error.code === 'disk_full') return 'disk_full'
    return maxBytes < limits.maxBytesEach ? 'too_large_together' : 'too_large'
  }
}

/** What the browser claims, where it has the form of a type (RFC 6838). */
function typeOf(claimed: string): string {
  const type = claimed.toLowerCase().split(';')[0]?.trim() ?? ''
  const isType = /^[a-z0-9][a-z0-9!#$&^_.+-]{0,126}\/[a-z0-9][a-z0-9!#$&^_.+-]{0,126}$/.test(type)
  return isType ? type : 'application/octet-stream'
}
