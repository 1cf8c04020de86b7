import { Notice } from '../../kit/html/index.ts'
import { type Language, pathIn } from '../../kit/language.ts'
import { changeWords } from './change.view.tsx'

/** What follows `?saved=`: said on the page one comes back to. */
export function SavedNotice(props: {
  saved: string | undefined
  language: Language
  moves?: string | undefined
}) {
  const words = changeWords[props.language]
  if (!props.saved) return null
  const back = /^\/(?:en\/)?settings\/[a-z0-9/-]+$/.test(props.saved) ? props.saved : undefined
  return (
    <Notice kind="success" title={words.saved} isAnswer>
      <p>
        {words.savedText}
        {back && (
          <>
            {' '}
            <a href={`${back}?former=0`}>{words.putBack}</a>
          </>
        )}
      </p>
      {props.moves && (
        <p>
          <a href={pathIn(props.language, props.moves)}>{words.proposeMoves}</a>
        </p>
      )}
    </Notice>
  )
}
