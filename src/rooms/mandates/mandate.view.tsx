import { deskFrame } from '../../house/desk-frame.ts'
import { DeskSheet, deskPage } from '../../house/desk-layout.view.tsx'
import type { Frame } from '../../house/page.ts'
import { dayAndTime, dayOf } from '../../kit/dates.ts'
import {
  Actions,
  ButtonLink,
  PostForm,
  Refusal,
  type Stage,
  Stages,
  SubmitButton,
} from '../../kit/html/index.ts'
import { MandateFacts, MandateStateMark, RevokeForm, validityWords } from './mandate-facts.view.tsx'
import { mandatePageWords } from './mandate-page.words.ts'
import type { MandateSheet } from './mandate-sheet.ts'
import { CounterTrail } from './trail.view.tsx'

export type MandateView = {
  frame: Frame
  sheet: MandateSheet
  now: Temporal.Instant
  back: string | undefined
  /** Why the signature can't be confirmed by this clerk now, as a sentence. */
  signingObstacle: string | undefined
  paths: {
    print: string
    sign: string
    revoke: string
    again: string
    /** Where the certificate is fetched; nothing where no named e-service gives one. */
    certificate: string | undefined
  }
  /** Revoking is open to this clerk. */
  mayRevoke: boolean
  refusal: string | undefined
}

/** The page of one mandate, from prepared to ended. */
export function mandatePage(view: MandateView): string {
  const { frame, sheet } = view
  const { language } = frame
  const words = mandatePageWords[language]
  return deskPage({
    ...deskFrame(frame, 'day'),
    title: words.title(sheet.mandate.number),
    children: (
      <DeskSheet>
        <CounterTrail
          language={language}
          at={sheet.state === 'in_force' && view.paths.certificate ? 'certificate' : 'mandate'}
        />
        <Refusal title={words.refused} reason={view.refusal} />
        <div class="desk-bar">
          <h1>{words.title(sheet.mandate.number)}</h1>
          <MandateStateMark state={sheet.state} language={language} />
        </div>
        <div class="counter-sheet">
          <div class="flow">
            <Stages stages={stagesOf(view)} />
            {view.mayRevoke && (
              <RevokeForm language={language} action={view.paths.revoke} csrf={frame.csrf} />
            )}
          </div>
          <MandateFacts language={language} sheet={sheet} now={view.now} />
        </div>
      </DeskSheet>
    ),
  })
}

function stagesOf(view: MandateView): Stage[] {
  const { sheet, frame, now } = view
  const { language } = frame
  const words = mandatePageWords[language]
  const { madeAt, signedAt } = sheet.mandate
  const done = words.trailStates.done
  const time = (at: Temporal.Instant) => dayAndTime(at, language, { today: dayOf(now) })
  const prepared: Stage = {
    label: words.stages.prepared,
    state: 'done',
    word: done,
    detail: time(madeAt),
  }
  if (sheet.state === 'expired' || sheet.state === 'revoked') return [prepared, endedStage(view)]
  if (!signedAt) return [prepared, signStage(view), useStage(view, 'later')]
  const signed: Stage = {
    label: words.stages.signed,
    state: 'done',
    word: done,
    detail: `${time(signedAt)}. ${words.file(sheet.mandate.number)}`,
  }
  return [prepared, signed, useStage(view, 'now')]
}

function signStage({ frame, sheet, paths, signingObstacle }: MandateView): Stage {
  const words = mandatePageWords[frame.language]
  return {
    label: words.stages.toSign,
    state: 'now',
    word: words.trailStates.now,
    detail: `${words.toSignDetail} ${words.file(sheet.mandate.number)}`,
    children: (
      <div class="next-step">
        <PostForm action={paths.sign} csrf={frame.csrf}>
          <Actions>
            <PrintLink href={paths.print} label={words.print} />
            <SubmitButton label={words.sign} keys="Ctrl+Enter" obstacle={signingObstacle} />
          </Actions>
        </PostForm>
      </div>
    ),
  }
}

function PrintLink({ href, label }: { href: string; label: string }) {
  return (
    <ButtonLink
      label={label}
      href={href}
      weight="second"
      keys="I"
      more={{ target: '_blank', rel: 'noopener' }}
    />
  )
}

function useStage({ frame, sheet, paths, back, now }: MandateView, state: 'now' | 'later'): Stage {
  const words = mandatePageWords[frame.language]
  const toCertificate = paths.certificate !== undefined
  const until = validityWords(sheet, frame.language, now)
  const next = paths.certificate ?? back
  return {
    label: toCertificate ? words.stages.certificate : words.stages.use,
    state,
    word: words.trailStates[state],
    detail: toCertificate ? words.certificateDetail : words.useDetail(until),
    children: state === 'now' && (
      <div class="next-step">
        <Actions>
          {next && (
            <ButtonLink
              label={toCertificate ? words.toCertificate : words.done}
              href={next}
              keys="Ctrl+Enter"
            />
          )}
          <PrintLink href={paths.print} label={words.printAgain} />
          {toCertificate && back && <ButtonLink label={words.done} href={back} weight="quiet" />}
        </Actions>
      </div>
    ),
  }
}

function endedStage({ frame, sheet, paths, back, now }: MandateView): Stage {
  const { language } = frame
  const words = mandatePageWords[language]
  const { revokedAt, endsAt } = sheet.mandate
  return {
    label: words.stages.ended,
    state: 'now',
    word: words.trailStates.now,
    detail: `${words.states[sheet.state]}, ${dayAndTime(revokedAt ?? endsAt, language, { today: dayOf(now) })}`,
    children: (
      <div class="next-step">
        <Actions>
          <ButtonLink label={words.newInstead} href={paths.again} keys="Ctrl+Enter" />
          {back && <ButtonLink label={words.back} href={back} weight="quiet" />}
        </Actions>
      </div>
    ),
  }
}
