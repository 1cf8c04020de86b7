import cookie from '@fastify/cookie'
import csrf from '@fastify/csrf-protection'
import formbody from '@fastify/formbody'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import underPressure from '@fastify/under-pressure'
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { type Language, languages, pathIn } from '../kit/language.ts'
import { type Clerk, hasRole } from './actor.ts'
import { now } from './clock.ts'
import { type Answer, type Frame, type Page, redirect } from './page.ts'
import { Forbidden } from './refusal.ts'
import { endEvents, sendAnswer, sendAsset } from './web.answer.ts'
import { answerFailure } from './web.failure.ts'
import { forgetFiles, receiveFiles } from './web.files.ts'
import { sessionCookie, type WebParts } from './web.parts.ts'
import { addressOf, readUploads, readVisit } from './web.visit.ts'

/** Builds the web server; the caller listens and closes. */
export async function buildWeb(parts: WebParts): Promise<FastifyInstance> {
  const web = fastify({ bodyLimit: 1_048_576, trustProxy: 'loopback', return503OnClosing: true })
  await addProtection(web, parts)
  for (const [path, asset] of parts.assets) {
    web.get(path, { config: { rateLimit: false } }, (request, reply) =>
      sendAsset(reply, asset, request.headers['accept-encoding'] ?? ''),
    )
  }
  for (const page of parts.pages) {
    for (const language of languages) addPage(web, parts, page, language)
  }
  endWellWhenAsked(web)
  web.setNotFoundHandler((request, reply) => answerFailure(parts, request, reply, undefined))
  web.setErrorHandler((error, request, reply) => answerFailure(parts, request, reply, error))
  return web
}

/** Streams end, and a connection is not kept after the answer under way: closing waits for both. */
function endWellWhenAsked(web: FastifyInstance): void {
  let stopping = false
  web.addHook('preClose', async () => {
    stopping = true
    endEvents(web.server)
  })
  web.addHook('onSend', async (_request, reply) => {
    if (stopping) reply.header('connection', 'close')
  })
}

async function addProtection(web: FastifyInstance, parts: WebParts): Promise<void> {
  const secure = parts.publicUrl.startsWith('https:')
  await web.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
        styleSrc: ["'self'"],
        fontSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        frameAncestors: ["'none'"],
        formAction: ["'self'"],
        upgradeInsecureRequests: secure ? [] : null,
      },
    },
    hsts: secure,
    referrerPolicy: { policy: 'same-origin' },
  })
  await web.register(cookie)
  await web.register(csrf, {
    cookieKey: 'lodzins_form',
    cookieOpts: { path: '/', httpOnly: true, sameSite: 'lax', secure },
    getToken: request => {
      const body = request.body
      const token = typeof body === 'object' && body && '_csrf' in body ? body._csrf : undefined
      return typeof token === 'string' ? token : undefined
    },
  })
  await web.register(formbody, { bodyLimit: 262_144 })
  await web.register(multipart, { limits: { fields: 60, files: 10, fieldSize: 131_072 } })
  await web.register(rateLimit, { max: parts.perMinute ?? 600, timeWindow: '1 minute' })
  await web.register(underPressure, {
    maxEventLoopDelay: parts.mostDelayMs ?? 3000,
    pressureHandler: async (_request, reply, _kind, delayMs) => {
      // A second in which nothing was measured, as right after the start, counts as endless.
      if (delayMs === Number.POSITIVE_INFINITY) return
      reply.header('Retry-After', 5)
      throw Object.assign(new Error('busy'), { statusCode: 503 })
    },
  })
}

function addPage(web: FastifyInstance, parts: WebParts, page: Page, language: Language): void {
  const api = page.path.startsWith('/api/')
  if (api && language !== 'lv') return
  const guarded = page.method === 'POST' && !api
  const secure = parts.publicUrl.startsWith('https:')
  const { files } = page
  web.route({
    method: page.method,
    url: pathIn(language, page.path),
    ...(page.perMinute && { config: { rateLimit: { max: page.perMinute } } }),
    ...(page.uploadBytes && { bodyLimit: page.uploadBytes + 262_144 }),
    preValidation: async (request, reply) => {
      if (!files) return readUploads(request, page.uploadBytes)
      // Nothing of a stranger's, and nothing that another site sent, gets as far as the disk.
      const { answer } = await admit(parts, page, language, request).catch(async error => {
        await forgetFiles(request, files)
        throw error
      })
      if (answer) {
        await forgetFiles(request, files)
        return sendAnswer(reply, answer, secure)
      }
      await receiveFiles(request, files, guarded ? () => checkForm(web, request) : undefined)
    },
    preHandler: guarded ? web.csrfProtection : [],
    handler: async (request, reply) => {
      const answer = await answerPage(parts, page, language, request, reply)
      return sendAnswer(reply, answer, secure)
    },
  })
}

/** The form's token, judged by the fields that came so far; rejects where it is wrong. */
function checkForm(web: FastifyInstance, request: FastifyRequest): Promise<void> {
  return new Promise((resolve, reject) => {
    // The plugin sends its error by itself; here the one who reads the form has to stop first.
    const reply = { send: reject } as unknown as FastifyReply
    web.csrfProtection(request, reply, resolve)
  })
}

/** Who asks, if anybody; or the answer to those who may not see the page yet. */
async function admit(
  parts: WebParts,
  page: Page,
  language: Language,
  request: FastifyRequest,
): Promise<{ clerk?: Clerk | undefined; answer?: Answer }> {
  const clerk = await parts.findClerk(request.cookies[sessionCookie], now())
  if (page.access !== 'everybody' && !clerk) {
    const back = request.method === 'GET' ? `?to=${encodeURIComponent(request.url)}` : ''
    return { answer: redirect(pathIn(language, '/sign-in') + back) }
  }
  if (clerk && Array.isArray(page.access) && !hasRole(clerk, page.access)) {
    throw new Forbidden(page.path)
  }
  return { clerk }
}

async function answerPage(
  parts: WebParts,
  page: Page,
  language: Language,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Answer> {
  const { clerk, answer } = await admit(parts, page, language, request)
  if (answer) return answer
  const frame: Frame = {
    ...(await parts.describeTown(language)),
    language,
    path: addressOf(request, language),
    csrf: page.path.startsWith('/api/') ? '' : reply.generateCsrf(),
    clerk,
  }
  const visit = readVisit(request, frame, now())
  return (await parts.detour?.(page, visit)) ?? page.answer(visit)
}
