import { deskFrame } from '../../house/desk-frame.ts'
import { DeskSheet, deskPage } from '../../house/desk-layout.view.tsx'
import type { Frame } from '../../house/page.ts'
import { dayAndTime, dayOf } from '../../kit/dates.ts'
import {
  Actions,
  ButtonLink,
  DataTable,
  Notice,
  PostForm,
  Select,
  SubmitButton,
  TextInput,
} from '../../kit/html/index.ts'
import { pathIn } from '../../kit/language.ts'
import { fullName } from '../../kit/person-name.ts'
import type { FreeTime } from '../appointments/index.ts'
import type { Resident } from '../residents/index.ts'
import type { LongContactReason, PublicService } from '../services/index.ts'
import { walkInWords } from './walk-in.words.ts'

export type WalkInView = {
  frame: Frame
  now: Temporal.Instant
  q: string
  found: readonly Resident[] | undefined
  person: Resident | undefined
  services: readonly PublicService[]
  service: PublicService | undefined
  step: WalkInStep | undefined
}

type WalkInStep = {
  isAllowed: boolean
  reasons: readonly LongContactReason[]
  isReasonMissing: boolean
  key: string
  refusal: string | undefined
  next: readonly FreeTime[]
  bookSite: string
}

/** Somebody stands at the door: who, what for, and now – or the next times. */
export function walkInPage(view: WalkInView): string {
  const { frame, person, service, step } = view
  const words = walkInWords[frame.language]
  return deskPage({
    ...deskFrame(frame, 'day'),
    title: words.title,
    children: (
      <DeskSheet>
        <h1>{words.title}</h1>
        <p class="soft">{words.lead}</p>
        {person ? <h2>{fullName(person)}</h2> : <WhoCame {...view} />}
        {person && !service && <WhatFor {...view} />}
        {person && service && step && <Serving {...view} person={person} step={step} />}
      </DeskSheet>
    ),
  })
}

function path({ frame }: WalkInView, query: Record<string, string | number | undefined>): string {
  const given = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  )
  return pathIn(frame.language, `/desk/walk-in?${new URLSearchParams(given)}`)
}

function WhoCame(view: WalkInView) {
  const { frame, q, found } = view
  const words = walkInWords[frame.language]
  return (
    <>
      <form class="form" method="get" action={pathIn(frame.language, '/desk/walk-in')}>
        <TextInput
          name="q"
          type="search"
          label={words.who}
          hint={words.whoHint}
          value={q}
          autoFocus={!found?.length}
          autoComplete="off"
          spellCheck={false}
          more={{ 'data-walks': '' }}
        />
        <button type="submit" class="ds-sr-only">
          {words.find}
        </button>
      </form>
      {found?.length === 0 && <p>{words.nobody}</p>}
      {found && found.length > 0 && (
        <DataTable
          caption={words.found}
          rows={found}
          rowKey={({ id }) => id}
          areRowsLinks
          columns={[
            {
              key: 'person',
              label: words.person,
              isRowHeading: true,
              cell: one => (
                <a href={path(view, { person: one.id })} autofocus={one.id === found[0]?.id}>
                  {fullName(one)}
                </a>
              ),
            },
            {
              key: 'born',
              label: words.born,
              isNumeric: true,
              cell: one => one.birthDate?.year ?? '',
            },
            { key: 'lives', label: words.lives, cell: one => one.address ?? '' },
          ]}
        />
      )}
      <ButtonLink
        href={pathIn(frame.language, '/desk/book/newcomer')}
        label={words.newcomer}
        weight="quiet"
        keys="J"
      />
    </>
  )
}

function WhatFor(view: WalkInView) {
  const { frame, person, services } = view
  const { language } = frame
  const words = walkInWords[language]
  return (
    <DataTable
      caption={words.what}
      rows={services}
      rowKey={({ id }) => id}
      areRowsLinks
      columns={[
        {
          key: 'service',
          label: words.service,
          isRowHeading: true,
          cell: service => (
            <a
              href={path(view, { person: person?.id, service: service.slug })}
              autofocus={service.id === services[0]?.id}
            >
              {language === 'lv' ? service.nameLv : service.nameEn}
            </a>
          ),
        },
        {
          key: 'minutes',
          label: words.minutes,
          isNumeric: true,
          cell: service => service.durationMinutes,
        },
      ]}
    />
  )
}

/** Whether the person may be served at once: that is the next step then. */
const isServedNow = ({ isAllowed, refusal }: WalkInStep) => isAllowed && !refusal

type ServingProps = WalkInView & { person: Resident; step: WalkInStep }

function Serving(view: ServingProps) {
  const { frame, person, service, step } = view
  const { language } = frame
  const words = walkInWords[language]
  const title = step.isAllowed ? words.notNow : words.notAllowed
  return (
    <>
      <p>
        <strong>{language === 'lv' ? service?.nameLv : service?.nameEn}</strong>
      </p>
      {(step.refusal || !step.isAllowed) && (
        <Notice kind="refusal" title={title} isAnswer>
          <p>{step.isAllowed ? step.refusal : words.notAllowedHint}</p>
        </Notice>
      )}
      {isServedNow(step) && (
        <PostForm
          action={path(view, { person: person.id, service: service?.slug })}
          csrf={frame.csrf}
        >
          <input type="hidden" name="key" value={step.key} />
          {step.reasons.length > 0 && <ReasonField {...view} />}
          <SubmitButton label={words.serve} keys="Ctrl+Enter" more={{ autofocus: '' }} />
        </PostForm>
      )}
      {step.next.length > 0 && <NextTimes {...view} />}
    </>
  )
}

function ReasonField({ frame, step }: ServingProps) {
  const words = walkInWords[frame.language]
  return (
    <Select
      name="reason"
      label={words.reason}
      hint={words.reasonHint}
      error={step.isReasonMissing ? words.reasonMissing : undefined}
      options={[
        { value: '', label: '–' },
        ...step.reasons.map(({ code, nameLv, nameEn }) => ({
          value: code,
          label: frame.language === 'lv' ? nameLv : nameEn,
        })),
      ]}
    />
  )
}

function NextTimes({ frame, now, person, service, step }: ServingProps) {
  const { language } = frame
  const words = walkInWords[language]
  const query = new URLSearchParams({
    person: String(person.id),
    service: service?.slug ?? '',
    site: step.bookSite,
  })
  return (
    <>
      <h2>{words.next}</h2>
      <ul>
        {step.next.map(({ startsAt }) => (
          <li key={String(startsAt)}>{dayAndTime(startsAt, language, { today: dayOf(now) })}</li>
        ))}
      </ul>
      <Actions>
        <ButtonLink
          href={pathIn(language, `/desk/book?${query}`)}
          label={words.book}
          weight={isServedNow(step) ? 'second' : 'first'}
          keys={isServedNow(step) ? 'B' : 'Ctrl+Enter'}
        />
      </Actions>
    </>
  )
}
