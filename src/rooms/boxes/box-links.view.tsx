import { hasRole } from '../../house/actor.ts'
import type { Frame } from '../../house/page.ts'
import { CsrfInput, SubmitButton } from '../../kit/html/index.ts'
import { pathIn } from '../../kit/language.ts'
import { overviewWords } from './overview.words.ts'

/** What boxes and bags are handled with. */
export function BoxLinks({ frame }: { frame: Frame }) {
  const { language, clerk } = frame
  const words = overviewWords[language]
  const links = [
    ['/register/seals', words.seals],
    ['/register/labels', words.labels],
    ...(clerk && hasRole(clerk, ['head']) ? [['/settings/boxes', words.settings]] : []),
  ] as const
  return (
    <nav aria-label={words.links}>
      <ul class="box-links">
        {links.map(([path = '', label]) => (
          <li key={path}>
            <a
              href={pathIn(language, path)}
              aria-current={frame.path === path ? 'page' : undefined}
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

export const boxPath = (frame: Frame, id: number, part = '') =>
  pathIn(frame.language, `/register/boxes/${id}${part}`)

/** A button that begins a round, planned or not. */
export function BeginButton(props: {
  frame: Frame
  boxId: number
  plannedId?: number
  label: string
  newKey: () => string
  isFirst?: boolean
}) {
  const { frame, boxId, plannedId, label, isFirst = false } = props
  return (
    <form method="post" action={boxPath(frame, boxId, '/rounds')}>
      <CsrfInput token={frame.csrf} />
      <input type="hidden" name="key" value={props.newKey()} />
      {plannedId !== undefined && <input type="hidden" name="planned" value={String(plannedId)} />}
      <SubmitButton label={label} weight={isFirst ? 'first' : 'second'} />
    </form>
  )
}
