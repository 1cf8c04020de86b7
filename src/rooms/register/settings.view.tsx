import type { Frame } from '../../house/page.ts'
import { settingsSheet } from '../../house/settings-layout.view.tsx'
import {
  CheckBox,
  DataTable,
  EmptyState,
  ErrorSummary,
  type FormError,
  Notice,
  PostForm,
  Refusal,
  Select,
  SubmitButton,
  TextInput,
  written,
} from '../../kit/html/index.ts'
import { pathIn } from '../../kit/language.ts'
import type { FilePlan, Unit } from './file-plan.ts'
import { pageWords } from './frame.view.tsx'
import { settingWords } from './settings.words.ts'

type Around = {
  frame: Frame
  saved: boolean
  raw: Readonly<Record<string, string>>
  errors: readonly FormError[]
  refusal: string | undefined
}

function Answers({ frame, saved, errors, refusal }: Around) {
  const all = pageWords[frame.language]
  return (
    <>
      <ErrorSummary title={all.errorTitle} errors={errors} />
      {saved && <Notice kind="success" title={settingWords[frame.language].saved} isAnswer />}
      <Refusal title={all.refused} reason={refusal} />
    </>
  )
}

const options = (names: Readonly<Record<string, string>>) =>
  Object.entries(names).map(([value, label]) => ({ value, label }))

type FilePlanView = Around & { filePlan: readonly FilePlan[]; units: readonly Unit[] }

/** The classification scheme, column for column, and a new line. */
export function filePlanPage(view: FilePlanView): string {
  const { frame } = view
  const words = settingWords[frame.language].filePlan
  return settingsSheet({
    frame,
    place: 'file_plan',
    title: words.title,
    children: (
      <>
        <Answers {...view} />
        <h1>{words.title}</h1>
        <p class="soft">{words.intro}</p>
        <Plan {...view} />
        <h2>{words.add}</h2>
        <PlanForm {...view} />
      </>
    ),
  })
}

function Plan({ frame, filePlan, units }: FilePlanView) {
  const { language } = frame
  const all = pageWords[language]
  const words = settingWords[language].filePlan
  const unitOf = (id: number | null) => {
    const unit = units.find(known => known.id === id)
    return unit ? (language === 'lv' ? unit.nameLv : unit.nameEn) : words.noUnit
  }
  return (
    <DataTable
      caption={words.title}
      isCaptionHidden
      rows={filePlan}
      rowKey={({ id }) => id}
      empty={
        <EmptyState title={words.none}>
          <p>{words.noneHint}</p>
        </EmptyState>
      }
      isOver={({ endedFrom }) => endedFrom !== null}
      columns={[
        { key: 'index', label: words.index, isRowHeading: true, cell: ({ index }) => index },
        {
          key: 'name',
          label: words.heading,
          cell: ({ titleLv, titleEn, restricted }) => (
            <>
              {language === 'lv' ? titleLv : titleEn}{' '}
              {restricted && <small class="soft">{all.list.restricted}</small>}
            </>
          ),
        },
        { key: 'way', label: words.direction, cell: plan => all.directions[plan.direction] },
        { key: 'term', label: words.termClass, cell: plan => all.termClasses[plan.termClass] },
        {
          key: 'kept',
          label: words.retention,
          cell: ({ retentionYears }) => words.yearsText(retentionYears),
        },
        { key: 'unit', label: words.unit, cell: ({ unitId }) => unitOf(unitId) },
        { key: 'end', label: words.use, cell: plan => <EndForm frame={frame} plan={plan} /> },
      ]}
    />
  )
}

function EndForm({ frame, plan }: { frame: Frame; plan: FilePlan }) {
  const words = settingWords[frame.language].filePlan
  const isEnded = plan.endedFrom !== null
  const action = pathIn(frame.language, `/settings/file-plan/${plan.id}/end`)
  return (
    <PostForm action={action} csrf={frame.csrf} class="inline">
      <input type="hidden" name="ended" value={isEnded ? 'no' : 'yes'} />
      {isEnded && <span class="soft">{words.ended} </span>}
      <SubmitButton label={isEnded ? words.reopen : words.end} weight="quiet" />
    </PostForm>
  )
}

