import { dayOf, shortDate } from '../../kit/dates.ts'
import { Actions, ButtonLink, DataTable, StateMark, SummaryList } from '../../kit/html/index.ts'
import { type Language, pathIn } from '../../kit/language.ts'
import { SourceWords } from '../sites/index.ts'
import type { RulesSettings, SwitchRow } from './contact-rules.ts'
import { rulesInWords, SignWords } from './rules.view.tsx'
import type { ContactRules } from './rules-in-force.ts'
import type { ServiceSettings } from './service-settings.ts'
import { serviceLabels, serviceWords } from './settings.words.ts'

type Listed = ServiceSettings & { id: number; slug: string }

export function ServiceList(props: { language: Language; services: readonly Listed[] }) {
  const { language } = props
  const words = serviceWords[language]
  const special = (service: Listed) =>
    [
      service.needsMandate && words.mandate,
      service.cashDesk && words.cash,
      service.endedFrom && words.ended(shortDate(service.endedFrom, language)),
    ]
      .filter(Boolean)
      .join(', ')
  return (
    <>
      <h1>{words.services}</h1>
      <DataTable
        caption={words.services}
        isCaptionHidden
        areRowsLinks
        rows={props.services}
        rowKey={service => service.id}
        columns={[
          {
            key: 'name',
            label: words.name,
            isRowHeading: true,
            cell: service => (
              <a href={pathIn(language, `/settings/services/${service.slug}`)}>
                {language === 'lv' ? service.nameLv : service.nameEn}
              </a>
            ),
          },
          {
            key: 'duration',
            label: words.duration,
            isNumeric: true,
            cell: service => words.minutes(service.durationMinutes),
          },
          {
            key: 'contact',
            label: words.contact,
            isNumeric: true,
            cell: service => words.minutes(service.contactMinutes),
          },
          {
            key: 'counters',
            label: words.counters,
            isNumeric: true,
            cell: service => service.counterIds.length,
          },
          { key: 'special', label: words.special, cell: special },
        ]}
      />
      <Actions>
        <ButtonLink label={words.addService} href={pathIn(language, '/settings/services/new')} />
      </Actions>
    </>
  )
}

export type RulesListProps = {
  language: Language
  sets: readonly RulesSettings[]
  today: readonly { slug: string; name: string; rules: ContactRules; halls: string }[]
  switches: readonly SwitchRow[]
}

const titleOf = (rules: { titleLv: string; titleEn: string }, language: Language) =>
  language === 'lv' ? rules.titleLv : rules.titleEn

/** What holds today, the sets there are, and who switched when. */
export function RulesList(props: RulesListProps) {
  const { language, sets, today } = props
  const words = serviceWords[language]
  const linkTo = (rules: { slug: string; titleLv: string; titleEn: string }) => (
    <a href={pathIn(language, `/settings/contact-rules/${rules.slug}`)}>
      {titleOf(rules, language)}
    </a>
  )
  return (
    <>
      <h1>{words.rules}</h1>
      <p>{words.rulesIntro}</p>
      <RulesToday {...props} />
      <DataTable
        caption={words.sets}
        rows={sets}
        rowKey={rules => rules.id}
        columns={[
          { key: 'title', label: words.name, isRowHeading: true, cell: linkTo },
          {
            key: 'basis',
            label: words.basis,
            cell: rules => (language === 'lv' ? rules.legalBasisLv : rules.legalBasisEn),
          },
          { key: 'historic', label: words.historic, cell: rules => historyOf(rules, language) },
          {
            key: 'state',
            label: words.state,
            cell: rules => <RulesState rules={rules} today={today} language={language} />,
          },
        ]}
      />
      <SwitchHistory {...props} />
    </>
  )
}

