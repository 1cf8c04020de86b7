import { dayAndTime, dayOf, shortDate, timeInWords, timeOf } from '../../kit/dates.ts'
import {
  Actions,
  Choice,
  More,
  PostForm,
  StateMark,
  type StateShape,
  SubmitButton,
  SummaryList,
} from '../../kit/html/index.ts'
import type { Language } from '../../kit/language.ts'
import { principalLines } from './mandate-new.view.tsx'
import { mandatePageWords } from './mandate-page.words.ts'
import type { MandateSheet, MandateState } from './mandate-sheet.ts'

const shapes: Record<MandateState, StateShape> = {
  unsigned: 'half',
  in_force: 'lit',
  expired: 'dash',
  revoked: 'cross',
}

/** A mandate's state in word and shape. */
export function MandateStateMark({ state, language }: { state: MandateState; language: Language }) {
  return <StateMark shape={shapes[state]} word={mandatePageWords[language].states[state]} />
}

/** „tikai šajā apmeklējumā, vēlākais plkst. 10.00“, „līdz 31.12.2026. ieskaitot“. */
export function validityWords(
  { mandate }: Pick<MandateSheet, 'mandate'>,
  language: Language,
  now: Temporal.Instant,
): string {
  const words = mandatePageWords[language]
  const { endsAt, extent } = mandate
  if (extent === 'until_day')
    return words.until(shortDate(dayOf(endsAt.subtract({ nanoseconds: 1 })), language))
  const isToday = dayOf(endsAt).equals(dayOf(now))
  return words.visitUntil(
    isToday ? timeInWords(timeOf(endsAt), language) : dayAndTime(endsAt, language),
  )
}

type MandateFactsProps = { language: Language; sheet: MandateSheet; now: Temporal.Instant }

/** What a mandate says, beside the work on it. */
export function MandateFacts({ language, sheet, now }: MandateFactsProps) {
  const words = mandatePageWords[language]
  const { mandate, principal, representative, site, eServices } = sheet
  const inLatvian = language === 'lv'
  const seen = [words.documents[mandate.identityDocument].toLowerCase()]
  if (mandate.proof) seen.push(words.proofs[mandate.proof])
  return (
    <aside class="counter-side flow">
      <h2>{principal.name}</h2>
      <SummaryList
        lines={[
          ...principalLines(principal, language),
          ...(mandate.signatoryName ? [{ key: words.signer, value: mandate.signatoryName }] : []),
          {
            key: words.covers,
            value: (
              <ul class="plain-list">
                {eServices.map(({ id, nameLv, nameEn }) => (
                  <li key={id}>{inLatvian ? nameLv : nameEn}</li>
                ))}
              </ul>
            ),
          },
          { key: words.validity, value: validityWords(sheet, language, now) },
          { key: words.representative, value: representative },
          { key: words.seen, value: seen.join(', ') },
          { key: words.place, value: inLatvian ? site.nameLv : site.nameEn },
        ]}
      />
    </aside>
  )
}

/** Ending a mandate before its time, folded away. */
export function RevokeForm(props: { language: Language; action: string; csrf: string }) {
  const words = mandatePageWords[props.language]
  return (
    <More summary={words.revoke}>
      <PostForm action={props.action} csrf={props.csrf}>
        <Choice
          kind="one"
          name="reason"
          label={words.revokeReason}
          hint={words.revokeLead}
          inline
          options={Object.entries(words.revokeReasons).map(([value, label]) => ({ value, label }))}
        />
        <Actions>
          <SubmitButton label={words.revoke} weight="second" tone="danger" />
        </Actions>
      </PostForm>
    </More>
  )
}
