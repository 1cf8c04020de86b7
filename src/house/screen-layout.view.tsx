import type { ComponentChildren } from 'preact'
import type { Language } from '../kit/language.ts'
import { assetUrl } from './assets.ts'
import { document, PageFrame, SampleBanner } from './layout.view.tsx'

export interface ScreenPageProps {
  language: Language
  title: string
  sample: boolean
  /** The name of the place, small, top left. */
  place: string
  /** The time, small, top right. */
  clock?: ComponentChildren
  children: ComponentChildren
}

/** A whole page for a screen on the wall: the waiting room or the door. */
export function screenPage(props: ScreenPageProps): string {
  return document(
    <PageFrame
      language={props.language}
      title={props.title}
      sheet="screen.css"
      scripts={['live.js']}
    >
      <header>
        <SampleBanner language={props.language} sample={props.sample} />
        <div class="screen-head">
          <p>
            <img src={assetUrl('lodzins.svg')} alt="" width="54" height="54" />
            {props.place}
          </p>
          {props.clock && <p class="screen-clock">{props.clock}</p>}
        </div>
      </header>
      <main id="main">{props.children}</main>
    </PageFrame>,
  )
}

export interface Call {
  /** The number on the visitor's slip. */
  number: string
  /** „3. lodziņš“ or only „3“, as the heading says. */
  counter: string
  /** Called just now. */
  isNew?: boolean
}

/** The numbers called, newest first: number and counter, nothing else. At most five are shown. */
export function Calls(props: {
  caption: string
  numberLabel: string
  counterLabel: string
  calls: readonly Call[]
  /** Said when nobody has been called yet, and a sentence below it. */
  quiet: string
  quietMore?: string | undefined
}) {
  if (props.calls.length === 0) {
    return (
      <div class="screen-quiet">
        <h1>{props.quiet}</h1>
        {props.quietMore && <p>{props.quietMore}</p>}
      </div>
    )
  }
  return (
    <>
      <h1 class="ds-sr-only">{props.caption}</h1>
      <table class="calls" aria-live="polite">
        <thead>
          <tr>
            <th scope="col">{props.numberLabel}</th>
            <th scope="col">{props.counterLabel}</th>
          </tr>
        </thead>
        <tbody>
          {props.calls.slice(0, 5).map(call => (
            <tr key={call.number} class={call.isNew ? 'call-new' : undefined}>
              <td>{call.number}</td>
              <td>
                <span class="call-window">{call.counter}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

/** The sign at the door: may one come in, what to do if not, the telephone. */
export function DoorSign(props: {
  heading: string
  sentences: readonly ComponentChildren[]
  /** The lit window: free places, or when it opens again. */
  window: { state: 'open' | 'closed'; above: string; large: string; below?: string }
  phone?: { label: string; number: string } | undefined
}) {
  return (
    <div class="door">
      <div>
        <h1>{props.heading}</h1>
        {props.sentences.map((sentence, at) => (
          <p key={at}>{sentence}</p>
        ))}
        {props.phone && (
          <p>
            {props.phone.label} <span class="door-phone">{props.phone.number}</span>
          </p>
        )}
      </div>
      <div class="door-window" data-state={props.window.state}>
        <p>{props.window.above}</p>
        <p class="door-large">{props.window.large}</p>
        {props.window.below && <p>{props.window.below}</p>}
      </div>
    </div>
  )
}
