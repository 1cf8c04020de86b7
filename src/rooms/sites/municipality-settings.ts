import { z } from 'zod'
import { NotFound } from '../../house/refusal.ts'
import { type Field, field, optional, readForm } from '../../kit/form.ts'
import { emailField, phoneField, textField } from '../../kit/form-fields.ts'
import { readRegistrationNumber } from '../../kit/registration-number.ts'
import type { Change } from './change.ts'
import { findMunicipality, type Municipality, updateMunicipality } from './municipality.store.ts'
import { requireHeadOfAll } from './site-settings.ts'

export type MunicipalityDetails = Omit<Municipality, 'sample'>

function registrationNumberField(): Field<string> {
  return field(text => {
    const value = readRegistrationNumber(text)
    return value ? { value } : { problem: { code: 'registration_number_unreadable' } }
  }, 40)
}

function webField(): Field<string> {
  return field(text => {
    const address = /^https?:\/\//.test(text) ? text : `https://${text}`
    const isAddress = URL.canParse(address) && /^https?:\/\/[^/]+\.[^/]+/.test(address)
    return isAddress ? { value: address } : { problem: { code: 'web_unreadable' } }
  }, 290)
}

const form = z.object({
  nameLv: textField({ max: 200 }),
  nameEn: textField({ max: 200 }),
  registrationNumber: optional(registrationNumberField()),
  address: optional(textField({ max: 300 })),
  phone: phoneField(),
  email: optional(emailField()),
  web: optional(webField()),
})

/** Who the municipality is: name, telephone and addresses that stand on every page and letter. */
export const municipalityChange: Change<undefined, MunicipalityDetails> = {
  deed: 'municipality_changed',
  async find(reader) {
    const value = await findMunicipality(reader)
    if (!value) throw new NotFound('municipality')
    return { target: undefined, value }
  },
  read(sent) {
    const reading = readForm(form, sent)
    if (!reading.ok) return reading
    const { registrationNumber, address, phone, email, web, ...names } = reading.value
    return {
      ...reading,
      value: {
        ...names,
        registrationNumber: registrationNumber ?? null,
        address: address ?? '',
        phone: phone.international.replace(/^\+371/, ''),
        email: email ?? '',
        web: web ?? '',
      },
    }
  },
  toRaw: town => ({
    nameLv: town.nameLv,
    nameEn: town.nameEn,
    registrationNumber: town.registrationNumber ?? '',
    address: town.address,
    phone: town.phone,
    email: town.email,
    web: town.web,
  }),
  async write(tx, clerk, { next }) {
    requireHeadOfAll(clerk)
    await updateMunicipality(tx, next)
  },
  subject: () => ({ kind: 'municipality', id: 1 }),
}
