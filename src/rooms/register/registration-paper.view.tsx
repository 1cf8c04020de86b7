import { fileSize } from '../../kit/file-size.ts'
import {
  Actions,
  DayInput,
  FileInput,
  type FormError,
  SubmitButton,
  TextInput,
  written,
} from '../../kit/html/index.ts'
import type { Language } from '../../kit/language.ts'
import { pageWords } from './frame.view.tsx'

type Written = { raw: Readonly<Record<string, string>>; errors: readonly FormError[] }

/** The paper itself: its own number, how much there is, where it lies, who may read it. */
export function Paper(view: Written & { language: Language }) {
  const words = pageWords[view.language].form
  const { optional } = words
  const count = (name: 'sheets' | 'annexes' | 'annexSheets') => (
    <TextInput
      label={words[name]}
      optional={optional}
      inputMode="numeric"
      width="short"
      maxLength={4}
      {...written(view, name)}
    />
  )
  return (
    <fieldset class="register-group">
      <legend>{words.groups.paper}</legend>
      <TextInput
        label={words.senderNumber}
        optional={optional}
        width="middle"
        maxLength={60}
        {...written(view, 'senderNumber')}
      />
      <DayInput label={words.senderDate} optional={optional} {...written(view, 'senderDate')} />
      <div class="register-counts">
        {count('sheets')}
        {count('annexes')}
        {count('annexSheets')}
      </div>
      <TextInput label={words.paperAt} optional={optional} {...written(view, 'paperAt')} />
      <TextInput
        label={words.restrictionBasis}
        hint={words.restrictionHint}
        maxLength={300}
        {...written(view, 'restrictionBasis')}
      />
    </fieldset>
  )
}

type FilesProps = {
  language: Language
  files: readonly { position: number; name: string; bytes: number }[]
  limits: { maxFiles: number; maxBytesEach: number }
  error: string | undefined
}

/** Files from a memory stick or a scanner: what came up stays, whatever else is to be corrected. */
export function CounterFiles({ language, files, limits, error }: FilesProps) {
  const words = pageWords[language].counterFiles
  const sizeOf = (bytes: number) => fileSize(language, bytes)
  return (
    <fieldset class="register-group register-files">
      <legend>{words.title}</legend>
      {files.length > 0 && (
        <ul>
          {files.map(({ position, name, bytes }) => (
            <li key={position}>
              <span>{name}</span> <span class="soft one-line">{sizeOf(bytes)}</span>{' '}
              <button type="submit" class="link-button" name="remove" value={position}>
                {words.remove}
                <span class="ds-sr-only"> {name}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <FileInput
        name="file"
        label={files.length > 0 ? words.more : words.choose}
        hint={words.hint(limits.maxFiles, fileSize(language, limits.maxBytesEach))}
        error={error}
        accept=""
        areMany
      />
      <Actions>
        <SubmitButton label={words.attach} weight="second" name="attach" value="1" />
      </Actions>
    </fieldset>
  )
}
