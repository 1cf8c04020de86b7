import { type ResidentPageProps, residentPage } from '../house/layout.view.tsx'
import type { Frame } from '../house/page.ts'
import { type Problem, problemSentence, type RawForm } from '../kit/form.ts'
import {
  Actions,
  ButtonLink,
  Choice,
  ErrorSummary,
  PostForm,
  Steps,
  SubmitButton,
  SummaryList,
  TextInput,
  type TextInputProps,
} from '../kit/html/index.ts'
import { type InBoth, pathIn } from '../kit/language.ts'
import { addressInLine } from '../kit/postal-code.ts'
import { spansInWords } from '../kit/time-spans.ts'
import { standardServices } from '../rooms/services/index.ts'
import { type readSetup, type SetupStep, setupSteps } from './setup.ts'
import { setupEn } from './setup.words.en.ts'
import { type SetupWords, setupLv } from './setup.words.lv.ts'

const allWords: InBoth<SetupWords> = { lv: setupLv, en: setupEn }

type Asking = {
  frame: Frame
  ticket: string
  step: SetupStep
  raw: RawForm
  problems: Readonly<Record<string, Problem>>
}

const stepPath = ({ language }: Frame, ticket: string, step: SetupStep | 'check') =>
  pathIn(language, `/setup/${ticket}/${step}`)

/** Pages of the set-up show no telephone: it is only being asked for. */
const setupPage = (props: ResidentPageProps) => residentPage({ ...props, phone: undefined })

/** One question of the set-up, with what was typed and what is wrong with it. */
export function setupQuestion(asking: Asking): string {
  const { frame, ticket, step, problems } = asking
  const { language } = frame
  const words = allWords[language]
  const at = setupSteps.indexOf(step) + 1
  const before = setupSteps[at - 2]
  const errors = Object.entries(problems).map(([name, problem]) => {
    const sentence = sentenceOf(asking, name, problem)
    return { name, message: step === 'hours' ? `${labelOf(asking, name)}: ${sentence}` : sentence }
  })
  return setupPage({
    ...frame,
    title: words.titles[step],
    hasErrors: errors.length > 0,
    back: before && { href: stepPath(frame, ticket, before), label: words.back },
    children: (
      <>
        <ErrorSummary title={words.fixTitle} errors={errors} />
        <Steps label={words.step(at, setupSteps.length + 1)} at={at} of={setupSteps.length + 1} />
        {step !== 'services' && <h1>{words.titles[step]}</h1>}
        {step !== 'services' && <p>{words.leads[step]}</p>}
        <PostForm action={stepPath(frame, ticket, step)} csrf={frame.csrf}>
          {fieldsOf(asking)}
          <Actions>
            <SubmitButton label={words.next} />
          </Actions>
        </PostForm>
      </>
    ),
  })
}

function labelOf({ frame }: Asking, name: string): string {
  const words = allWords[frame.language]
  const day = /^day([1-7])$/.exec(name)
  if (day) return words.days[Number(day[1]) - 1] ?? name
  const labels: Readonly<Record<string, string>> = words.labels
  return labels[name] ?? name
}

function sentenceOf(asking: Asking, name: string, problem: Problem): string {
  const { language } = asking.frame
  const own = allWords[language].problems
  return problemSentence(problem, language, { own, label: labelOf(asking, name) })
}

function fieldsOf(asking: Asking) {
  const { step } = asking
  if (step === 'services') return <ServicesField {...asking} />
  if (step === 'hours') {
    return [1, 2, 3, 4, 5, 6, 7].map(day => (
      <Answer key={day} asking={asking} name={`day${day}`} width="middle" />
    ))
  }
  const names = fieldNames[step]
  return names.map(({ name, ...more }) => (
    <Answer key={name} asking={asking} name={name} {...more} />
  ))
}

type AnswerMore = Pick<TextInputProps, 'width' | 'unit' | 'inputMode' | 'autoComplete'> & {
  mayBeEmpty?: boolean
}

const fieldNames: Record<
  Exclude<SetupStep, 'services' | 'hours'>,
  readonly (AnswerMore & { name: string })[]
