import { connect, type Socket } from 'node:net'
import { openFile } from './files.ts'

/** Why nothing is known of a file; it is then neither clean nor infected. */
export type ScanObstacle = 'no_scanner' | 'unreachable' | 'too_large' | 'timed_out' | 'broken_off'

export type Scan = {
  verdict: 'clean' | 'infected' | 'not_scanned'
  /** What it is called by the scanner, where infected. */
  signature?: string
  /** The scanner's own words for its version and its database: `ClamAV 1.4.6/27819/Sat Nov 28 …`. */
  engine?: string
  /** When the scanner's database was made; none where it has only signatures of its own. */
  databaseAt?: Temporal.Instant
  reason?: ScanObstacle
}

type ScanSettings = { clamdUrl: string | undefined; silenceMs?: number }

let settings: ScanSettings = { clamdUrl: undefined }

/** Names the scanner: `tcp://host:port` or `unix:/path` of a clamd. Without it nothing is scanned. */
export function openScan(given: ScanSettings): void {
  settings = given
}

/** Scans a stored file. Refuses with `file_missing` or `file_changed`. */
export async function scanFile(sha256: string): Promise<Scan> {
  if (!settings.clamdUrl) return { verdict: 'not_scanned', reason: 'no_scanner' }
  return scanStream(await openFile(sha256))
}

/** Scans bytes of any length. Rejects only when the bytes themselves break off. */
export async function scanStream(source: AsyncIterable<Uint8Array>): Promise<Scan> {
  const { answer, obstacle } = await converse('zINSTREAM\0', source)
  if (obstacle) return { verdict: 'not_scanned', reason: obstacle }
  const scan = readAnswer(answer)
  return scan.verdict === 'not_scanned' ? scan : { ...scan, ...(await describeScanner()) }
}

/** What a clamd says of a stream (clamd(8)); whatever is not understood is not clean. */
export function readAnswer(answer: string): Scan {
  const [line = ''] = answer.split('\0', 1)
  if (line === 'stream: OK') return { verdict: 'clean' }
  const found = /^stream: (.{1,200}) FOUND$/.exec(line)
  if (found?.[1]) return { verdict: 'infected', signature: found[1] }
  const isTooLarge = /size limit exceeded/i.test(line)
  return { verdict: 'not_scanned', reason: isTooLarge ? 'too_large' : 'broken_off' }
}

/** Version and age of the scanner, or what is in the way; `no_scanner` where none is named. */
export async function describeScanner(): Promise<Pick<Scan, 'engine' | 'databaseAt' | 'reason'>> {
  const { answer, obstacle } = await converse('zVERSION\0')
  if (obstacle) return { reason: obstacle }
  const engine = answer.split('\0', 1)[0]?.slice(0, 200) ?? ''
  const databaseAt = databaseMoment(engine)
  return { engine, ...(databaseAt && { databaseAt }) }
}

/** `ClamAV 1.4.6/27819/Sat Nov 28 08:24:19 2026`: in the scanner's time zone, here taken as UTC. */
function databaseMoment(engine: string): Temporal.Instant | undefined {
  const made = engine.split('/')[2]
  const milliseconds = made ? Date.parse(`${made} UTC`) : Number.NaN
  return Number.isNaN(milliseconds)
    ? undefined
    : Temporal.Instant.fromEpochMilliseconds(milliseconds)
}

type Conversation = { answer: string; obstacle?: ScanObstacle }

/** One command, one answer. A scanner that closes early may still have said why. */
async function converse(
  command: string,
  source?: AsyncIterable<Uint8Array>,
): Promise<Conversation> {
  if (!settings.clamdUrl) return { answer: '', obstacle: 'no_scanner' }
  const socket = connect(addressOf(settings.clamdUrl))
  let [answer, isConnected, isSilent] = ['', false, false]
  socket.on('connect', () => {
    isConnected = true
  })
  socket.on('data', part => {
    answer = (answer + part.toString('latin1')).slice(0, 4096)
  })
  socket.on('error', () => {}) // told by the close that follows
  socket.setTimeout(settings.silenceMs ?? 180_000, () => {
    isSilent = true
    socket.destroy()
  })
  const closed = new Promise(resolve => socket.on('close', resolve))
  try {
    socket.write(command)
    if (source) await sendChunks(socket, source)
    await closed
  } finally {
    socket.destroy()
  }
  if (answer.includes('\0')) return { answer }
  if (isSilent) return { answer, obstacle: 'timed_out' }
  return { answer, obstacle: isConnected ? 'broken_off' : 'unreachable' }
}

function addressOf(clamdUrl: string) {
  if (clamdUrl.startsWith('unix:')) return { path: clamdUrl.replace(/^unix:(\/\/)?/, '') }
  const { hostname, port } = new URL(clamdUrl)
  return { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port || 3310) }
}

/** Chunks with their length before them, and an empty one at the end (INSTREAM of clamd(8)). */
async function sendChunks(socket: Socket, source: AsyncIterable<Uint8Array>): Promise<void> {
  for await (const part of source) {
    if (part.length === 0) continue
    socket.write(lengthOf(part))
    if (!socket.write(part)) await roomOrEnd(socket)
    if (!socket.writable) return
  }
  socket.write(lengthOf(new Uint8Array()))
}

/** A scanner that had enough closes: then nothing more will be taken. */
function roomOrEnd(socket: Socket): Promise<void> {
  return new Promise(resolve => {
    const go = () => {
      socket.off('drain', go).off('close', go)
      resolve()
    }
    if (socket.destroyed) resolve()
    else socket.on('drain', go).on('close', go)
  })
}

function lengthOf(part: Uint8Array): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(part.length)
  return length
}
