// Measures everything and prints one table: `npm run bench`; `npm run bench -- appointments` one
// part; with `--write` the table goes into docs/performance.md.
import { readFileSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, totalmem } from 'node:os'
import { appointmentBench } from './appointments.ts'
import { certificateBench } from './certificates.ts'
import { documentBench } from './documents.ts'
import { isMet, type Measurement } from './measurement.ts'
import { printBench } from './print.ts'
import { registerBench } from './register.ts'

const page = 'docs/performance.md'
const begins = '<!-- measured: begin -->'
const ends = '<!-- measured: end -->'

const benches = [
  appointmentBench,
  certificateBench,
  documentBench,
  printBench,
  registerBench,
]
const wanted = process.argv.slice(2).filter(argument => !argument.startsWith('--'))
const chosen = benches.filter(({ name }) => wanted.length === 0 || wanted.includes(name))

function machine(): string {
  const [cpu] = cpus()
  const memory = Math.round(totalmem() / 2 ** 30)
  const load = loadavg()[0]?.toFixed(1)
  const size = `${cpus().length} × ${cpu?.model ?? 'CPU'}, ${memory} GiB`
  return `${size}, Node ${process.version}, load ${load} at the start`
}

function shown(value: number): string {
  if (Number.isInteger(value)) return `${value}`
  return value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0)
}

function row(part: string, measurement: Measurement): string {
  const { label, value, unit, goal = '' } = measurement
  const met = isMet(measurement)
  const verdict = met === undefined ? '' : met ? 'yes' : '**no**'
  return `| ${part} | ${label} | ${shown(value)} ${unit} | ${goal} | ${verdict} |`
}

const lines = [
  `${new Date().toISOString().slice(0, 10)}, ${machine()}.`,
  '',
  '| part | what | measured | goal | met |',
  '| --- | --- | ---: | --- | --- |',
]
for (const bench of chosen) {
  for (const measurement of await bench.run()) lines.push(row(bench.name, measurement))
}
console.log(lines.join('\n'))
if (process.argv.includes('--write')) {
  const text = readFileSync(page, 'utf8')
  const [before] = text.split(begins)
  const after = text.split(ends)[1] ?? ''
  writeFileSync(page, `${before}${begins}\n${lines.join('\n')}\n${ends}${after}`)
}
process.exit(0)
