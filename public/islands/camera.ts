/**
 * Reads a certificate's code with the browser's camera and sends it as the scanner would. Where
 * there is no camera, or it is not allowed, the other ways remain.
 */
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import wasmUrl from 'zxing-wasm/reader/zxing_reader.wasm'

const pauseMs = 150

interface Camera {
  section: HTMLElement
  video: HTMLVideoElement
  button: HTMLButtonElement
  words: HTMLElement | null
  stream: MediaStream | undefined
}

function findCamera(): Camera | undefined {
  const section = document.querySelector<HTMLElement>('[data-camera]')
  const video = section?.querySelector('video')
  const button = section?.querySelector('button')
  if (!section || !video || !button || !navigator.mediaDevices?.getUserMedia) return undefined
  const words = section.querySelector<HTMLElement>('[data-camera-words]')
  return { section, video, button, words, stream: undefined }
}

async function start(camera: Camera): Promise<void> {
  prepareZXingModule({ overrides: { locateFile: () => wasmUrl }, fireImmediately: true })
  const size = { width: { ideal: 1920 }, height: { ideal: 1080 } }
  camera.stream = await navigator.mediaDevices.getUserMedia({
    video: { facingMode: 'environment', ...size },
  })
  camera.video.srcObject = camera.stream
  camera.video.hidden = false
  await camera.video.play()
}

function stop(camera: Camera): void {
  for (const track of camera.stream?.getTracks() ?? []) track.stop()
  camera.stream = undefined
  camera.video.hidden = true
}

async function readFrame(video: HTMLVideoElement): Promise<string | undefined> {
  const canvas = document.createElement('canvas')
  canvas.width = video.videoWidth
  canvas.height = video.videoHeight
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context || canvas.width === 0) return undefined
  context.drawImage(video, 0, 0)
  const picture = context.getImageData(0, 0, canvas.width, canvas.height)
  const codes = await readBarcodes(picture, { formats: ['QRCode'], tryHarder: true })
  return codes.find(({ isValid, text }) => isValid && /^HC[1-9A-Z]:/.test(text))?.text
}

/** Looks until a certificate's code is seen or the camera is switched off. */
async function look(camera: Camera): Promise<string | undefined> {
  while (camera.stream) {
    const text = await readFrame(camera.video)
    if (text) return text
    await new Promise(resolve => setTimeout(resolve, pauseMs))
  }
  return undefined
}

function send(camera: Camera, text: string): void {
  const form = document.querySelector<HTMLFormElement>(camera.section.dataset.camera ?? '')
  const field = form?.querySelector<HTMLInputElement>('input[name=text]')
  if (!form || !field) return
  field.value = text
  form.requestSubmit()
}

async function run(camera: Camera): Promise<void> {
  const label = camera.button.querySelector('.action-label')
  const startWords = label?.textContent ?? ''
  if (camera.stream) return stop(camera)
  try {
    await start(camera)
    if (label) label.textContent = camera.section.dataset.stop ?? startWords
    const text = await look(camera)
    if (text) send(camera, text)
  } catch {
    if (camera.words) camera.words.textContent = camera.section.dataset.failed ?? ''
  } finally {
    stop(camera)
    if (label) label.textContent = startWords
  }
}

const camera = findCamera()
if (camera) {
  camera.section.hidden = false
  camera.button.addEventListener('click', () => void run(camera))
}
