import { parentPort } from 'node:worker_threads'
import { type DrawingOptions, drawPages, findCodes, findCodesOfPages } from './picture.drawing.ts'
import { type PictureFault, type Raster, UnreadablePicture } from './picture.file.ts'

/** What the reading thread is asked, one question at a time. */
export type PictureQuestion =
  | { ask: 'pages' | 'codesOfPages'; bytes: Uint8Array; options: DrawingOptions }
  | { ask: 'codes'; image: Raster | Uint8Array }

/** `breakdown`: the thread ran out of memory or stack over the question and is of no more use. */
export type PictureAnswer = { result: unknown } | { fault: PictureFault } | { breakdown: true }

/** What one document may take: a page of 17,000 × 17,000 grey pixels fits. */
const memoryLimit = 768 * 1024 * 1024

// What the libraries print about a hostile file is nobody's business.
for (const name of ['log', 'info', 'warn', 'error'] as const) console[name] = () => undefined

const grow = WebAssembly.Memory.prototype.grow
WebAssembly.Memory.prototype.grow = function growWithinLimit(this: WebAssembly.Memory, pages) {
  if (this.buffer.byteLength + pages * 65_536 > memoryLimit) throw new RangeError('memory limit')
  return grow.call(this, pages)
}

parentPort?.on('message', async (question: PictureQuestion) => {
  parentPort?.postMessage(await answer(question))
})

async function answer(question: PictureQuestion): Promise<PictureAnswer> {
  try {
    if (question.ask === 'codes') return { result: await findCodes(question.image) }
    const act = question.ask === 'pages' ? drawPages : findCodesOfPages
    return { result: await act(question.bytes, question.options) }
  } catch (error) {
    if (error instanceof UnreadablePicture) return { fault: error.code }
    return { breakdown: true }
  }
}
