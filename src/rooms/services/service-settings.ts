import { z } from 'zod'
import { shortDate } from '../../kit/dates.ts'
import { type FormReading, optional, readForm } from '../../kit/form.ts'
import {
  amountField,
  checkboxField,
  choicesField,
  numberField,
  textField,
} from '../../kit/form-fields.ts'
import { slugOf } from '../../kit/slug.ts'
import {
  type Asked,
  type Change,
  closingField,
  type Found,
  requireHeadOfAll,
} from '../sites/index.ts'
import { findService, type PublicService } from './service.store.ts'
import {
  addService,
  type CounterPlace,
  listCounterPlaces,
  replaceOfferings,
  updateService,
} from './service-settings.store.ts'

export type { CounterPlace }

/** How something can be done, in the order in which forms ask. */
export const serviceChannels = [
  'in_person',
  'phone',
  'post',
  'drop_box',
  'signed_email',
  'e_address',
  'portal',
  'mobile_app',
  'bank_transfer',
  'shop_till',
] as const

export type ServiceSettings = Omit<PublicService, 'id' | 'slug' | 'position'>
export type ServiceTarget = {
  service: Pick<PublicService, 'id' | 'slug' | 'nameLv' | 'nameEn'> | undefined
  places: readonly CounterPlace[]
}

const bringLines = 20
const bringLength = 200

/** One thing to bring a line. */
function bringField() {
  const isShort = (text: string | undefined) =>
    linesOf(text).length <= bringLines && linesOf(text).every(line => line.length <= bringLength)
  return optional(textField({ max: 4000, lines: 'many' })).refine(isShort, {
    message: 'bring_too_long',
  })
}

function linesOf(text: string | undefined): readonly string[] {
  return (text ?? '')
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
}

const remoteField = () => optional(textField({ max: 2000, lines: 'many' }))

function schemaOf({ target, value }: Found<ServiceTarget, ServiceSettings>, asked: Asked) {
  return z
    .object({
      nameLv: textField({ max: 200 }),
      nameEn: textField({ max: 200 }),
      durationMinutes: numberField({ min: 5, max: 240 }),
      contactMinutes: numberField({ min: 0, max: 240 }),
      channels: choicesField(serviceChannels),
      counters: choicesField(target.places.map(place => String(place.id))),
      bringLv: bringField(),
      bringEn: bringField(),
      remoteLv: remoteField(),
      remoteEn: remoteField(),
      needsMandate: checkboxField(),
      needsIdentityDocument: checkboxField(),
      healthRelated: checkboxField(),
      cashDesk: checkboxField(),
      fee: optional(amountField()),
      endedFrom: closingField(value?.endedFrom, asked),
    })
    .refine(form => form.contactMinutes <= form.durationMinutes, {
      message: 'contact_too_long',
      path: ['contactMinutes'],
    })
    .refine(form => form.channels.length > 0, { message: 'channel_needed', path: ['channels'] })
    .refine(form => (form.fee ?? 0n) <= 1_000_000n, { message: 'fee_too_high', path: ['fee'] })
}

function readService(
  sent: unknown,
  found: Found<ServiceTarget, ServiceSettings>,
  asked: Asked,
): FormReading<ServiceSettings> {
  const reading = readForm(schemaOf(found, asked), sent)
  if (!reading.ok) return reading
  const { counters, bringLv, bringEn, remoteLv, remoteEn, fee, endedFrom, ...rest } = reading.value
  return {
    ...reading,
    value: {
      ...rest,
      counterIds: counters.map(Number),
      bringLv: linesOf(bringLv),
      bringEn: linesOf(bringEn),
      remoteLv: remoteLv ?? '',
      remoteEn: remoteEn ?? '',
      feeCents: fee ?? null,
      endedFrom: endedFrom ?? null,
    },
  }
}

const tick = (on: boolean) => (on ? 'on' : '')

/** Everything about a service: names, minutes, ways, what to bring, counters. */
export const serviceChange: Change<ServiceTarget, ServiceSettings> = {
  deed: 'service_changed',
  async find(reader, { params }) {
    const places = await listCounterPlaces(reader)
    if (params.slug === undefined)
      return { target: { service: undefined, places }, value: undefined }
    const service = await findService(reader, params.slug)
    return service && { target: { service, places }, value: service }
  },
  read: readService,
  toRaw: (service, language) => ({
    nameLv: service.nameLv,
    nameEn: service.nameEn,
    durationMinutes: String(service.durationMinutes),
    contactMinutes: String(service.contactMinutes),
    channels: serviceChannels.filter(channel => service.channels.includes(channel)),
    counters: [...service.counterIds].sort((a, b) => a - b).map(String),
    bringLv: service.bringLv.join('\n'),
    bringEn: service.bringEn.join('\n'),
    remoteLv: service.remoteLv,
    remoteEn: service.remoteEn,
    needsMandate: tick(service.needsMandate),
    needsIdentityDocument: tick(service.needsIdentityDocument),
    healthRelated: tick(service.healthRelated),
    cashDesk: tick(service.cashDesk),
    fee: service.feeCents === null ? '' : eurosOf(service.feeCents),
    endedFrom: service.endedFrom ? shortDate(service.endedFrom, language) : '',
  }),
  async write(tx, clerk, { target, next }) {
    requireHeadOfAll(clerk)
    const { counterIds, ...row } = next
    const id = target.service?.id ?? (await addService(tx, slugOf(next.nameLv), row))
    if (target.service) await updateService(tx, id, row)
    await replaceOfferings(tx, id, counterIds)
  },
  subject: ({ service }, { nameLv }) => ({ kind: 'service', id: service?.slug ?? slugOf(nameLv) }),
  places: () => 'all',
  conflicts: { public_service_slug_key: { field: 'nameLv', code: 'name_taken' } },
}

/** „2,50“ */
function eurosOf(cents: bigint): string {
  return `${cents / 100n},${String(cents % 100n).padStart(2, '0')}`
}
