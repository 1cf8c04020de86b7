import type { Frame } from '../../house/page.ts'
import { dayAndTime, shortDate } from '../../kit/dates.ts'
import {
  Actions,
  ButtonLink,
  Choice,
  errorFor,
  PostForm,
  SubmitButton,
  SummaryList,
  TextArea,
  TextInput,
} from '../../kit/html/index.ts'
import { printS10 } from '../../kit/s10.ts'
import { damageObstacle, endings, openingObstacle } from './bag-item.ts'
import type { BagLine } from './bag-line.ts'
import { type Answered, LineMark, postSheet } from './pieces.view.tsx'
import { incomingWords } from './post.words.ts'
import { bagPath, itemPath } from './post-path.ts'

export type ItemView = {
  frame: Frame
  line: BagLine
  /** Where it is registered, when there is a register. */
  registerPath: string | undefined
  answered: Answered
}

/** One item that came by post: what was found, and how it ends. */
export function itemPage(view: ItemView): string {
  const { frame, line, answered } = view
  const { language } = frame
  const words = incomingWords[language]
  const title = words.itemTitle(line.code)
  const isOpen = line.outcome === undefined && line.withdrawnAt === undefined
  return postSheet({
    frame,
    title,
    answered,
    children: (
      <>
        <div class="desk-bar">
          <h1>{title}</h1>
          <LineMark line={line} language={language} />
          <a href={bagPath(language, line.bagId)}>{words.backToBag}</a>
        </div>
        <div class="counter-sheet">
          <div class="flow">
            {openingObstacle(line) === undefined && <OpeningForm {...view} />}
            {isOpen && line.opening && <RegisterLink {...view} />}
            {isOpen && <EndingForm {...view} />}
            {isOpen && damageObstacle(line) === undefined && <DamageForm {...view} />}
          </div>
          <Facts {...view} />
        </div>
      </>
    ),
  })
}

function Facts({ frame: { language }, line }: ItemView) {
  const words = incomingWords[language]
  const { opening, outcome } = line
  const facts = [
    { key: words.receivedOn, value: shortDate(line.receivedOn, language) },
    { key: words.kind, value: words.kinds[line.kind] },
    line.tracking ? { key: words.tracking, value: printS10(line.tracking) } : undefined,
    opening
      ? { key: words.found, value: words.inside(opening.sheets, opening.enclosures) }
      : { key: words.opening, value: words.notOpened },
    opening?.missing ? { key: words.missing, value: opening.missing } : undefined,
    opening
      ? { key: words.openedBy, value: `${opening.by}, ${dayAndTime(opening.at, language)}` }
      : undefined,
    line.damage === undefined ? undefined : { key: words.damage, value: line.damage },
    outcome?.reason ? { key: words.outcomes[outcome.kind], value: outcome.reason } : undefined,
  ]
  return (
    <aside class="counter-side flow">
      <h2>{line.code}</h2>
      <SummaryList lines={facts.filter(fact => fact !== undefined)} />
    </aside>
  )
}

function OpeningForm({ frame, line, answered }: ItemView) {
  const words = incomingWords[frame.language]
  const counts = ['sheets', 'enclosures'] as const
  return (
    <PostForm
      action={itemPath(frame.language, line.itemId, '/opening')}
      csrf={frame.csrf}
      more={{ 'aria-label': words.opening }}
    >
      <h2>{words.opening}</h2>
      <p class="soft">{words.openingText}</p>
      <div class="form-row">
        {counts.map(name => (
          <TextInput
            key={name}
            name={name}
            label={words[name]}
            value={answered.raw?.[name]}
            error={errorFor(answered.errors, name)}
            inputMode="numeric"
            width="short"
            maxLength={6}
            autoComplete="off"
            autoFocus={name === 'sheets' && answered.errors === undefined}
          />
        ))}
      </div>
      <TextInput
        name="missing"
        label={words.missing}
        hint={words.missingHint}
        optional={words.optional}
        value={answered.raw?.missing}
        error={errorFor(answered.errors, 'missing')}
        maxLength={500}
        autoComplete="off"
      />
      <Actions>
        <SubmitButton label={words.openIt} keys="Ctrl+Enter" />
      </Actions>
    </PostForm>
  )
}

function RegisterLink({ frame, registerPath }: ItemView) {
  const words = incomingWords[frame.language]
  if (registerPath === undefined) return null
  return (
    <Actions>
      <ButtonLink href={registerPath} label={words.register} keys="R" />
    </Actions>
  )
}

function EndingForm({ frame, line, answered }: ItemView) {
  const words = incomingWords[frame.language]
  return (
    <PostForm
      action={itemPath(frame.language, line.itemId, '/ending')}
      csrf={frame.csrf}
      more={{ 'aria-label': words.ending }}
    >
      <h2>{words.ending}</h2>
      <p class="soft">{words.endingText}</p>
      <Choice
        kind="one"
        name="ending"
        label={words.outcome}
        error={errorFor(answered.errors, 'ending')}
        chosen={[answered.raw?.ending ?? '']}
        options={endings.map(value => ({ value, label: words.endings[value] }))}
      />
      <TextInput
        name="reason"
        label={words.endingReason}
        value={answered.raw?.reason}
        error={errorFor(answered.errors, 'reason')}
        maxLength={500}
        autoComplete="off"
      />
      <Actions>
        <SubmitButton label={words.end} weight="second" />
      </Actions>
    </PostForm>
  )
}

function DamageForm({ frame, line, answered }: ItemView) {
  const words = incomingWords[frame.language]
  return (
    <PostForm
      action={itemPath(frame.language, line.itemId, '/damage')}
      csrf={frame.csrf}
      more={{ 'aria-label': words.damage }}
    >
      <h2>{words.damage}</h2>
      <TextArea
        name="words"
        label={words.damageWords}
        hint={words.damageText}
        value={answered.raw?.words}
        error={errorFor(answered.errors, 'words')}
        rows={2}
        maxLength={1000}
      />
      <Actions>
        <SubmitButton label={words.note} weight="second" />
      </Actions>
    </PostForm>
  )
}
