import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { z } from 'zod'
import { signCertificate } from './signing.ts'
import type { IssuerKeys } from './test-issuer.keys.ts'
import { sampleCertificates } from './test-issuer.sample.ts'
import { testIssuerNames } from './test-issuer.words.lv.ts'

export type TestIssuer = { url: string; close(): Promise<void> }

export type TestIssuerOptions = {
  /** Where its keys are kept, made on first use. */
  folder: string
  /** 0 = any free port. */
  port: number
  now: () => Temporal.Instant
}

const requestShape = z.object({
  personalCode: z.string().regex(/^\d{11}$/),
  givenName: z.string().trim().min(1).max(80),
  familyName: z.string().trim().min(1).max(80),
  birthDate: z.iso.date().optional(),
  eService: z.string().min(1).max(200),
})

const requestBytes = 16 * 1024

/**
 * A simulator of a national service, for the sample municipality and tests only: its own process,
 * its own keys, loopback only, invented people, every certificate marked PARAUGS. `POST
 * /certificates` with a {@link CertificateRequest} answers `{"certificates":[{"kind","text"}]}`;
 * `GET /trust-list` answers its signers as PEM. Keeps and logs nothing of what it is asked.
 */
export async function startTestIssuer(options: TestIssuerOptions): Promise<TestIssuer> {
  const { issuerKeys } = await import('./test-issuer.keys.ts')
  const keys = await issuerKeys(options.folder, options.now())
  const server = createServer((request, response) => {
    answer(request, keys, options.now()).then(
      ([status, type, body]) => send(response, status, type, body),
      () => send(response, 500, 'application/json', '{"error":"internal"}'),
    )
  })
  server.requestTimeout = 10_000
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port, '127.0.0.1', resolve)
  })
  return { url: addressOf(server), close: () => closeServer(server) }
}

function addressOf(server: Server): string {
  const { port } = server.address() as AddressInfo
  return `http://127.0.0.1:${port}`
}

function closeServer(server: Server): Promise<void> {
  server.closeAllConnections()
  return new Promise(resolve => {
    server.close(() => resolve())
  })
}

type Answer = [status: number, type: string, body: string]

async function answer(
  request: IncomingMessage,
  keys: IssuerKeys,
  now: Temporal.Instant,
): Promise<Answer> {
  const route = `${request.method} ${request.url}`
  if (route === 'GET /healthz') return [200, 'application/json', '{"ok":true}']
  if (route === 'GET /trust-list') return [200, 'application/x-pem-file', signersPem(keys)]
  if (route !== 'POST /certificates') return [404, 'application/json', '{"error":"not_found"}']
  const body = await readBody(request)
  if (body === undefined) return [413, 'application/json', '{"error":"too_large"}']
  return issue(body, keys, now)
}

function issue(body: string, keys: IssuerKeys, now: Temporal.Instant): Answer {
  const person = requestShape.safeParse(asJson(body))
  if (!person.success) return [400, 'application/json', '{"error":"bad_request"}']
  const today = now.toZonedDateTimeISO('Europe/Riga').toPlainDate()
  const certificates = sampleCertificates(person.data, today).map(({ kind, content }) => {
    const signing = {
      content,
      country: testIssuerNames.country,
      issuedAt: now,
      expiresAt: now.add({ hours: 24 * 365 }),
    }
    return { kind, text: signCertificate(signing, kind === 'recovery' ? keys.ps256 : keys.es256) }
  })
  return [200, 'application/json', JSON.stringify({ certificates })]
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    size += chunk.length
    if (size > requestBytes) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function send(response: ServerResponse, status: number, type: string, body: string) {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' })
  response.end(body)
}

/** Both signers as PEM. */
export function signersPem({ es256, ps256 }: IssuerKeys): string {
  return [es256, ps256].map(({ certificate }) => asPem(certificate)).join('')
}

function asPem(certificate: Uint8Array): string {
  const lines =
    Buffer.from(certificate)
      .toString('base64')
      .match(/.{1,64}/g) ?? []
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`
}
