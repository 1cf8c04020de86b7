import { rasterPdf, readQrCodes } from '../src/house/picture.ts'
import { printCertificate } from '../src/rooms/certificates/index.ts'

type Measurement = { label: string; value: number; unit: string; goal?: string }

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:'

/** As long as the longest Latvian certificate (544 characters: version 18 at level Q). */
const text = `HC1:${Array.from({ length: 540 }, (_, n) => alphabet[(n * n + 7 * n) % 45]).join('')}`

const fields = {
  nam: { fn: 'Ozoliņa', gn: 'Marta' },
  dob: '1941-03-12',
  v: [{ tg: '840539006', mp: 'EU/1/20/1528', dn: 3, sd: 3, dt: '2021-11-09', co: 'LV' }],
}

const now = Temporal.Instant.from('2026-11-22T08:00:00Z')

async function median(times: number, act: () => Promise<unknown>): Promise<number> {
  const taken: number[] = []
  for (let n = 0; n < times; n++) {
    const start = performance.now()
    await act()
    taken.push(performance.now() - start)
  }
  return taken.sort((a, b) => a - b)[Math.floor(times / 2)] ?? Number.NaN
}

/** From the certificate's text to a PDF whose QR codes have been read back; warm medians. */
export const printBench = {
  name: 'print',
  async run(): Promise<Measurement[]> {
    const order = { text, fields, sample: true, now, copies: 1 }
    const print = (format: 'folded' | 'wallet' | 'large', copies = 1) =>
      printCertificate({ ...order, format, copies })
    const { pdf } = await print('folded')
    await print('wallet')
    await print('large')
    const measure = async (label: string, goal: string, act: () => Promise<unknown>) => ({
      label,
      value: Math.round(await median(9, act)),
      unit: 'ms',
      goal,
    })
    return [
      await measure('folded certificate, printed and read back', '< 250', () => print('folded')),
      await measure('wallet card, printed and read back', '< 250', () => print('wallet')),
      await measure('large print, two pages, printed and read back', '< 250', () => print('large')),
      await measure('two folded copies, printed and read back', '', () => print('folded', 2)),
      await measure('one page drawn at 300 dpi and its code read', '', async () => {
        const { pages } = await rasterPdf(pdf, { dpi: 300 })
        for (const page of pages) await readQrCodes(page)
      }),
    ]
  },
}
