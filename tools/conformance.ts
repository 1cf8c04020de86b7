import { resolve } from 'node:path'
import { certificateConformance } from './conformance.certificates.ts'
import { documentConformance } from './conformance.documents.ts'

/**
 * `npm run conformance`: holds the program against public test data, which is not part of this
 * repository. It is looked for in `$CONFORMANCE_DATA`, else in `../shared/data` beside the
 * repository. Exit code 1 on any miss that the data's own list of flaws does not excuse.
 */
const root = resolve(import.meta.dirname, '..')
const data = process.env.CONFORMANCE_DATA ?? resolve(root, '../shared/data')
const certificates = await certificateConformance(resolve(data, 'dcc'))
const documents = await documentConformance(resolve(data, 'signed-documents'))
process.exitCode = certificates + documents > 0 ? 1 : 0
