import { deskFrame } from '../../house/desk-frame.ts'
import { DeskSheet, deskPage } from '../../house/desk-layout.view.tsx'
import type { Frame } from '../../house/page.ts'
import type { Problem, RawForm } from '../../kit/form.ts'
import {
  Actions,
  ButtonLink,
  ErrorSummary,
  Notice,
  PostForm,
  SubmitButton,
} from '../../kit/html/index.ts'
import { pathIn } from '../../kit/language.ts'
import { bookPath } from './book-query.ts'
import { residentWords } from './resident.words.ts'
import { MoreFields, NameFields, residentErrors } from './resident-form.view.tsx'

export type NewcomerView = {
  frame: Frame
  raw: RawForm
  problems: Readonly<Record<string, Problem>>
  refusal?: string
  /** Who has the personal code that was written. */
  bearer?: number
}

/** Somebody new: three fields are enough, Enter goes on. */
export function newcomerPage(view: NewcomerView): string {
  const { frame } = view
  const { language } = frame
  const words = residentWords[language]
  const fields = { language, raw: view.raw, problems: view.problems }
  return deskPage({
    ...deskFrame(frame, 'book'),
    title: words.newTitle,
    children: (
      <DeskSheet>
        <ErrorSummary title={words.errorTitle} errors={residentErrors(fields)} />
        <h1>{words.newTitle}</h1>
        <p>{words.newLead}</p>
        {view.refusal && (
          <Notice kind="refusal" title={words.refused} isAnswer>
            <p>
              {view.refusal}{' '}
              <a href={bookPath(language, { person: view.bearer })}>{words.openBearer}</a>
            </p>
          </Notice>
        )}
        <PostForm action={pathIn(language, '/desk/book/newcomer')} csrf={frame.csrf}>
          <NameFields {...fields} />
          <MoreFields {...fields} />
          <Actions>
            <SubmitButton label={words.goOn} keys="Ctrl+Enter" />
            <ButtonLink href={bookPath(language)} label={words.back} weight="quiet" />
          </Actions>
        </PostForm>
      </DeskSheet>
    ),
  })
}
