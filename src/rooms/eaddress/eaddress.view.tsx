import type { Frame } from '../../house/page.ts'
import { paperSheet } from '../../house/papers-layout.view.tsx'
import { dayAndTime, dayOf } from '../../kit/dates.ts'
import { Notice, Pager } from '../../kit/html/index.ts'
import { pathIn } from '../../kit/language.ts'
import { eaddressWords } from './eaddress.words.ts'
import { ReceivedTable, SentTable } from './eaddress-tables.view.tsx'
import type { Pull, Received, Trouble } from './received.ts'
import type { Sending } from './sent.ts'

const lists = ['received', 'sent'] as const

export type EaddressView = {
  frame: Frame
  list: (typeof lists)[number]
  received: readonly Received[]
  sent: readonly Sending[]
  older: number | undefined
  isFirst: boolean
  /** Whether this system is connected to the exchange. */
  isOpen: boolean
  lastPull: Pull | undefined
  trouble: readonly Trouble[]
  now: Temporal.Instant
}

/** What came and went by the e-address, each with its state and the next step. */
export function eaddressPage(view: EaddressView): string {
  const { frame, list } = view
  const { language } = frame
  const words = eaddressWords[language]
  const path = (name: string) => pathIn(language, `/register/eaddress?list=${name}`)
  const menu = lists.map(name => ({
    href: path(name),
    label: words.list[name],
    current: name === list,
  }))
  return paperSheet({
    frame,
    place: 'eaddress',
    lists: menu,
    title: words.title,
    children: (
      <>
        <h1>{words.title}</h1>
        <Notices {...view} />
        <h2>{words.list[list]}</h2>
        <p class="soft">{words.lead[list]}</p>
        {list === 'received' ? (
          <ReceivedTable language={language} messages={view.received} />
        ) : (
          <SentTable language={language} messages={view.sent} />
        )}
        <Pager
          label={words.pages}
          previous={view.isFirst ? undefined : { href: path(list), label: words.newest }}
          next={
            view.older === undefined
              ? undefined
              : { href: `${path(list)}&before=${view.older}`, label: words.older }
          }
        />
      </>
    ),
  })
}

function Notices({ frame: { language }, isOpen, lastPull, trouble, now }: EaddressView) {
  const words = eaddressWords[language]
  const at = (moment: Temporal.Instant) => dayAndTime(moment, language, { today: dayOf(now) })
  return (
    <>
      {!isOpen && (
        <Notice kind="info" title={words.off}>
          <p>{words.offNext}</p>
        </Notice>
      )}
      {isOpen && lastPull && lastPull.outcome !== 'done' && (
        <Notice kind="warning" title={words.silentTitle[lastPull.outcome]}>
          <p>{words.silentSince(at(lastPull.at))}</p>
        </Notice>
      )}
      {trouble.length > 0 && (
        <Notice kind="warning" title={words.troubleTitle}>
          <p>{words.troubleLead}</p>
          <ul>
            {trouble.map(({ exchangeId, code, firstAt, tries }) => (
              <li key={exchangeId}>
                {words.troubleLine(exchangeId, at(firstAt), tries, words.trouble[code])}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  )
}
