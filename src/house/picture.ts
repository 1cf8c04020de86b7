import { Worker } from 'node:worker_threads'
import { type QrReading, type Raster, UnreadablePicture } from './picture.file.ts'
import type { PictureAnswer, PictureQuestion } from './picture.thread.ts'

export type { PictureFault, QrReading, Raster } from './picture.file.ts'
export { looksLikePdf, pictureSize, UnreadablePicture } from './picture.file.ts'

/**
 * How long one picture or document may take, in milliseconds. A few hundred bytes of PDF can ask
 * for minutes of drawing; the thread is ended then and the next question gets a new one.
 */
export const pictureTimeLimit = 10_000

type Waiting = { question: PictureQuestion; limit: number; settle: (answer: PictureAnswer) => void }

const queue: Waiting[] = []
let thread: Worker | undefined
let current: { waiting: Waiting; timer: NodeJS.Timeout } | undefined

/**
 * Renders the first pages of a PDF in grey. A page whose raster would pass the pixel limit is
 * rendered smaller. Throws {@link UnreadablePicture}; a document with ten thousand pages costs no
 * more than `maxPages` (default and ceiling in `pictureLimits`).
 */
export async function rasterPdf(
  bytes: Uint8Array,
  options: { dpi: number; maxPages?: number },
): Promise<{ pages: Raster[]; pageCount: number }> {
  return (await ask({ ask: 'pages', bytes, options })) as { pages: Raster[]; pageCount: number }
}

/**
 * Reads every QR code of a picture: a grey raster, or the bytes of a PNG or JPEG file, whose stated
 * size is checked before anything is unpacked. No code found gives an empty list.
 * Throws {@link UnreadablePicture}.
 */
export async function readQrCodes(image: Raster | Uint8Array): Promise<QrReading[]> {
  return (await ask({ ask: 'codes', image })) as QrReading[]
}

/** The QR codes on each page of a PDF, page by page. Throws {@link UnreadablePicture}. */
export async function readQrCodesOfPages(
  bytes: Uint8Array,
  options: { dpi: number; maxPages?: number },
  limit = pictureTimeLimit,
): Promise<QrReading[][]> {
  return (await ask({ ask: 'codesOfPages', bytes, options }, limit)) as QrReading[][]
}

async function ask(question: PictureQuestion, limit = pictureTimeLimit): Promise<unknown> {
  const answer = await new Promise<PictureAnswer>(settle => {
    queue.push({ question, limit, settle })
    askNext()
  })
  if ('result' in answer) return answer.result
  throw new UnreadablePicture('fault' in answer ? answer.fault : 'too_demanding')
}

/** One question at a time, so that the time limit counts the work and not the waiting. */
function askNext(): void {
  if (current) return
  const waiting = queue.shift()
  if (!waiting) {
    thread?.unref()
    return
  }
  thread ??= newThread()
  thread.ref()
  const timer = setTimeout(() => giveUp({ fault: 'too_slow' }), waiting.limit)
  current = { waiting, timer }
  thread.postMessage(waiting.question)
}

function settle(answer: PictureAnswer): void {
  if (!current) return
  if ('breakdown' in answer) dismiss()
  clearTimeout(current.timer)
  current.waiting.settle(answer)
  current = undefined
  askNext()
}

/** Ends the thread with whatever it was doing; the memory it took goes with it. */
function dismiss(): void {
  const ended = thread
  thread = undefined
  ended?.removeAllListeners()
  ended?.terminate().catch(() => undefined)
}

function giveUp(answer: PictureAnswer): void {
  dismiss()
  settle(answer)
}

function newThread(): Worker {
  const worker = new Worker(new URL('./picture.thread.ts', import.meta.url), {
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: 512 },
  })
  worker.on('message', settle)
  worker.on('error', () => giveUp({ breakdown: true }))
  worker.on('exit', () => giveUp({ breakdown: true }))
  return worker
}
