import type { Server, ServerResponse } from 'node:http'
import type { FastifyReply } from 'fastify'
import { type Asset, assetCaching } from './assets.ts'
import type { Answer, Cookie } from './page.ts'

/** Sends a file of our own that may be kept for ever. */
export function sendAsset(reply: FastifyReply, asset: Asset, encodings: string): FastifyReply {
  reply.header('cache-control', assetCaching).header('vary', 'accept-encoding').type(asset.type)
  if (!asset.brotli || !/\bbr\b/.test(encodings)) return reply.send(asset.body)
  return reply.header('content-encoding', 'br').send(asset.brotli)
}

/** Writes an answer to the wire. */
export function sendAnswer(reply: FastifyReply, answer: Answer, secure: boolean): FastifyReply {
  if (answer.kind === 'events') return sendEvents(reply, answer)
  if (answer.kind === 'json') return sendJson(reply, answer)
  // Pages show people: no shared cache may keep them.
  reply.header('cache-control', 'private, no-store')
  if (answer.kind === 'file') return sendFile(reply, answer)
  for (const { name, value, maxAgeSeconds } of answer.cookies ?? []) {
    setCookie(reply, { name, value, maxAgeSeconds }, secure)
  }
  if (answer.kind === 'redirect') return reply.redirect(answer.to, 303)
  return reply.code(answer.status).type('text/html; charset=utf-8').send(answer.body)
}

function sendJson(reply: FastifyReply, answer: Extract<Answer, { kind: 'json' }>): FastifyReply {
  const type = answer.type ?? 'application/json; charset=utf-8'
  reply.header('cache-control', 'no-store')
  return reply.code(answer.status).type(type).send(JSON.stringify(answer.body))
}

function setCookie(reply: FastifyReply, { name, value, maxAgeSeconds }: Cookie, secure: boolean) {
  reply.setCookie(name, value, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure,
    maxAge: maxAgeSeconds,
  })
}

function sendFile(reply: FastifyReply, answer: Extract<Answer, { kind: 'file' }>): FastifyReply {
  const place = answer.inline ? 'inline' : 'attachment'
  const name = encodeURIComponent(answer.name)
  const body = answer.body instanceof Uint8Array ? Buffer.from(answer.body) : answer.body
  return reply
    .type(answer.type)
    .header('content-disposition', `${place}; filename*=UTF-8''${name}`)
    .send(body)
}

const heartbeatMs = 20_000

/** Streams that are open, by server. */
const streams = new WeakMap<Server, Set<ServerResponse>>()

/** Ends every stream of a server that stops: it waits for requests, and a stream never ends. */
export function endEvents(server: Server): void {
  for (const stream of streams.get(server) ?? []) stream.end()
}

/** Server-sent events (HTML standard, section 9.2) until either side closes. */
function sendEvents(reply: FastifyReply, answer: Extract<Answer, { kind: 'events' }>) {
  reply.hijack()
  reply.raw.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  })
  const open = streams.get(reply.server.server) ?? new Set()
  streams.set(reply.server.server, open.add(reply.raw))
  const send = (event: string, data: string) => {
    const lines = data.split('\n').map(line => `data: ${line}`)
    reply.raw.write(`event: ${event}\n${lines.join('\n')}\n\n`)
  }
  reply.raw.write('retry: 2000\n\n')
  const close = answer.open(send)
  const beat = setInterval(() => reply.raw.write(': here\n\n'), heartbeatMs)
  reply.raw.on('close', () => {
    clearInterval(beat)
    open.delete(reply.raw)
    close()
  })
  return reply
}