function PlanForm(view: FilePlanView) {
  const { frame, units, raw } = view
  const { language } = frame
  const all = pageWords[language]
  const words = settingWords[language].filePlan
  const select = (name: string, label: string, names: Readonly<Record<string, string>>) => (
    <Select label={label} width="middle" {...written(view, name)} options={options(names)} />
  )
  const unitNames = Object.fromEntries(
    units.map(({ id, nameLv, nameEn }) => [String(id), language === 'lv' ? nameLv : nameEn]),
  )
  return (
    <PostForm action={pathIn(language, '/settings/file-plan')} csrf={frame.csrf}>
      <TextInput label={words.index} width="short" maxLength={20} {...written(view, 'index')} />
      <TextInput label={words.name} maxLength={300} {...written(view, 'titleLv')} />
      <TextInput label={words.nameEn} maxLength={300} {...written(view, 'titleEn')} />
      {select('direction', words.direction, all.directions)}
      {select('termClass', words.termClass, all.termClasses)}
      {select('retention', words.retention, words.retentions)}
      <TextInput label={words.years} width="short" maxLength={3} {...written(view, 'years')} />
      {select('unit', words.unit, { '': words.noUnit, ...unitNames })}
      {select('medium', words.medium, words.mediums)}
      <CheckBox name="restricted" label={words.restricted} on={raw.restricted === 'on'} />
      <SubmitButton label={words.add} />
    </PostForm>
  )
}

type Person = { id: number; name: string }
type UnitsView = Around & {
  units: readonly (Unit & { members: readonly Person[] })[]
  people: readonly Person[]
}

/** Departments and who belongs to them. */
export function unitsPage(view: UnitsView): string {
  const { frame, units, people } = view
  const words = settingWords[frame.language].units
  return settingsSheet({
    frame,
    place: 'units',
    title: words.title,
    children: (
      <>
        <Answers {...view} />
        <h1>{words.title}</h1>
        <p class="soft">{words.intro}</p>
        {units.length === 0 && (
          <EmptyState title={words.none}>
            <p>{words.noneHint}</p>
          </EmptyState>
        )}
        {units.map(unit => (
          <UnitPanel key={unit.id} {...{ frame, unit, people }} />
        ))}
        <h2>{words.add}</h2>
        <PostForm action={pathIn(frame.language, '/settings/units')} csrf={frame.csrf}>
          <TextInput label={words.name} width="middle" {...written(view, 'nameLv')} />
          <TextInput label={words.nameEn} width="middle" {...written(view, 'nameEn')} />
          <SubmitButton label={words.add} />
        </PostForm>
      </>
    ),
  })
}

type UnitProps = { frame: Frame; unit: UnitsView['units'][number]; people: readonly Person[] }

function UnitPanel({ frame, unit, people }: UnitProps) {
  const { language } = frame
  const words = settingWords[language].units
  const action = pathIn(language, `/settings/units/${unit.id}/members`)
  const others = people.filter(({ id }) => !unit.members.some(member => member.id === id))
  return (
    <section class="unit">
      <h2>{language === 'lv' ? unit.nameLv : unit.nameEn}</h2>
      {unit.members.length === 0 && <p class="soft">{words.nobody}</p>}
      <ul class="baskets">
        {unit.members.map(({ id, name }) => (
          <li key={id}>
            {name}
            <PostForm action={action} csrf={frame.csrf} class="inline">
              <input type="hidden" name="joins" value="no" />
              <input type="hidden" name="personId" value={id} />
              <SubmitButton label={words.leave} weight="quiet" />
            </PostForm>
          </li>
        ))}
      </ul>
      {others.length === 0 ? (
        <p class="soft">{words.everybody}</p>
      ) : (
        <PostForm action={action} csrf={frame.csrf} class="inline">
          {/* Several such forms stand on the page: the label is read, an id would come twice. */}
          <select class="ds-input answer-middle" name="personId" aria-label={words.person}>
            {others.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
          <SubmitButton label={words.join} weight="second" />
        </PostForm>
      )}
    </section>
  )
}
