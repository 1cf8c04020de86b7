import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js'
import { isRealDate, isRealDateTime } from './certificate-date.ts'
import type { PlainMap } from './claims.ts'
import schema from './eu-dcc.schema.json' with { type: 'json' }
import type { Reason } from './fault.ts'

export type ContentCheck = {
  /** Whether the content meets the strict schema, formats of dates included. */
  strict: boolean
  /** What a lenient verifier refuses as well: everything but the dates of the event. */
  reasons: Reason[]
}

const ajv = new Ajv2020({
  allErrors: true,
  formats: { date: isRealDate, 'date-time': isRealDateTime },
})
const meetsSchema = ajv.compile(schema)

/**
 * Holds an EU certificate's content against the schema. A wrong date of the event fails the strict
 * schema, yet a verifier does not refuse a genuine certificate for it (EU quality assurance,
 * special cases): such dates are for the remarks.
 */
export function checkContent(content: PlainMap): ContentCheck {
  if (meetsSchema(content)) return { strict: true, reasons: [] }
  const faults = (meetsSchema.errors ?? []).filter(
    error => error.keyword !== 'format' && error.keyword !== 'if',
  )
  return { strict: false, reasons: [...new Set(faults.map(error => reasonOf(error, content)))] }
}

function reasonOf(error: ErrorObject, content: PlainMap): Reason {
  const groups = ['v', 't', 'r'].filter(key => key in content).length
  if (error.keyword === 'oneOf' || (groups === 0 && error.schemaPath.startsWith('#/oneOf')))
    return groups === 0 ? 'no_event' : 'several_events'
  if (error.keyword === 'maxItems') return 'several_events'
  if (error.instancePath === '/dob') return 'birth_date_malformed'
  if (error.keyword === 'minimum') return 'dose_not_positive'
  return 'content_malformed'
}
