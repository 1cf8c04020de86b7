import { z } from 'zod'

/** For whom and through which e-service a certificate is asked; goes out, is never stored. */
export type CertificateRequest = {
  /** Eleven digits. */
  personalCode: string
  givenName: string
  familyName: string
  /** YYYY-MM-DD; nothing where it is not known. */
  birthDate?: string | undefined
  /** The e-service as the mandate names it. */
  eService: string
}

/**
 * A national service that issues certificates to a representative. A real one (in Latvia the
 * National Health Service) needs an adapter of this shape; the one below speaks with the test
 * issuer.
 */
export type NationalService = {
  /** Certificate texts, none where the service has none for this person. */
  certificatesFor(request: CertificateRequest): Promise<string[]>
  /** The service's signers as PEM. */
  trustList(): Promise<string>
}

export type NationalServiceReason =
  | 'service_unreachable'
  | 'service_timed_out'
  | 'service_failed'
  | 'service_refused'
  | 'service_answer_unusable'

/** Why the national service gave nothing. Never holds what was asked or answered. */
export class NationalServiceFault extends Error {
  readonly reason: NationalServiceReason
  constructor(reason: NationalServiceReason) {
    super(`National service: ${reason}`)
    this.name = 'NationalServiceFault'
    this.reason = reason
  }
}

export type NationalServiceOptions = {
  url: string
  /** For one attempt; there are two. */
  timeoutMs?: number
  /** Sent as a bearer token where the service asks for one. */
  token?: string
}

const answerBytes = 256 * 1024
const answerShape = z.object({
  certificates: z.array(z.object({ text: z.string().max(8_192) })).max(50),
})

/**
 * The adapter for the test issuer's protocol: `POST /certificates` and `GET /trust-list`. Throws
 * {@link NationalServiceFault}. An attempt that got no answer, or a failure of the service (5xx),
 * is tried once more; asking twice does no harm.
 */
export function nationalServiceAt(options: NationalServiceOptions): NationalService {
  return {
    async certificatesFor(request) {
      const text = await attemptTwice(options, '/certificates', JSON.stringify(request))
      const answer = answerShape.safeParse(parseJson(text))
      if (!answer.success) throw new NationalServiceFault('service_answer_unusable')
      return answer.data.certificates.map(certificate => certificate.text)
    },
    trustList: () => attemptTwice(options, '/trust-list'),
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

async function attemptTwice(options: NationalServiceOptions, path: string, body?: string) {
  try {
    return await attempt(options, path, body)
  } catch (error) {
    if (!(error instanceof NationalServiceFault) || !worthAnother.has(error.reason)) throw error
    return attempt(options, path, body)
  }
}

const worthAnother = new Set<NationalServiceReason>([
  'service_unreachable',
  'service_timed_out',
  'service_failed',
])

async function attempt(
  { url, token, timeoutMs = 5_000 }: NationalServiceOptions,
  path: string,
  body?: string,
): Promise<string> {
  try {
    const response = await fetch(new URL(path, url), {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(token && { authorization: `Bearer ${token}` }),
      },
      ...(body !== undefined && { body }),
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    })
    if (response.status >= 500) throw new NationalServiceFault('service_failed')
    if (!response.ok) throw new NationalServiceFault('service_refused')
    return await readLimited(response)
  } catch (error) {
    if (error instanceof NationalServiceFault) throw error
    const late = error instanceof Error && error.name === 'TimeoutError'
    throw new NationalServiceFault(late ? 'service_timed_out' : 'service_unreachable')
  }
}

async function readLimited(response: Response): Promise<string> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.length
    if (size > answerBytes) throw new NationalServiceFault('service_answer_unusable')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

let find: () => Promise<NationalService | undefined> = async () => undefined

/** Hands over how the national service is found; without it the counter offers the other ways. */
export function connectNationalService(finding: () => Promise<NationalService | undefined>): void {
  find = finding
}

/** The national service, where one is connected and reachable by address. */
export function nationalService(): Promise<NationalService | undefined> {
  return find()
}
