import {
  Actions,
  ButtonLink,
  ErrorSummary,
  errorFor,
  FileInput,
  type FormError,
  Notice,
  PostForm,
  SubmitButton,
  TextInput,
} from '../../kit/html/index.ts'
import { counterWords } from './counter.words.ts'
import { type CounterView, counterPage, PersonLine, stepPath } from './counter-frame.view.tsx'

export type SourceView = CounterView & {
  errors?: readonly FormError[]
  /** A national service is connected. */
  hasService: boolean
  /** Why the national service gave nothing just now. */
  serviceFault?: string | undefined
}

const accept = 'image/png,image/jpeg,application/pdf,.png,.jpg,.jpeg,.pdf'

/** Where the certificate comes from: scanner, file, camera or service, side by side. */
export function sourcePage(view: SourceView): string {
  const words = counterWords[view.frame.language]
  return counterPage(view, {
    title: words.sourceTitle,
    at: 'certificate',
    scripts: ['camera.js'],
    children: (
      <>
        <ErrorSummary title={words.errorTitle} errors={view.errors ?? []} />
        {view.serviceFault && (
          <Notice kind="warning" title={words.serviceFault} isAnswer>
            <p>
              {view.serviceFault} {words.serviceFaultNext}
            </p>
          </Notice>
        )}
        <h1>{words.sourceTitle}</h1>
        <PersonLine sheet={view.sheet} language={view.frame.language} />
        <div class="sources">
          <ScannerSource {...view} />
          {view.hasService && <ServiceSource {...view} />}
          <FileSource {...view} />
          <CameraSource {...view} />
        </div>
        <p class="soft">{words.kept}</p>
        <EndForm {...view} outcome="not_found" label={words.recordNotFound} />
      </>
    ),
  })
}

function ScannerSource(view: SourceView) {
  const words = counterWords[view.frame.language]
  return (
    <section class="source source-first" aria-label={words.scanner}>
      <PostForm id="scan" action={stepPath(view, 'reading')} csrf={view.frame.csrf}>
        <input type="hidden" name="pageKey" value={view.pageKey} />
        <TextInput
          name="text"
          label={words.text}
          hint={words.scannerHint}
          error={errorFor(view.errors, 'text')}
          maxLength={20_000}
          autoComplete="off"
          spellCheck={false}
          autoFocus
        />
        <Actions>
          <SubmitButton label={words.read} keys="Ctrl+Enter" />
        </Actions>
      </PostForm>
    </section>
  )
}

function FileSource(view: SourceView) {
  const words = counterWords[view.frame.language]
  return (
    <section class="source" aria-labelledby="source-file">
      <h2 id="source-file">{words.file}</h2>
      <PostForm action={stepPath(view, 'reading')} csrf={view.frame.csrf} hasFiles>
        <input type="hidden" name="pageKey" value={view.pageKey} />
        <FileInput
          name="file"
          label={words.fileField}
          hint={words.fileHint}
          error={errorFor(view.errors, 'file')}
          accept={accept}
        />
        <Actions>
          <SubmitButton label={words.readFile} weight="second" />
        </Actions>
      </PostForm>
    </section>
  )
}

/** Hidden until the script finds a camera; without one nothing is missed. */
function CameraSource(view: SourceView) {
  const words = counterWords[view.frame.language]
  return (
    <section
      class="source camera"
      aria-labelledby="source-camera"
      hidden
      data-camera="#scan"
      data-failed={words.cameraNone}
      data-stop={words.cameraStop}
    >
      <h2 id="source-camera">{words.camera}</h2>
      <p class="soft" data-camera-words role="status">
        {words.cameraHint}
      </p>
      <video muted playsInline hidden />
      <Actions>
        <button type="button" class="ds-button" data-variant="secondary" data-key="K">
          <span class="action-label">{words.cameraStart}</span>
          <span class="keys" aria-hidden="true">
            <kbd>K</kbd>
          </span>
        </button>
      </Actions>
    </section>
  )
}

function ServiceSource(view: SourceView) {
  const words = counterWords[view.frame.language]
  const hasCode = view.sheet.principal.personalCode !== null
  return (
    <section class="source" aria-labelledby="source-service">
      <h2 id="source-service">{words.service}</h2>
      <p class="soft">{words.serviceHint}</p>
      {view.frame.sample && <p class="soft">{words.serviceSample}</p>}
      <PostForm action={stepPath(view, 'service')} csrf={view.frame.csrf}>
        <input type="hidden" name="pageKey" value={view.pageKey} />
        <Actions>
          <SubmitButton
            label={words.fetch}
            weight="second"
            keys="S"
            obstacle={hasCode ? undefined : words.noCode}
          />
        </Actions>
      </PostForm>
    </section>
  )
}

/** Ends the work without paper, written down with its outcome. */
export function EndForm(view: CounterView & { outcome: 'not_found' | 'refused'; label: string }) {
  const words = counterWords[view.frame.language]
  return (
    <PostForm class="end-form" action={stepPath(view, 'outcome')} csrf={view.frame.csrf}>
      <input type="hidden" name="pageKey" value={view.pageKey} />
      <input type="hidden" name="outcome" value={view.outcome} />
      <Actions>
        <SubmitButton label={view.label} weight="quiet" />
        {view.back && <ButtonLink label={words.back} href={view.back} weight="quiet" />}
      </Actions>
    </PostForm>
  )
}
