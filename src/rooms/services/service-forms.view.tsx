import { CheckBox } from '../../kit/html/index.ts'
import type { Language } from '../../kit/language.ts'
import {
  type FieldsProps,
  SettingChoice,
  SettingDay,
  SettingLines,
  SettingSelect,
  SettingText,
} from '../sites/index.ts'
import type { SwitchTarget } from './contact-rules.ts'
import type { CounterPlace, ServiceTarget } from './service-settings.ts'
import { serviceWords } from './settings.words.ts'

/** „Ogres klientu apkalpošanas centrs: 2. lodziņš“ */
export function counterName(place: CounterPlace, language: Language): string {
  const words = serviceWords[language]
  const site = language === 'lv' ? place.siteLv : place.siteEn
  return place.kind === 'cash_desk'
    ? words.cashDeskAt(site, place.number)
    : words.counterAt(site, place.number)
}

const ticks = ['needsMandate', 'needsIdentityDocument', 'healthRelated', 'cashDesk'] as const

export function serviceFields(of: FieldsProps<ServiceTarget>) {
  const words = serviceWords[of.language]
  const counters = of.target.places.map(
    place => [String(place.id), counterName(place, of.language)] as const,
  )
  return (
    <>
      <SettingText of={of} name="nameLv" />
      <SettingText of={of} name="nameEn" />
      <div class="form-row">
        <SettingText of={of} name="durationMinutes" width="short" unit="min" inputMode="numeric" />
        <SettingText
          of={of}
          name="contactMinutes"
          width="short"
          unit="min"
          inputMode="numeric"
          hint={words.contactHint}
        />
      </div>
      <SettingChoice of={of} name="channels" kind="many" options={words.channels} />
      {ticks.map(name => (
        <CheckBox
          key={name}
          name={name}
          label={of.label(name)}
          error={of.error(name)}
          hint={name === 'healthRelated' ? words.healthHint : undefined}
          on={of.text(name) !== ''}
        />
      ))}
      <div class="form-row">
        <SettingText of={of} name="fee" mayBeEmpty width="short" unit="€" inputMode="decimal" />
        <SettingDay of={of} name="endedFrom" mayBeEmpty />
      </div>
      <SettingLines of={of} name="bringLv" mayBeEmpty hint={words.linesHint} maxLength={4000} />
      <SettingLines of={of} name="bringEn" mayBeEmpty hint={words.linesHint} maxLength={4000} />
      <SettingLines of={of} name="remoteLv" mayBeEmpty hint={words.remoteHint} />
      <SettingLines of={of} name="remoteEn" mayBeEmpty hint={words.remoteHint} />
      <SettingChoice
        of={of}
        name="counters"
        kind="many"
        options={Object.fromEntries(counters)}
        mayBeEmpty
      />
    </>
  )
}

export function rulesFields<Target>(of: FieldsProps<Target>) {
  const words = serviceWords[of.language]
  return (
    <>
      <SettingText of={of} name="titleLv" />
      <SettingText of={of} name="titleEn" />
      <SettingLines of={of} name="legalBasisLv" mayBeEmpty rows={2} maxLength={500} />
      <SettingLines of={of} name="legalBasisEn" mayBeEmpty rows={2} maxLength={500} />
      <SettingChoice of={of} name="appointment" kind="one" options={words.appointments} />
      <div class="form-row">
        <SettingText of={of} name="m2PerVisitor" mayBeEmpty width="short" unit="m²" />
        <SettingText of={of} name="longestContactMinutes" mayBeEmpty width="short" unit="min" />
        <SettingText of={of} name="bufferMinutes" width="short" unit="min" inputMode="numeric" />
      </div>
      <SettingChoice
        of={of}
        name="closedChannels"
        kind="many"
        options={words.closable}
        mayBeEmpty
      />
      <SettingChoice of={of} name="cashDesk" kind="one" options={words.cashDesks} />
      <SettingChoice of={of} name="entryCheck" kind="one" options={words.entryChecks} />
      <SettingChoice of={of} name="mask" kind="one" options={words.masks} />
      <SettingLines of={of} name="signLv" mayBeEmpty maxLength={1000} />
      <SettingLines of={of} name="signEn" mayBeEmpty maxLength={1000} />
      <SettingLines of={of} name="source" mayBeEmpty rows={2} />
    </>
  )
}

export function switchFields(of: FieldsProps<SwitchTarget>) {
  const words = serviceWords[of.language]
  const sites = of.target.sites.map(
    site => [site.slug, of.language === 'lv' ? site.nameLv : site.nameEn] as const,
  )
  return (
    <>
      <SettingDay of={of} name="fromDay" />
      <SettingSelect
        of={of}
        name="site"
        options={{ all: words.everywhere, ...Object.fromEntries(sites) }}
      />
    </>
  )
}
