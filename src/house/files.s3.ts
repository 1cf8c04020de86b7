import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { AwsClient } from 'aws4fetch'
import type { FilePlace, StoredFile } from './files.place.ts'

/** A bucket of an S3-compatible storage, addressed by path: `http(s)://host:port/bucket`. */
export type Bucket = { url: string; region: string; keyId: string; secret: string }

const answerMs = 30_000

/**
 * Files as objects named by their hash. The whole file is at hand before it is sent, so its hash is
 * signed with the request and the storage itself refuses bytes that changed on the way.
 */
export function s3Place({ url, region, keyId, secret }: Bucket): FilePlace {
  const client = new AwsClient({
    accessKeyId: keyId,
    secretAccessKey: secret,
    service: 's3',
    region,
    retries: 3,
  })
  const addressOf = (sha256: string) => {
    if (!isName.test(sha256)) throw new Error('not the name of a file')
    return `${url}/${sha256}`
  }
  const get = async (sha256: string) => {
    const answer = await client.fetch(addressOf(sha256))
    return found(answer) ? readableOf(answer) : undefined
  }
  return {
    keep: (path, file) => put(client, addressOf(file.sha256), path, file),
    open: get,
    async digest({ sha256 }) {
      const bytes = await get(sha256)
      return bytes && digestOf(bytes)
    },
    list: () => listObjects(client, url),
    async changedAt(sha256) {
      const answer = await client.fetch(addressOf(sha256), { method: 'HEAD' })
      const at = found(answer) && answer.headers.get('last-modified')
      return at ? Temporal.Instant.fromEpochMilliseconds(Date.parse(at)) : undefined
    },
    async remove(sha256) {
      found(await client.fetch(addressOf(sha256), { method: 'DELETE' }))
    },
  }
}

const isName = /^[0-9a-f]{64}$/

/** False for 404; everything else that is not well is an error with the storage's code. */
function found(answer: Response): boolean {
  if (answer.ok) return true
  if (answer.status === 404) return false
  throw new Error(`the file storage answered ${answer.status}`)
}

function readableOf(answer: Response): Readable {
  const body = answer.body ?? new Blob().stream()
  return Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0])
}

/** Tried again by hand: a stream can be sent once only. */
async function put(client: AwsClient, url: string, path: string, { sha256, bytes }: StoredFile) {
  for (let attempt = 1; ; attempt++) {
    const signed = await client.sign(url, {
      method: 'PUT',
      headers: { 'x-amz-content-sha256': sha256, 'content-length': `${bytes}` },
    })
    const body = Readable.toWeb(createReadStream(path)) as ReadableStream
    const sent = { method: 'PUT', headers: signed.headers, body, duplex: 'half' } as const
    const answer = await fetch(signed.url, sent)
    if (answer.ok) break
    if (answer.status < 500 || attempt === 3) {
      throw new Error(`the file storage answered ${answer.status}`)
    }
  }
  await rm(path, { force: true })
}

async function digestOf(bytes: AsyncIterable<Uint8Array>): Promise<StoredFile> {
  const hash = createHash('sha256')
  let length = 0
  for await (const part of bytes) {
    hash.update(part)
    length += part.length
  }
  return { sha256: hash.digest('hex'), bytes: length }
}

/** ListObjectsV2, a thousand at a time; names of hashes need no unescaping. */
async function* listObjects(client: AwsClient, url: string): ReturnType<FilePlace['list']> {
  for (let token = ''; ; ) {
    const more = token && `&continuation-token=${encodeURIComponent(token)}`
    const answer = await client.fetch(`${url}?list-type=2${more}`, {
      signal: AbortSignal.timeout(answerMs),
    })
    if (!found(answer)) return
    const text = await answer.text()
    for (const [, name = ''] of text.matchAll(/<Key>(.*?)<\/Key>/gs))
      if (isName.test(name)) yield name
    token = member(text, 'NextContinuationToken').replaceAll('&amp;', '&')
    if (!token) return
  }
}

function member(text: string, name: string): string {
  return new RegExp(`<${name}>(.*?)</${name}>`, 's').exec(text)?.[1] ?? ''
}
