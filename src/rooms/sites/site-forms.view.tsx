import { areaInWords, type CounterTarget } from './hall-settings.ts'
import {
  type FieldsProps,
  SettingChoice,
  SettingDay,
  SettingSelect,
  SettingText,
  WeekFields,
} from './setting-fields.view.tsx'
import { settingsWords } from './settings.words.ts'

/** The fields of a site: names, address, telephone. */
export function siteFields<Target>(of: FieldsProps<Target>) {
  const words = settingsWords[of.language]
  return (
    <>
      <SettingText of={of} name="nameLv" />
      <SettingText of={of} name="nameEn" />
      <SettingSelect of={of} name="kind" options={words.kinds} />
      <SettingText of={of} name="address" mayBeEmpty maxLength={300} />
      <div class="form-row">
        <SettingText of={of} name="phone" mayBeEmpty inputMode="tel" />
        <SettingText of={of} name="email" mayBeEmpty inputMode="email" maxLength={254} />
      </div>
      <div class="form-row">
        <SettingText of={of} name="latitude" mayBeEmpty inputMode="decimal" width="short" />
        <SettingText of={of} name="longitude" mayBeEmpty inputMode="decimal" width="short" />
      </div>
    </>
  )
}

export function hoursFields<Target>(of: FieldsProps<Target>) {
  return <WeekFields of={of} legend={settingsWords[of.language].hours} />
}

export function closingFields<Target>(of: FieldsProps<Target>) {
  return <SettingDay of={of} name="closedFrom" mayBeEmpty />
}

export function hallFields<Target>(of: FieldsProps<Target>) {
  return (
    <>
      <SettingText of={of} name="nameLv" maxLength={100} />
      <SettingText of={of} name="nameEn" maxLength={100} />
      <SettingText of={of} name="areaM2" width="short" unit="m²" inputMode="decimal" />
    </>
  )
}

export function counterFields(of: FieldsProps<CounterTarget>) {
  const words = settingsWords[of.language]
  const nameOf = of.language === 'lv' ? 'nameLv' : 'nameEn'
  const halls = of.target.halls.map(
    hall =>
      [String(hall.id), `${hall[nameOf]}, ${areaInWords(hall.areaM2, of.language)} m²`] as const,
  )
  return (
    <>
      <div class="form-row">
        <SettingText of={of} name="number" width="short" inputMode="numeric" />
        <SettingSelect of={of} name="hallId" options={Object.fromEntries(halls)} />
      </div>
      <SettingChoice of={of} name="kind" kind="one" options={words.counterKinds} />
      <WeekFields of={of} legend={words.ownHours} hint={words.counterHoursHint} />
      <SettingDay of={of} name="closedFrom" mayBeEmpty />
    </>
  )
}

export function dayFields<Target>(of: FieldsProps<Target>) {
  const words = settingsWords[of.language]
  return (
    <>
      <SettingDay of={of} name="day" />
      <SettingChoice
        of={of}
        name="kind"
        kind="one"
        options={{ closed: words.closed, open: words.openAt('…') }}
      />
      <SettingText of={of} name="spans" mayBeEmpty hint={words.hoursHint} width="middle" />
      <SettingText of={of} name="reasonLv" maxLength={300} />
      <SettingText of={of} name="reasonEn" maxLength={300} />
      <SettingText of={of} name="source" mayBeEmpty maxLength={1000} />
    </>
  )
}

export function municipalityFields<Target>(of: FieldsProps<Target>) {
  return (
    <>
      <SettingText of={of} name="nameLv" />
      <SettingText of={of} name="nameEn" />
      <SettingText of={of} name="registrationNumber" mayBeEmpty width="middle" />
      <SettingText of={of} name="address" mayBeEmpty maxLength={300} />
      <div class="form-row">
        <SettingText of={of} name="phone" inputMode="tel" />
        <SettingText of={of} name="email" mayBeEmpty inputMode="email" maxLength={254} />
      </div>
      <SettingText of={of} name="web" mayBeEmpty maxLength={290} />
    </>
  )
}
