import type { Frame } from '../../house/page.ts'
import { paperSheet } from '../../house/papers-layout.view.tsx'
import {
  Actions,
  Choice,
  ErrorSummary,
  errorFor,
  type FormError,
  PostForm,
  Select,
  SubmitButton,
  TextInput,
} from '../../kit/html/index.ts'
import { type InBoth, pathIn } from '../../kit/language.ts'
import { labelEn } from './label.words.en.ts'
import { type LabelWords, labelLv } from './label.words.lv.ts'

/** The words of the page that prints labels. */
export const labelWords: InBoth<LabelWords> = { lv: labelLv, en: labelEn }

export const labelShapes = ['sheet', 'roll'] as const

export type LabelView = {
  frame: Frame
  sites: readonly { value: string; label: string }[]
  raw: Readonly<Record<string, string>>
  errors: readonly FormError[]
}

/** How many labels, for which site, on what. */
export function labelPage({ frame, sites, raw, errors }: LabelView): string {
  const words = labelWords[frame.language]
  return paperSheet({
    frame,
    place: 'boxes',
    title: words.title,
    children: (
      <>
        <ErrorSummary title={words.errorTitle} errors={errors} />
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
        <PostForm
          action={pathIn(frame.language, '/register/labels')}
          csrf={frame.csrf}
          more={errors.length > 0 ? {} : { target: '_blank' }}
        >
          <Select name="site" label={words.site} value={raw.site} options={sites} width="middle" />
          <Choice
            kind="one"
            name="shape"
            label={words.shape}
            inline
            chosen={[raw.shape ?? 'sheet']}
            error={errorFor(errors, 'shape')}
            options={labelShapes.map(value => ({
              value,
              label: words.shapes[value],
              hint: words.shapeHints[value],
            }))}
          />
          <TextInput
            name="count"
            label={words.count}
            hint={words.countHint}
            value={raw.count ?? '24'}
            error={errorFor(errors, 'count')}
            inputMode="numeric"
            width="short"
            maxLength={3}
          />
          <p class="quiet">{words.note}</p>
          <Actions>
            <SubmitButton label={words.print} keys="Ctrl+Enter" />
          </Actions>
        </PostForm>
      </>
    ),
  })
}
