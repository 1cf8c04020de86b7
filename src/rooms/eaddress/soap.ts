import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { request as plainRequest } from 'node:http'
import { request as secureRequest } from 'node:https'
import { DOMParser, type Element } from '@xmldom/xmldom'
import { buildMtom, readMtom } from '../../kit/mtom.ts'
import type { EaddressSettings } from './settings.ts'

export const namespaces = {
  soap: 'http://www.w3.org/2003/05/soap-envelope',
  xop: 'http://www.w3.org/2004/08/xop/include',
  uui: 'http://vraa.gov.lv/xmlschemas/div/uui/2011/11',
  div: 'http://ivis.eps.gov.lv/XMLSchemas/100001/DIV/v1-0',
} as const

/** The largest answer: one section of a file and some XML. */
const mostAnswerBytes = 40 * 1024 * 1024

/**
 * The exchange did not do it. `unreachable`: nobody knows whether it did; `refused`: it said no,
 * `reason` in its own words; `unreadable`: what it said is not to be understood.
 */
export class ExchangeError extends Error {
  readonly code: 'unreachable' | 'refused' | 'unreadable'
  readonly reason: string

  constructor(code: ExchangeError['code'], reason = '') {
    super(code)
    this.name = 'ExchangeError'
    this.code = code
    this.reason = reason
  }
}

export type SoapAnswer = {
  /** The element in the SOAP body. */
  body: Element
  /** The XML as it came: the record. */
  raw: Uint8Array
  parts: ReadonlyMap<string, Uint8Array>
}

/** Asks the exchange: an operation of `UnifiedServiceInterface` with its XML and binary parts. */
export async function callExchange(
  settings: EaddressSettings,
  operation: string,
  content: string,
  parts: ReadonlyMap<string, Uint8Array> = new Map(),
): Promise<SoapAnswer> {
  const { soap, uui, div } = namespaces
  const root =
    `<?xml version="1.0" encoding="UTF-8"?><soap:Envelope xmlns:soap="${soap}" xmlns:uui="${uui}" ` +
    `xmlns:div="${div}"><soap:Header/><soap:Body><uui:${operation}Input>${content}` +
    `</uui:${operation}Input></soap:Body></soap:Envelope>`
  const { contentType, body } = buildMtom(
    { root: Buffer.from(root), parts },
    { boundary: `lodzins-${randomUUID()}`, action: `${uui}/UnifiedServiceInterface/${operation}` },
  )
  const answer = await post(settings, contentType, body)
  const message = readMtom(answer.contentType, answer.body)
  if (!message) throw new ExchangeError('unreadable')
  const element = bodyOf(parseXml(message.root))
  if (element.localName === 'Fault') {
    throw new ExchangeError('refused', textOf(element, 'Text').slice(0, 400))
  }
  return { body: element, raw: message.root, parts: message.parts }
}

type Posted = { contentType: string; body: Buffer }

function post(settings: EaddressSettings, contentType: string, body: Uint8Array): Promise<Posted> {
  const ask = settings.url.startsWith('https:') ? secureRequest : plainRequest
  return new Promise((resolve, reject) => {
    const fail = () => reject(new ExchangeError('unreachable'))
    const request = ask(
      settings.url,
      {
        method: 'POST',
        headers: { 'content-type': contentType, 'content-length': body.byteLength },
        signal: AbortSignal.timeout(settings.timeoutMilliseconds),
        ...certificates(settings),
      },
      response => {
        const chunks: Buffer[] = []
        let bytes = 0
        response.on('error', fail)
        response.on('aborted', fail)
        response.on('data', (chunk: Buffer) => {
          bytes += chunk.length
          chunks.push(chunk)
          if (bytes > mostAnswerBytes) request.destroy(new ExchangeError('unreadable'))
        })
        response.on('end', () => {
          const type = response.headers['content-type'] ?? ''
          resolve({ contentType: type, body: Buffer.concat(chunks) })
        })
      },
    )
    request.on('error', fail)
    request.end(body)
  })
}

function certificates({ certificatePath, keyPath, authorityPath }: EaddressSettings) {
  return {
    ...(certificatePath !== undefined && { cert: readFileSync(certificatePath) }),
    ...(keyPath !== undefined && { key: readFileSync(keyPath) }),
    ...(authorityPath !== undefined && { ca: readFileSync(authorityPath) }),
  }
}

/** Reads XML that may not declare a document type: no entities, nothing fetched. */
export function parseXml(bytes: Uint8Array): Element {
  const text = new TextDecoder('utf-8', { fatal: false }).decode(bytes)
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw new ExchangeError('unreadable')
  try {
    const onError = (_level: string, message: string) => {
      throw new Error(message)
    }
    const root = new DOMParser({ onError }).parseFromString(text, 'text/xml').documentElement
    if (root) return root
  } catch {
    // Said below in the exchange's terms.
  }
  throw new ExchangeError('unreadable')
}

function bodyOf(envelope: Element): Element {
  const body = elements(envelope, 'Body')[0]
  const first = body && children(body)[0]
  if (!first) throw new ExchangeError('unreadable')
  return first
}

const isElement = (node: { nodeType: number }) => node.nodeType === 1

export function children(element: Element): Element[] {
  return Array.from(element.childNodes).filter(isElement) as Element[]
}

/** Every element of a name below this one, in any of the namespaces. */
export function elements(element: Element, name: string): Element[] {
  return Array.from(element.getElementsByTagNameNS('*', name))
}

/** The text of the first element of a name; empty when there is none. */
export function textOf(element: Element, name: string): string {
  return elements(element, name)[0]?.textContent?.trim() ?? ''
}

/** The binary part that an element's `xop:Include` names. */
export function includedIn({ body, parts }: SoapAnswer, name: string): Uint8Array | undefined {
  const holder = elements(body, name)[0]
  const href = holder && elements(holder, 'Include')[0]?.getAttribute('href')
  return href?.startsWith('cid:') ? parts.get(decodeURIComponent(href.slice(4))) : undefined
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

/** Text for XML: what XML 1.0 cannot hold is left out. */
export function xmlText(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu, '')
    .replace(/[&<>"]/g, sign => escapes[sign] ?? sign)
}
