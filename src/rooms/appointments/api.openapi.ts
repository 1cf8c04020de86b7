import { z } from 'zod'
import {
  appointmentAnswer,
  bookedAnswer,
  bookingBody,
  freeDaysAnswer,
  freeDaysQuery,
  freeTimesAnswer,
  freeTimesQuery,
  problemAnswer,
  servicesAnswer,
  sitesAnswer,
} from './api.schema.ts'
import { apiEn } from './api.words.en.ts'

type JsonSchema = Readonly<Record<string, unknown>>

/** What outsiders send is described before it is read, what we send as it leaves. */
function schemaOf(schema: z.ZodType, io: 'input' | 'output' = 'output'): JsonSchema {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io })
  return rest
}

function queryOf(schema: z.ZodObject): JsonSchema[] {
  return Object.entries(schema.shape).map(([name, field]) => ({
    name,
    in: 'query',
    required: true,
    schema: z.toJSONSchema(field as z.ZodType, { io: 'input' }),
  }))
}

const content = (schema: z.ZodType, type = 'application/json') => ({
  content: { [type]: { schema: schemaOf(schema) } },
})

const problem = { ...content(problemAnswer, 'application/problem+json') }

const answers = (description: string, schema: z.ZodType, status = '200') => ({
  [status]: { description, ...content(schema) },
  '400': { description: 'Not understood; `problems` names the fields', ...problem },
  '404': { description: 'No such thing', ...problem },
  '429': { description: 'Too many requests', ...problem },
})

const code = { name: 'code', in: 'path', required: true, schema: { type: 'string', maxLength: 60 } }
const key = {
  name: 'Idempotency-Key',
  in: 'header',
  description: 'The same key again gives the same answer; with another request 409 key_reused',
  schema: { type: 'string', minLength: 1, maxLength: 200 },
}

const refused = {
  '409': {
    description:
      'A rule says no: time_taken, ceiling_reached, outside_rules, outside_hours, too_late, ' +
      'too_far, past, service_not_here, channel_closed, too_many_live, key_reused, ' +
      'already_started, already_finished. Some carry `next`, up to three free times',
    ...problem,
  },
}

/** The description of `/api/v1` (OpenAPI 3.1), made from the schemas that read requests. */
export function openApi(publicUrl: string): JsonSchema {
  return {
    openapi: '3.1.0',
    info: { title: apiEn.title, version: '1', license: { name: 'EUPL-1.2' } },
    servers: [{ url: `${publicUrl}/api/v1` }],
    paths: {
      '/services': { get: { responses: answers('The services', servicesAnswer) } },
      '/sites': { get: { responses: answers('The sites', sitesAnswer) } },
      '/free-times': {
        get: {
          parameters: queryOf(freeTimesQuery),
          responses: answers('Times that can be booked, soonest first', freeTimesAnswer),
        },
      },
      '/free-days': {
        get: {
          parameters: queryOf(freeDaysQuery),
          responses: answers('How many times are free on each day', freeDaysAnswer),
        },
      },
      '/appointments': { post: bookingOperation },
      '/appointments/{code}': {
        parameters: [code],
        get: { responses: answers('When and where, and no more', appointmentAnswer) },
        delete: {
          responses: { ...answers('Cancelled; the time is free', appointmentAnswer), ...refused },
        },
      },
    },
  }
}

const bookingOperation = {
  parameters: [key],
  requestBody: {
    required: true,
    content: { 'application/json': { schema: schemaOf(bookingBody, 'input') } },
  },
  responses: { ...answers('Booked', bookedAnswer, '201'), ...refused },
}
