import { residentPage } from '../../house/layout.view.tsx'
import type { Frame } from '../../house/page.ts'
import { durationInWords } from '../../kit/dates.ts'
import {
  Actions,
  ButtonLink,
  DonePanel,
  EmptyState,
  Notice,
  PostForm,
  SubmitButton,
  type Way,
  Ways,
} from '../../kit/html/index.ts'
import { pathIn } from '../../kit/language.ts'
import type { ContactRules } from '../services/index.ts'
import { type OfferedService, openChannels } from './offer.ts'
import { bookWords, nameIn } from './online.words.ts'
import { wishPath } from './wish.ts'

type Group = 'papers' | 'behalf' | 'money' | 'home' | 'call'

const groups: readonly Group[] = ['papers', 'behalf', 'money', 'call', 'home']

function groupOf({ service, way }: OfferedService): Group {
  if (way !== 'visit') return way === 'call' ? 'call' : 'home'
  if (service.cashDesk) return 'money'
  return service.needsMandate ? 'behalf' : 'papers'
}

function wayTo(
  { language }: Frame,
  { service, way }: OfferedService,
  draft: string | undefined,
): Way {
  const words = bookWords[language].service
  const minutes = words.minutes(durationInWords(service.durationMinutes, language))
  return {
    href: wishPath(language, 'need', { service: service.slug, site: '', draft }),
    title: nameIn(language, service),
    text: way === 'visit' ? minutes : way === 'call' ? words.callFirst : undefined,
  }
}

/** The first question: what for. Services in groups, those that need no visit at the end. */
export function servicePage(props: {
  frame: Frame
  services: readonly OfferedService[]
  notice?: string | undefined
  draft?: string | undefined
}): string {
  const { frame, services, notice, draft } = props
  const words = bookWords[frame.language].service
  const grouped = Map.groupBy(services, groupOf)
  const canBook = services.some(({ way }) => way === 'visit')
  return residentPage({
    ...frame,
    title: words.title,
    back: { href: pathIn(frame.language, '/') },
    children: (
      <>
        {notice && (
          <Notice kind="info" isAnswer>
            <p>{notice}</p>
          </Notice>
        )}
        <h1>{words.title}</h1>
        {canBook ? (
          <p class="lead">{words.lead}</p>
        ) : (
          <EmptyState title={words.none}>
            <p>{words.noneText}</p>
          </EmptyState>
        )}
        {groups.map(group => {
          const inGroup = grouped.get(group)
          if (!inGroup) return null
          return (
            <section key={group} class="flow">
              <h2>{words.groups[group]}</h2>
              <Ways ways={inGroup.map(offered => wayTo(frame, offered, draft))} />
            </section>
          )
        })}
      </>
    ),
  })
}

type Shown = Pick<NeedProps, 'frame' | 'offered'>

export interface NeedProps {
  frame: Frame
  offered: OfferedService & { rules: ContactRules | undefined }
  /** Counts an answer once, however often it is sent. */
  answerKey: string
  draft?: string | undefined
}

function Remote({ frame: { language }, offered: { service, rules } }: Shown) {
  const words = bookWords[language].need
  const remote = language === 'lv' ? service.remoteLv : service.remoteEn
  const channels = openChannels(service, rules)
  return (
    <>
      {remote && <p>{remote}</p>}
      {channels.length > 0 && (
        <>
          <h2>{words.ways}</h2>
          <ul>
            {channels.map(channel => (
              <li key={channel}>{words.channels[channel]}</li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

/** Whether coming is needed at all: what can be done from home, before any calendar. */
export function needPage(props: NeedProps): string {
  const { frame, offered, answerKey, draft } = props
  const { language } = frame
  const { service, way } = offered
  const words = bookWords[language].need
  const title = { visit: words.title, call: words.callTitle, remote: words.remote }[way]
  const lead = { visit: words.lead, call: words.callLead, remote: words.remoteLead }[way]
  const wish = { service: service.slug, site: '', draft }
  const path = wishPath(language, 'need', wish)
  return residentPage({
    ...frame,
    title,
    alternatePath: wishPath(language === 'lv' ? 'en' : 'lv', 'need', wish),
    back: { href: wishPath(language, '', { service: '', site: '' }) },
    children: (
      <>
        <p class="over-heading">{nameIn(language, service)}</p>
        <h1>{title}</h1>
        <p class="lead">{lead}</p>
        <Remote {...props} />
        <PostForm action={path} csrf={frame.csrf}>
          <input type="hidden" name="key" value={answerKey} />
          <Actions>
            <SubmitButton label={words.enough} />
            {way === 'visit' ? (
              <ButtonLink
                href={wishPath(language, 'place', wish)}
                label={words.come}
                weight="second"
              />
            ) : (
              <ButtonLink href={pathIn(language, '/book')} label={words.other} weight="second" />
            )}
          </Actions>
        </PostForm>
      </>
    ),
  })
}

/** Thanks for not coming, with how to do it once more to read or print. */
export function enoughPage(props: Shown): string {
  const { frame, offered } = props
  const { language } = frame
  const words = bookWords[language].enough
  const wish = { service: offered.service.slug, site: '' }
  return residentPage({
    ...frame,
    title: words.title,
    alternatePath: wishPath(language === 'lv' ? 'en' : 'lv', 'enough', wish),
    children: (
      <>
        <DonePanel title={words.title} sentence={words.sentence} />
        <h2>{nameIn(language, offered.service)}</h2>
        <Remote {...props} />
        <p>{words.later}</p>
        {offered.way === 'visit' && (
          <Actions>
            <ButtonLink
              href={wishPath(language, 'place', wish)}
              label={words.book}
              weight="second"
            />
          </Actions>
        )}
      </>
    ),
  })
}
