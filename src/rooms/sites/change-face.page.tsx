import type { ComponentChildren } from 'preact'
import type { Tx } from '../../house/database.ts'
import type { SettingPlace } from '../../house/navigation.ts'
import type { StaffVisit } from '../../house/page.ts'
import { settingsSheet } from '../../house/settings-layout.view.tsx'
import { type Problem, problemSentence, type RawForm } from '../../kit/form.ts'
import { type InBoth, type Language, pathIn } from '../../kit/language.ts'
import { type Asked, type Change, type Found, versionOf } from './change.ts'
import { actionOf, ChangeForm, type ChangeLine } from './change.view.tsx'
import type { FieldsProps } from './setting-fields.view.tsx'

/** How a change looks: its address, its words, its form. */
export type ChangeFace<Target, Value> = {
  path: string
  place: SettingPlace
  change: Change<Target, Value>
  title(target: Target, language: Language): string
  /** The page to return to, without language. */
  back(target: Target, next?: Value): string
  /** The label of each field; the preview compares the fields named here. */
  labels: InBoth<Readonly<Record<string, string>>>
  /** Sentences for the codes that the kit does not know. */
  problems: InBoth<Readonly<Record<string, string>>>
  /** How a field's value reads in the preview, where it is not the text itself. */
  say?(name: string, raw: RawForm, target: Target, language: Language): string | undefined
  /** Draws the fields; without it the change has none and begins with its preview. */
  fields?(props: FieldsProps<Target>): ComponentChildren
  intro?(target: Target, language: Language): ComponentChildren
  /** What the form of something new holds to begin with. */
  start?(target: Target, language: Language): RawForm
  /** More to see in the preview, read after the change was tried out. */
  extra?(tx: Tx, found: Found<Target, Value>, next: Value, asked: Asked): Promise<ComponentChildren>
  confirmLabel?: InBoth
}

/** A face by itself, so that its previews draw the same as its pages. */
export function faceOf<Target, Value>(face: ChangeFace<Target, Value>): ChangeFace<Target, Value> {
  return face
}

/** A form to draw: what was typed, what is wrong with it, what stood before. */
export type Drawing = {
  raw: RawForm
  problems?: Readonly<Record<string, Problem>>
  version?: string
  notice?: ComponentChildren
  former?: Parameters<typeof ChangeForm>[0]['former']
  at?: number | undefined
}

/** Draws the form of a change, with what was typed and what is wrong with it. */
export function drawForm<Target, Value>(
  face: ChangeFace<Target, Value>,
  { frame, language }: Pick<StaffVisit, 'frame' | 'language'>,
  { target, value }: Found<Target, Value>,
  { raw, problems = {}, version, notice, former = [], at }: Drawing,
): string {
  const labels = face.labels[language]
  const sentence = (name: string, problem: Problem) =>
    problemSentence(problem, language, {
      own: face.problems[language],
      ...(labels[name] && { label: labels[name] }),
    })
  const title = face.title(target, language)
  const fields = face.fields?.({
    language,
    target,
    text: name => [raw[name] ?? ''].flat().join('\n'),
    list: name => [raw[name] ?? []].flat(),
    error: name => problems[name] && sentence(name, problems[name]),
    label: name => labels[name] ?? name,
  })
  const errors = Object.entries(problems).map(([name, problem]) => ({
    name: name || (Object.keys(labels)[0] ?? ''),
    message: sentence(name, problem),
  }))
  const children = (
    <ChangeForm
      {...{ language, title, notice, errors, fields, former }}
      intro={face.intro?.(target, language)}
      action={actionOf(frame)}
      csrf={frame.csrf}
      version={version ?? versionOf(face.change, value)}
      backHref={pathIn(language, face.back(target))}
      formerAt={at}
    />
  )
  return settingsSheet({ frame, place: face.place, title, children })
}

/** The fields in which two states differ, as people read them. */
export function linesOf<Target, Value>(
  face: ChangeFace<Target, Value>,
  { target, value }: Found<Target, Value>,
  next: Value,
  language: Language,
): ChangeLine[] {
  const before = value === undefined ? {} : face.change.toRaw(value, language)
  const after = face.change.toRaw(next, language)
  const say = (name: string, raw: RawForm) =>
    face.say?.(name, raw, target, language) ?? [raw[name] ?? ''].flat().join('\n')
  return Object.entries(face.labels[language])
    .filter(([name]) => JSON.stringify(before[name] ?? '') !== JSON.stringify(after[name] ?? ''))
    .map(([key, what]) => ({ key, what, before: say(key, before), after: say(key, after) }))
}
