import { Actions, ButtonLink } from '../kit/html/index.ts'
import { type Language, pathIn } from '../kit/language.ts'
import type { Clerk } from './actor.ts'
import { type CentrePhone, layoutWords, residentPage } from './layout.view.tsx'
import { firstPlace } from './navigation.ts'

/** The kinds of "no" a person can meet outside a form. */
export type ErrorKind =
  | 'not_found'
  | 'forbidden'
  | 'failure'
  | 'busy'
  | 'refused'
  | 'too_large'
  | 'stale_form'

export interface ErrorPageProps {
  language: Language
  kind: ErrorKind
  path?: string
  /** The number under which the failure stands in the log. */
  number?: string | undefined
  /** Words that fit better than the general ones, for example those of a refusal. */
  sentence?: string | undefined
  sample?: boolean
  phone?: CentrePhone | undefined
  /** Who works here goes back to the work, and needs no telephone. */
  clerk?: Clerk | undefined
  municipality?: string | undefined
  /** Where to go on; the start page when nothing is said. */
  next?: { href: string; label: string } | undefined
}

/** A warm page for what did not work: what happened, what to do now. */
export function errorPage(props: ErrorPageProps): string {
  const words = layoutWords(props.language)
  const { title, sentence } = words.errors[props.kind]
  const next = props.next ?? nextStep(props)
  return residentPage({
    language: props.language,
    path: props.path ?? '/',
    title,
    sample: props.sample ?? false,
    phone: props.clerk ? undefined : props.phone,
    municipality: props.municipality,
    hero: (
      <>
        <h1>{title}</h1>
        <p class="lead">{props.sentence ?? sentence}</p>
      </>
    ),
    children: (
      <>
        <Actions>
          <ButtonLink href={next.href} label={next.label} />
        </Actions>
        {props.number && <p class="figures">{words.errorNumber(props.number)}</p>}
      </>
    ),
  })
}

function nextStep({ language, kind, path, clerk }: ErrorPageProps): {
  href: string
  label: string
} {
  const words = layoutWords(language)
  if (
    (kind === 'failure' || kind === 'busy' || kind === 'refused' || kind === 'stale_form') &&
    path
  ) {
    return { href: path, label: words.tryAgain }
  }
  if (clerk) return { href: pathIn(language, firstPlace(clerk)), label: words.toWork }
  return { href: pathIn(language, '/'), label: words.toStart }
}
