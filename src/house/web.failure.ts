import { randomBytes } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Language } from '../kit/language.ts'
import { now } from './clock.ts'
import { type ErrorKind, errorPage } from './error-page.view.tsx'
import { logFailure } from './log.ts'
import type { Frame } from './page.ts'
import { Forbidden, NotFound, Refusal } from './refusal.ts'
import { type RefusalWords, sessionCookie, type WebParts } from './web.parts.ts'
import { addressOf, languageOf } from './web.visit.ts'

type Failure = {
  kind: ErrorKind
  status: number
  code: string
  sentence?: string
  number?: string
}

/** The words of a refusal for a page that shows it in its own place. */
export function refusalSentence(words: RefusalWords, language: Language, refusal: Refusal): string {
  return words[language][refusal.code]?.(refusal.details) ?? refusal.code
}

/** Answers what went wrong: a page with a next step, or problem+json (RFC 9457) below /api. */
export async function answerFailure(
  parts: WebParts,
  request: FastifyRequest,
  reply: FastifyReply,
  error: unknown,
): Promise<FastifyReply> {
  const language = languageOf(request)
  const failure = judge(parts, language, error)
  if (request.url.startsWith('/api/')) return sendProblem(reply, failure)
  const frame = await frameOf(parts, request, language).catch(() => undefined)
  if (failure.kind === 'forbidden' && frame?.clerk) {
    await parts.recordForbidden(frame.clerk, frame.path, now())
  }
  reply.header('cache-control', 'no-store')
  return reply
    .code(failure.status)
    .type('text/html; charset=utf-8')
    .send(errorPage({ ...frame, ...failure, language }))
}

async function frameOf(
  parts: WebParts,
  request: FastifyRequest,
  language: Language,
): Promise<Frame> {
  const town = await parts.describeTown(language)
  const clerk = await parts.findClerk(request.cookies?.[sessionCookie], now())
  return { ...town, language, path: addressOf(request, language), csrf: '', clerk }
}

function judge(parts: WebParts, language: Language, error: unknown): Failure {
  if (error === undefined || error instanceof NotFound) {
    return { kind: 'not_found', status: 404, code: 'not_found' }
  }
  if (error instanceof Forbidden) return { kind: 'forbidden', status: 403, code: 'forbidden' }
  if (error instanceof Refusal) {
    const sentence = refusalSentence(parts.refusalWords, language, error)
    return { kind: 'refused', status: 409, code: error.code, sentence }
  }
  const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500
  if (status === 413) return { kind: 'too_large', status, code: 'too_large' }
  if (status === 429 || status === 503) return { kind: 'busy', status, code: 'busy' }
  if (error instanceof Error && 'code' in error && String(error.code).startsWith('FST_CSRF')) {
    return { kind: 'stale_form', status: 403, code: 'stale_form' }
  }
  if (status >= 400 && status < 500) return { kind: 'not_found', status, code: 'bad_request' }
  const number = randomBytes(4).toString('hex')
  logFailure('request_failed', error, { number })
  return { kind: 'failure', status: 500, code: 'failure', number }
}

function sendProblem(reply: FastifyReply, { status, code, sentence, number }: Failure) {
  const message = sentence ?? code
  return reply
    .code(status)
    .type('application/problem+json')
    .send({ type: 'about:blank', title: code, status, error: code, message, number })
}