/** Places with the same rules stand together. */
function RulesToday({ language, today }: RulesListProps) {
  const words = serviceWords[language]
  const groups = [...Map.groupBy(today, site => site.rules.id).values()]
  return (
    <DataTable
      caption={words.todayTitle}
      rows={groups}
      rowKey={group => group[0]?.rules.id ?? 0}
      columns={[
        {
          key: 'rules',
          label: words.rules,
          isRowHeading: true,
          cell: ([first]) =>
            first && first.rules.id !== 0 ? titleOf(first.rules, language) : words.noRulesYet,
        },
        {
          key: 'where',
          label: words.where,
          cell: group =>
            group.length === today.length
              ? words.everywhereCount(group.length)
              : group.map(site => site.name).join(', '),
        },
        {
          key: 'halls',
          label: words.ceilings,
          cell: group =>
            group[0]?.rules.m2PerVisitor == null ? (
              words.noCeiling
            ) : (
              <span class="lines">
                {group.map(site => words.ceilingAt(site.name, site.halls)).join('\n')}
              </span>
            ),
        },
      ]}
    />
  )
}

function historyOf({ historicFrom, historicTo }: RulesSettings, language: Language): string {
  const days = [historicFrom, historicTo].map(day => (day ? shortDate(day, language) : ''))
  return historicFrom || historicTo ? days.join('–') : ''
}

function RulesState(props: Pick<RulesListProps, 'today' | 'language'> & { rules: RulesSettings }) {
  const words = serviceWords[props.language]
  const count = props.today.filter(site => site.rules.id === props.rules.id).length
  return count > 0 ? (
    <StateMark shape="lit" word={words.inForce(count)} />
  ) : (
    <StateMark shape="open" word={words.inactive} />
  )
}

function SwitchHistory({ language, switches }: RulesListProps) {
  const words = serviceWords[language]
  return (
    <DataTable
      caption={words.history}
      rows={switches}
      rowKey={row => row.id}
      columns={[
        {
          key: 'from',
          label: words.from,
          isRowHeading: true,
          cell: row => shortDate(row.fromDay, language),
        },
        { key: 'rules', label: words.rules, cell: row => titleOf(row, language) },
        {
          key: 'where',
          label: words.where,
          cell: row => (language === 'lv' ? row.siteLv : row.siteEn) ?? words.everywhere,
        },
        { key: 'by', label: words.who, cell: row => row.by ?? words.theProgram },
        { key: 'at', label: words.when, cell: row => shortDate(dayOf(row.switchedAt), language) },
        {
          key: 'back',
          isDeed: true,
          label: <span class="ds-sr-only">{words.switchBack}</span>,
          cell: row => (
            <a href={pathIn(language, `/settings/contact-rules/${row.slug}/switch`)}>
              {words.switchBack}
              <span class="ds-sr-only"> {titleOf(row, language)}</span>
            </a>
          ),
        },
      ]}
    />
  )
}

/** One set of rules in plain words, and what can be done with it. */
export function RulesView({ language, rules }: { language: Language; rules: RulesSettings }) {
  const words = serviceWords[language]
  const labels = serviceLabels[language].rules
  const at = (end: string) => pathIn(language, `/settings/contact-rules/${rules.slug}/${end}`)
  const basis = language === 'lv' ? rules.legalBasisLv : rules.legalBasisEn
  const lines = rulesInWords(rules, language).map(({ what, text }) => ({ key: what, value: text }))
  return (
    <>
      <h1>{titleOf(rules, language)}</h1>
      <SummaryList
        lines={[
          ...(basis ? [{ key: words.basis, value: basis }] : []),
          ...lines,
          ...(rules.source
            ? [{ key: labels.source, value: <SourceWords source={rules.source} /> }]
            : []),
        ]}
      />
      <section class="flow">
        <h2>{words.doorSign}</h2>
        <SignWords rules={rules} />
      </section>
      <Actions>
        <ButtonLink label={words.switchTo} href={at('switch')} />
        <ButtonLink label={words.edit} href={at('edit')} weight="second" />
        <ButtonLink label={words.copy} href={at('copy')} weight="second" />
      </Actions>
    </>
  )
}
