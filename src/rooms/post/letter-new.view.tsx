import type { Frame } from '../../house/page.ts'
import {
  Actions,
  ButtonLink,
  CheckBox,
  Choice,
  errorFor,
  Notice,
  PostForm,
  Select,
  SubmitButton,
  TextArea,
  TextInput,
  written,
} from '../../kit/html/index.ts'
import type { Language } from '../../kit/language.ts'
import { letterKinds } from './letter-state.ts'
import { type Answered, postSheet } from './pieces.view.tsx'
import { incomingWords, outgoingWords } from './post.words.ts'
import { postPath } from './post-path.ts'

export type NewLetterView = {
  frame: Frame
  action: string
  /** The code of the returned letter that this one replaces. */
  resends: string | undefined
  siteSlug: string
  /** Sites to choose from; one needs no question. */
  sites: readonly { slug: string; name: string }[]
  raw: Readonly<Record<string, string>>
  answered: Answered
}

/** Writing a letter, or sending one again. */
export function newLetterPage(view: NewLetterView): string {
  const { frame, resends, answered } = view
  const words = outgoingWords[frame.language]
  const title = resends ? words.resendTitle(resends) : words.newTitle
  return postSheet({
    frame,
    title,
    answered,
    children: (
      <>
        <h1>{title}</h1>
        {resends && <Notice kind="info" title={words.checkAddress} />}
        <PostForm action={view.action} csrf={frame.csrf} class="counter-form">
          <div class="counter-column">
            <RecipientFields {...view} />
          </div>
          <div class="counter-column">
            <TextFields {...view} />
          </div>
          <Actions>
            <SubmitButton label={words.create} keys="Ctrl+Enter" />
            <ButtonLink
              label={words.cancel}
              href={postPath(frame.language, view.siteSlug)}
              weight="quiet"
            />
          </Actions>
        </PostForm>
      </>
    ),
  })
}

function RecipientFields({ frame, raw, answered, sites, siteSlug }: NewLetterView) {
  const words = outgoingWords[frame.language]
  const text = (name: string) => written({ raw, errors: answered.errors }, name)
  return (
    <>
      {sites.length > 1 && (
        <Select
          name="site"
          label={incomingWords[frame.language].site}
          value={raw.site ?? siteSlug}
          options={sites.map(({ slug, name }) => ({ value: slug, label: name }))}
        />
      )}
      <TextInput
        {...text('recipient')}
        label={words.recipient}
        hint={words.recipientHint}
        autoComplete="off"
      />
      <TextInput
        {...text('dative')}
        label={words.recipientDative}
        hint={words.dativeHint}
        optional={words.optional}
        autoComplete="off"
      />
      <TextArea
        {...text('address')}
        label={words.address}
        hint={words.addressHint}
        rows={3}
        maxLength={500}
      />
      <WayFields raw={raw} answered={answered} language={frame.language} />
    </>
  )
}

type WayView = Pick<NewLetterView, 'raw' | 'answered'> & { language: Language }

function WayFields({ raw, answered, language }: WayView) {
  const words = outgoingWords[language]
  return (
    <>
      <Choice
        kind="one"
        name="kind"
        label={words.kind}
        error={errorFor(answered.errors, 'kind')}
        inline
        chosen={[raw.kind ?? 'ordinary']}
        options={letterKinds.map(value => ({ value, label: words.kinds[value] }))}
      />
      <TextInput
        name="entryNumber"
        label={words.entryNumber}
        optional={words.optional}
        value={raw.entryNumber}
        error={errorFor(answered.errors, 'entryNumber')}
        maxLength={60}
        width="middle"
        autoComplete="off"
      />
    </>
  )
}

function TextFields({ frame, raw, answered }: NewLetterView) {
  const words = outgoingWords[frame.language]
  const text = (name: string) => written({ raw, errors: answered.errors }, name)
  return (
    <>
      <TextInput
        {...text('subject')}
        label={words.subject}
        optional={words.optional}
        maxLength={300}
        autoComplete="off"
      />
      <TextArea
        {...text('body')}
        label={words.body}
        hint={words.bodyHint}
        optional={words.optional}
        rows={8}
        maxLength={20000}
      />
      <TextArea
        {...text('enclosures')}
        label={words.enclosures}
        hint={words.enclosuresHint}
        optional={words.optional}
        rows={2}
        maxLength={2000}
      />
      <TextInput
        {...text('signatory')}
        label={words.signatory}
        hint={words.signatoryHint}
        optional={words.optional}
        autoComplete="off"
      />
      <TextInput
        {...text('signatoryOffice')}
        label={words.signatoryOffice}
        optional={words.optional}
        autoComplete="off"
      />
      <Choice
        kind="one"
        name="language"
        label={words.language}
        error={errorFor(answered.errors, 'language')}
        inline
        chosen={[raw.language ?? 'lv']}
        options={(['lv', 'en'] as const).map(value => ({ value, label: words.languages[value] }))}
      />
      <CheckBox name="largePrint" label={words.largePrint} on={Boolean(raw.largePrint)} />
    </>
  )
}