> = {
  municipality: [
    { name: 'nameLv' },
    { name: 'nameEn', mayBeEmpty: true },
    { name: 'phone', inputMode: 'tel', width: 'middle' },
  ],
  site: [{ name: 'nameLv' }, { name: 'nameEn', mayBeEmpty: true }, { name: 'address' }],
  hall: [
    { name: 'areaM2', unit: 'm²', inputMode: 'decimal', width: 'short' },
    { name: 'counters', inputMode: 'numeric', width: 'short' },
  ],
  administrator: [
    { name: 'name', autoComplete: 'name' },
    { name: 'email', inputMode: 'email', autoComplete: 'email' },
  ],
}

function Answer(props: AnswerMore & { asking: Asking; name: string }) {
  const { asking, name, mayBeEmpty, width, ...more } = props
  const problem = asking.problems[name]
  return (
    <TextInput
      name={name}
      label={labelOf(asking, name)}
      value={String(asking.raw[name] ?? '')}
      error={problem && sentenceOf(asking, name, problem)}
      optional={mayBeEmpty ? allWords[asking.frame.language].optional : undefined}
      {...(width && { width })}
      {...more}
    />
  )
}

function ServicesField(asking: Asking) {
  const { language } = asking.frame
  const words = allWords[language]
  const problem = asking.problems.services
  return (
    <Choice
      kind="many"
      name="services"
      label={words.titles.services}
      hint={words.leads.services}
      isHeading
      error={problem && sentenceOf(asking, 'services', problem)}
      chosen={[asking.raw.services ?? []].flat()}
      options={standardServices.map(({ slug, name }) => ({ value: slug, label: name[language] }))}
    />
  )
}

type Checking = { frame: Frame; ticket: string; answers: ReturnType<typeof readSetup> }

/** All answers together, each with a way to change it, before anything is written. */
export function setupCheck({ frame, ticket, answers }: Checking): string {
  const { language } = frame
  const words = allWords[language]
  const { municipality, site, week, hall, services, administrator } = answers
  const hours = week
    .map((spans, at) => `${words.days[at]}: ${spansInWords(spans, language)}`)
    .filter((_, at) => (week[at] ?? []).length > 0)
  const named = standardServices.filter(({ slug }) => services.some(one => one === slug))
  const area = language === 'lv' ? String(hall.areaM2).replace('.', ',') : String(hall.areaM2)
  const values: Record<SetupStep, readonly string[]> = {
    municipality: [municipality.nameLv, municipality.phone.print],
    site: [site.nameLv, addressInLine(site.address)],
    hours,
    hall: [words.hall(area, hall.counters)],
    services: named.map(({ name }) => name[language]),
    administrator: [administrator.name, administrator.email],
  }
  const lines = setupSteps.map(step => ({
    key: words.parts[step],
    value: values[step].map(text => <div key={text}>{text}</div>),
    change: { href: stepPath(frame, ticket, step), label: words.change, what: words.parts[step] },
  }))
  const last = setupSteps.length + 1
  return setupPage({
    ...frame,
    title: words.titles.check,
    back: { href: stepPath(frame, ticket, 'administrator'), label: words.back },
    children: (
      <>
        <Steps label={words.step(last, last)} at={last} of={last} />
        <h1>{words.titles.check}</h1>
        <p>{words.leads.check}</p>
        <SummaryList lines={lines} />
        <p>{words.rules}</p>
        <PostForm action={stepPath(frame, ticket, 'check')} csrf={frame.csrf}>
          <Actions>
            <SubmitButton label={words.finish} />
          </Actions>
        </PostForm>
      </>
    ),
  })
}

/** Shown instead of every page while nothing is set up. */
export function notSetUpPage(frame: Frame): string {
  const words = allWords[frame.language]
  return setupPage({
    ...frame,
    title: words.notYetTitle,
    children: (
      <>
        <h1>{words.notYetTitle}</h1>
        {words.notYet.map(text => (
          <p key={text}>{text}</p>
        ))}
      </>
    ),
  })
}

/** A set-up link that was used, replaced or is too old. */
export function setupOverPage(frame: Frame): string {
  const words = allWords[frame.language]
  return setupPage({
    ...frame,
    title: words.overTitle,
    children: (
      <>
        <h1>{words.overTitle}</h1>
        <p>{words.over}</p>
        <ButtonLink label={words.back} href={pathIn(frame.language, '/')} weight="second" />
      </>
    ),
  })
}
