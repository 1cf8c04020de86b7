import { sampleTrust } from '../fixtures/signed-documents.pki.ts'
import { containerOf, judgedAt, textFile } from '../fixtures/signed-documents.ts'
import { inspectDocument, snapshotOf } from '../src/rooms/signatures/index.ts'
import type { Measurement } from './measurement.ts'

const rounds = 80

/** A signed container to its report: digests, signature, time-stamp, OCSP, chain, warm. */
export const documentBench = {
  name: 'documents',
  async run(): Promise<Measurement[]> {
    const sample = await sampleTrust()
    const trust = snapshotOf([sample.authority.certificate, sample.stamps.certificate])
    const files = [textFile('iesniegums.txt', 'Lūdzu izsniegt izziņu.\n'.repeat(4_000))]
    const bytes = containerOf(sample, { files, form: '1.1' })
    const taken: number[] = []
    for (let round = 0; round < rounds; round++) {
      const start = performance.now()
      const { verdict } = await inspectDocument(bytes, { name: 'a.edoc', trust, at: judgedAt })
      taken.push(performance.now() - start)
      if (verdict !== 'valid') throw new Error('The sample container is not valid')
    }
    const warm = taken.slice(rounds / 4).sort((one, other) => one - other)
    const median = warm[Math.floor(warm.length / 2)] ?? 0
    return [{ label: '.edoc to verdict', value: median, unit: 'ms', goal: '< 25' }]
  },
}
