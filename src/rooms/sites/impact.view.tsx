import { dayAndTime } from '../../kit/dates.ts'
import { Notice } from '../../kit/html/index.ts'
import type { Language } from '../../kit/language.ts'
import { changeWords } from './change.view.tsx'
import type { Impact } from './outside.ts'

/** What a change does to appointments, in plain words. */
export function ImpactNotice({
  impact,
  language,
}: {
  impact: Impact | undefined
  language: Language
}) {
  const words = changeWords[language]
  if (!impact) return <p>{words.impactUnknown}</p>
  const { outside, mended } = impact
  const mendedLine = mended > 0 && <p>{words.impactMended(mended)}</p>
  if (outside.length === 0) {
    return (
      <Notice kind="info" title={words.impactTitle}>
        <p>{words.impactNone}</p>
        {mendedLine}
      </Notice>
    )
  }
  return (
    <Notice kind="warning" title={words.impactSome(outside.length)}>
      <p>{words.impactMoves}</p>
      <ul>
        {outside.slice(0, 6).map(one => (
          <li key={one.appointmentId}>{dayAndTime(one.startsAt, language)}</li>
        ))}
        {outside.length > 6 && <li>{words.impactMore(outside.length - 6)}</li>}
      </ul>
      {mendedLine}
    </Notice>
  )
}
