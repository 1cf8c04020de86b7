import type { Clerk } from '../../house/actor.ts'
import { DeskSheet, deskPage } from '../../house/desk-layout.view.tsx'
import { deskNavigation } from '../../house/navigation.ts'
import type { Frame } from '../../house/page.ts'
import { EmptyState } from '../../kit/html/index.ts'
import { pathIn } from '../../kit/language.ts'
import type { Counter, SiteSchedule } from '../sites/index.ts'
import { Act } from './act.view.tsx'
import { dayWords } from './day.words.ts'

export type CounterPageProps = {
  frame: Frame
  clerk: Clerk
  sites: readonly SiteSchedule[]
  /** Where the clerk works now. */
  counterId: number | undefined
}

/** "At which counter do you work today?": one press. */
export function counterPage({ frame, clerk, sites, counterId }: CounterPageProps): string {
  const { language, csrf } = frame
  const words = dayWords(language)
  const open = sites.filter(({ counters }) => counters.length > 0)
  const button = (counter: Counter) => (
    <Act
      csrf={csrf}
      action={pathIn(language, '/desk/counter')}
      label={words.counterName(counter.number, counter.kind === 'cash_desk')}
      weight={counter.id === counterId ? 'first' : 'second'}
      fields={{ counter: String(counter.id) }}
    />
  )
  return deskPage({
    ...frame,
    title: words.chooseCounter,
    clerk: { name: clerk.name },
    navigation: deskNavigation(language, clerk, 'day'),
    children: (
      <DeskSheet>
        <h1>{words.chooseCounter}</h1>
        <p class="soft">{words.chooseCounterHint}</p>
        {open.length === 0 && (
          <EmptyState title={words.noCounters}>{words.noCountersNext}</EmptyState>
        )}
        {open.map(({ site, counters }) => (
          <section key={site.id}>
            <h2>{language === 'lv' ? site.nameLv : site.nameEn}</h2>
            <div class="actions">
              {counters
                .filter(({ closedFrom }) => closedFrom === null)
                .map(counter => (
                  <div key={counter.id}>{button(counter)}</div>
                ))}
            </div>
          </section>
        ))}
      </DeskSheet>
    ),
  })
}
