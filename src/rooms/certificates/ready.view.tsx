import {
  Actions,
  ButtonLink,
  DonePanel,
  PostForm,
  StateMark,
  SubmitButton,
  SummaryList,
} from '../../kit/html/index.ts'
import { verdictWords } from '../hcert/index.ts'
import type { Reading } from './at-counter.ts'
import { counterWords } from './counter.words.ts'
import {
  type CounterView,
  counterPage,
  PersonBox,
  PersonLine,
  stepPath,
} from './counter-frame.view.tsx'
import type { PaperOrder } from './handover.ts'
import { dayInBoth } from './paper-rows.ts'

export type ReadyView = CounterView & {
  order: PaperOrder
  pages: number
  sample: boolean
  /** Where the clerk goes when the paper is handed over. */
  done: string
}

/** The paper is made and its code read back: now it may be printed. */
export function readyPage(view: ReadyView): string {
  const { frame, order, pages } = view
  const { language } = frame
  const words = counterWords[language]
  return counterPage(view, {
    title: words.readyTitle,
    at: 'print',
    children: (
      <>
        <DonePanel
          title={words.codeChecked(order.copies, order.copies)}
          sentence={words.checkedText}
        />
        <div class="counter-sheet">
          <div class="flow">
            <PrintAction {...view} />
            <p class="soft">
              {words.opensBeside} {words.printedOnce}
            </p>
            {view.sample && <p>{words.sampleMark}</p>}
            <Actions>
              <ButtonLink label={words.done} href={view.done} weight="second" keys="B" />
            </Actions>
            <ChangeForm {...view} />
          </div>
          <aside class="counter-side flow">
            <PersonBox sheet={view.sheet} language={language} />
            <SummaryList
              lines={[
                {
                  key: words.summaryFormat,
                  value: `${words.formats[order.format]}. ${words.formatHints[order.format]}`,
                },
                { key: words.summaryCopies, value: String(order.copies) },
                { key: words.summaryPages, value: String(pages) },
              ]}
            />
          </aside>
        </div>
      </>
    ),
  })
}

/** What a form carries from step to step; nowhere else is the text between them. */
function OrderFields({ order }: { order: PaperOrder }) {
  const fields = {
    text: order.text,
    format: order.format,
    copies: String(order.copies),
    occasion: order.reprintReason ?? 'first',
    mismatch: order.mismatchReason ?? '',
    pageKey: order.pageKey,
  }
  return (
    <>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
    </>
  )
}

function PrintAction(view: ReadyView) {
  const { frame, order } = view
  return (
    <PostForm action={stepPath(view, 'paper')} csrf={frame.csrf} more={{ target: '_blank' }}>
      <OrderFields order={order} />
      <Actions>
        <SubmitButton label={counterWords[frame.language].print(order.copies)} keys="Ctrl+Enter" />
      </Actions>
    </PostForm>
  )
}

function ChangeForm(view: ReadyView) {
  const { frame, order } = view
  return (
    <PostForm action={`${stepPath(view, 'reading')}&again=1`} csrf={frame.csrf}>
      <OrderFields order={order} />
      <Actions>
        <SubmitButton label={counterWords[frame.language].change} weight="quiet" />
      </Actions>
    </PostForm>
  )
}

export type ChooseView = CounterView & { readings: readonly Reading[] }

/** Several certificates came from the service: the clerk says which one is wanted. */
export function choosePage(view: ChooseView): string {
  const { frame, readings } = view
  const words = counterWords[frame.language]
  return counterPage(view, {
    title: words.chooseTitle,
    at: 'certificate',
    children: (
      <>
        <h1>{words.chooseTitle}</h1>
        <p class="soft">{words.chooseText(readings.length)}</p>
        <PersonLine sheet={view.sheet} language={frame.language} />
        <div class="sources">
          {readings.map((reading, at) => (
            <CertificateCard key={at} view={view} reading={reading} />
          ))}
        </div>
      </>
    ),
  })
}

const shapes = { valid: 'check', invalid: 'cross', unknown_signer: 'warning' } as const

function CertificateCard({ view, reading }: { view: ChooseView; reading: Reading }) {
  const { frame, pageKey } = view
  const words = counterWords[frame.language]
  const { verdict, kind, text, event } = reading.verdict
  const said = verdictWords(frame.language)
  const day =
    event && 'date' in event ? event.date : event && 'sampled' in event ? event.sampled : ''
  return (
    <section class="source">
      <h2>
        {kind ? said.kinds[kind] : said.verdict[verdict]}{' '}
        {dayInBoth(day.slice(0, 10))[frame.language]}
      </h2>
      <p>
        <StateMark shape={shapes[verdict]} word={said.verdict[verdict]} />
      </p>
      <PostForm action={stepPath(view, 'reading')} csrf={frame.csrf}>
        <input type="hidden" name="text" value={text} />
        <input type="hidden" name="pageKey" value={pageKey} />
        <Actions>
          <SubmitButton label={words.choose} weight="second" />
        </Actions>
      </PostForm>
    </section>
  )
}

/** The service has nothing for this person: said, and written down on one press. */
export function notFoundPage(view: CounterView): string {
  const { frame } = view
  const words = counterWords[frame.language]
  return counterPage(view, {
    title: words.notFoundTitle,
    at: 'certificate',
    children: (
      <>
        <h1>{words.notFoundTitle}</h1>
        <p>{words.notFoundText}</p>
        <PersonLine sheet={view.sheet} language={frame.language} />
        <PostForm action={stepPath(view, 'outcome')} csrf={frame.csrf}>
          <input type="hidden" name="pageKey" value={view.pageKey} />
          <input type="hidden" name="outcome" value="not_found" />
          <Actions>
            <SubmitButton label={words.recordNotFound} keys="Ctrl+Enter" />
            <ButtonLink label={words.readAgain} href={stepPath(view, 'source')} weight="quiet" />
          </Actions>
        </PostForm>
      </>
    ),
  })
}
