import type { ComponentChildren } from 'preact'
import type { Frame } from '../../house/page.ts'
import { paperSheet } from '../../house/papers-layout.view.tsx'
import { dayAndTime, dayOf } from '../../kit/dates.ts'
import { DataTable, EmptyState, Notice, StateMark } from '../../kit/html/index.ts'
import { BeginButton, BoxLinks, boxPath } from './box-links.view.tsx'
import type { Box, PlannedRound, Round } from './chain.ts'
import { overviewWords } from './overview.words.ts'
import { inLanguage, RoundMark, roundPath } from './round-part.view.tsx'

export type BoxLine = {
  box: Box
  next: PlannedRound | undefined
  last: Round | undefined
}

export type OpenRound = { round: Round; box: Box; open: number; labelled: number }

export type OverviewView = {
  frame: Frame
  now: Temporal.Instant
  boxes: readonly BoxLine[]
  missed: readonly { planned: PlannedRound; box: Box }[]
  upcoming: readonly { planned: PlannedRound; box: Box }[]
  open: readonly OpenRound[]
  newKey: () => string
}

/** Which boxes there are, what is missed, what is under way and what comes next. */
export function overviewPage(view: OverviewView): string {
  const { frame } = view
  const words = overviewWords[frame.language]
  return paperSheet({
    frame,
    place: 'boxes',
    title: words.title,
    children: (
      <>
        <div class="desk-bar">
          <h1>{words.title}</h1>
          <BoxLinks frame={frame} />
        </div>
        <Alarm {...view} />
        <div class="box-grid">
          <OpenRounds {...view} />
          <Upcoming {...view} />
        </div>
        <AllBoxes {...view} />
      </>
    ),
  })
}

const nameOf = (frame: Frame, box: Box) => inLanguage(frame.language, box.nameLv, box.nameEn)
const siteOf = (frame: Frame, box: Box) => inLanguage(frame.language, box.siteLv, box.siteEn)

function Alarm({ frame, missed, now, newKey }: OverviewView) {
  const { language } = frame
  const words = overviewWords[language]
  if (missed.length === 0) return null
  const today = { today: dayOf(now) }
  return (
    <Notice kind="refusal" title={words.alarm(missed.length)}>
      <p class="box-alarm">{words.alarmLead}</p>
      <DataTable
        caption={words.missed}
        isCaptionHidden
        rows={missed}
        rowKey={({ planned }) => planned.id}
        columns={[
          {
            key: 'site',
            label: words.site,
            isRowHeading: true,
            cell: ({ box }) => <a href={boxPath(frame, box.id)}>{siteOf(frame, box)}</a>,
          },
          { key: 'name', label: words.box, cell: ({ box }) => nameOf(frame, box) },
          {
            key: 'at',
            label: words.plannedAt,
            cell: ({ planned }) => dayAndTime(planned.plannedAt, language, today),
          },
          {
            key: 'state',
            label: words.state,
            cell: ({ planned }) => (
              <StateMark shape="warning" word={planned.alarmAt ? words.told : words.notTold} />
            ),
          },
          {
            key: 'act',
            isDeed: true,
            label: words.act,
            cell: ({ planned, box }) => (
              <BeginButton
                frame={frame}
                boxId={box.id}
                plannedId={planned.id}
                label={words.begin}
                newKey={newKey}
              />
            ),
          },
        ]}
      />
    </Notice>
  )
}

type ShortLine = {
  key: number
  box: Box
  href: string
  at: Temporal.Instant
  /** What stands beside it. */
  beside: ComponentChildren
}

type Short = Pick<OverviewView, 'frame' | 'now'> & {
  title: string
  none: string
  label: string
  /** What stands beside is something to do, else something to see. */
  isDeed?: boolean
  lines: readonly ShortLine[]
}

/** Boxes with a moment and one thing to see or do. */
function ShortList({ frame, now, title, none, label, isDeed = false, lines }: Short) {
  const { language } = frame
  const today = dayOf(now)
  return (
    <section class="flow" aria-label={title}>
      <h2>{title}</h2>
      {lines.length === 0 && <p class="quiet">{none}</p>}
      {lines.length > 0 && (
        <DataTable
          caption={title}
          isCaptionHidden
          areRowsLinks={!isDeed}
          rows={lines}
          rowKey={({ key }) => key}
          columns={[
            {
              key: 'site',
              label: overviewWords[language].site,
              isRowHeading: true,
              cell: ({ box, href, at }) => (
                <>
                  <a href={href}>{siteOf(frame, box)}</a>
                  <br />
                  <small>
                    {nameOf(frame, box)}
                    <br />
                    {dayAndTime(at, language, { today })}
                  </small>
                </>
              ),
            },
            { key: 'beside', isDeed, label, cell: ({ beside }) => beside },
          ]}
        />
      )}
    </section>
  )
}

function OpenRounds({ frame, open, now }: OverviewView) {
  const { language } = frame
  const words = overviewWords[language]
  const lines = open.map(({ round, box, open: left, labelled }) => ({
    key: round.id,
    box,
    href: roundPath(language, round.id),
    at: round.startedAt,
    beside: (
      <>
        <RoundMark round={round} language={language} />
        {round.record && (
          <>
            <br />
            <small>{words.waiting(left, labelled)}</small>
          </>
        )}
      </>
    ),
  }))
  const { open: title, noOpen: none, state: label } = words
  return <ShortList {...{ frame, now, title, none, label, lines }} />
}

function Upcoming({ frame, upcoming, now, newKey }: OverviewView) {
  const words = overviewWords[frame.language]
  const lines = upcoming.map(({ planned, box }) => {
    const isToday = dayOf(planned.plannedAt).equals(dayOf(now))
    const begin = { frame, boxId: box.id, plannedId: planned.id, newKey }
    return {
      key: planned.id,
      box,
      href: boxPath(frame, box.id),
      at: planned.plannedAt,
      beside: isToday && <BeginButton {...begin} label={words.begin} />,
    }
  })
  const { upcoming: title, noUpcoming: none, act: label } = words
  return <ShortList {...{ frame, now, title, none, label, lines }} isDeed />
}

function AllBoxes({ frame, boxes, now }: OverviewView) {
  const { language } = frame
  const words = overviewWords[language]
  const at = (instant: Temporal.Instant | undefined) =>
    instant ? dayAndTime(instant, language, { today: dayOf(now) }) : '–'
  return (
    <DataTable
      caption={words.all}
      rows={boxes}
      rowKey={({ box }) => box.id}
      isOver={({ box }) => box.endedFrom !== null}
      areRowsLinks
      empty={<EmptyState title={words.noBoxes} />}
      columns={[
        {
          key: 'site',
          label: words.site,
          isRowHeading: true,
          cell: ({ box }) => <a href={boxPath(frame, box.id)}>{siteOf(frame, box)}</a>,
        },
        { key: 'name', label: words.box, cell: ({ box }) => nameOf(frame, box) },
        { key: 'next', label: words.next, cell: ({ next }) => at(next?.plannedAt) },
        { key: 'last', label: words.last, cell: ({ last }) => at(last?.startedAt) },
      ]}
    />
  )
}
