import type { FastifyRequest } from 'fastify'
import { type Language, pathIn } from '../kit/language.ts'
import type { Frame, Upload, Visit } from './page.ts'
import { filesOf, partsOf } from './web.files.ts'

/** The address of a request without its language prefix and query: `/en/book?x=1` is `/book`. */
export function addressOf(request: FastifyRequest, language: Language): string {
  const path = request.url.split('?')[0] ?? '/'
  const prefix = pathIn(language, '/')
  if (language === 'lv') return path
  return path === prefix ? '/' : path.slice(prefix.length)
}

/** Which language an address speaks. */
export function languageOf(request: FastifyRequest): Language {
  return /^\/en(\/|\?|$)/.test(request.url) ? 'en' : 'lv'
}

function texts(value: unknown): Record<string, string> {
  const pairs = Object.entries(Object(value)).map(([name, entry]) => {
    const first = Array.isArray(entry) ? entry[0] : entry
    return [name, typeof first === 'string' ? first : '']
  })
  return Object.fromEntries(pairs)
}

const uploadsOf = new WeakMap<FastifyRequest, Record<string, Upload>>()

/** Takes files and fields of a multipart form into memory, each file up to `bytes`. */
export async function readUploads(request: FastifyRequest, bytes = 1): Promise<void> {
  if (!request.isMultipart()) return
  const uploads: Record<string, Upload> = {}
  const fields: Record<string, unknown> = {}
  for await (const part of partsOf(request, { fileSize: bytes })) {
    if (part.type === 'field') {
      fields[part.fieldname] = part.value
      continue
    }
    const body = await part.toBuffer()
    if (body.length === 0) continue
    uploads[part.fieldname] = {
      name: part.filename.slice(0, 255),
      type: part.mimetype,
      bytes: new Uint8Array(body),
    }
  }
  request.body = fields
  uploadsOf.set(request, uploads)
}

/** Reads a request into plain data. */
export function readVisit(request: FastifyRequest, frame: Frame, now: Temporal.Instant): Visit {
  const body = request.body
  return {
    frame,
    language: frame.language,
    params: texts(request.params),
    query: texts(request.query),
    form: typeof body === 'object' && body !== null ? { ...body } : {},
    uploads: uploadsOf.get(request) ?? {},
    ...filesOf(request),
    headers: texts(request.headers),
    cookies: request.cookies,
    address: request.ip,
    now,
  }
}
