import type { NavigationItem } from '../../house/desk-layout.view.tsx'
import type { SettingPlace } from '../../house/navigation.ts'
import { shortDate } from '../../kit/dates.ts'
import { Actions, ButtonLink, DataTable, StateMark, Ways } from '../../kit/html/index.ts'
import { type Language, pathIn } from '../../kit/language.ts'
import { printPhoneNumber } from '../../kit/phone-number.ts'
import { addressInLine } from '../../kit/postal-code.ts'
import { settingsWords } from './settings.words.ts'
import type { SiteSettings } from './site-settings.ts'

/** The overview: every part of the settings with a sentence. */
export function SettingsOverview(props: {
  language: Language
  items: readonly (NavigationItem & { place: SettingPlace })[]
}) {
  const words = settingsWords[props.language]
  return (
    <>
      <h1>{words.overview}</h1>
      <p>{words.overviewIntro}</p>
      <Ways
        ways={props.items.map(({ href, label, place }) => ({
          href,
          title: label,
          text: words.places[place],
        }))}
      />
    </>
  )
}

/** Whether a place is open, or from which day on it is closed. */
export function OpenState(props: {
  closedFrom: Temporal.PlainDate | null
  today: Temporal.PlainDate
  language: Language
}) {
  const words = settingsWords[props.language]
  if (!props.closedFrom) return <StateMark shape="lit" word={words.open} />
  const over = Temporal.PlainDate.compare(props.closedFrom, props.today) <= 0
  return (
    <StateMark
      shape={over ? 'cross' : 'warning'}
      word={words.closedFrom(shortDate(props.closedFrom, props.language))}
    />
  )
}

export function SiteList(props: {
  language: Language
  sites: readonly SiteSettings[]
  today: Temporal.PlainDate
}) {
  const { language } = props
  const words = settingsWords[language]
  return (
    <>
      <h1>{words.sites}</h1>
      <DataTable
        caption={words.sites}
        isCaptionHidden
        areRowsLinks
        rows={props.sites}
        rowKey={site => site.id}
        columns={[
          {
            key: 'name',
            label: words.name,
            isRowHeading: true,
            cell: site => (
              <a href={pathIn(language, `/settings/sites/${site.slug}`)}>
                {language === 'lv' ? site.nameLv : site.nameEn}
              </a>
            ),
          },
          { key: 'kind', label: words.kind, cell: site => words.kinds[site.kind] },
          {
            key: 'address',
            label: words.address,
            cell: ({ address }) => (address ? addressInLine(address) : words.notStated),
          },
          {
            key: 'phone',
            label: words.phone,
            cell: site => (
              <span class="one-line">
                {site.phone ? printPhoneNumber(site.phone) : words.notStated}
              </span>
            ),
          },
          {
            key: 'state',
            label: words.state,
            cell: site => (
              <OpenState closedFrom={site.closedFrom} today={props.today} language={language} />
            ),
          },
        ]}
      />
      <Actions>
        <ButtonLink label={words.addSite} href={pathIn(language, '/settings/sites/new')} />
      </Actions>
    </>
  )
}
