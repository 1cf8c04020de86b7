import { deskFrame } from '../../house/desk-frame.ts'
import { DeskSheet, deskPage } from '../../house/desk-layout.view.tsx'
import type { Frame } from '../../house/page.ts'
import { shortDate } from '../../kit/dates.ts'
import { firstValue, type RawForm } from '../../kit/form.ts'
import {
  Actions,
  ButtonLink,
  Choice,
  DayInput,
  ErrorSummary,
  errorFor,
  type FormError,
  Notice,
  PostForm,
  Refusal,
  Select,
  SubmitButton,
  SummaryList,
  TextInput,
} from '../../kit/html/index.ts'
import type { Language } from '../../kit/language.ts'
import { printPersonalCode } from '../../kit/personal-code.ts'
import { mandatePageWords } from './mandate-page.words.ts'
import type { EService, Principal } from './mandate-sheet.ts'
import { CounterTrail } from './trail.view.tsx'

export type NewMandateView = {
  frame: Frame
  /** Where the form is sent; the query is kept. */
  action: string
  back: string | undefined
  principal: Principal
  representative: string
  eServices: readonly EService[]
  /** Centres to choose from; one or none needs no question. */
  sites: readonly { id: number; name: string }[]
  /** When a mandate for the visit would end, and the last day that is allowed, in words. */
  visitEnd: string
  latestDay: string
  /** What was written so far. */
  raw: RawForm
  errors: readonly FormError[]
  refusal: string | undefined
}

/** The page on which a clerk prepares a mandate. */
export function newMandatePage(view: NewMandateView): string {
  const { frame } = view
  const words = mandatePageWords[frame.language]
  return deskPage({
    ...deskFrame(frame, 'day'),
    title: words.newTitle,
    children: (
      <DeskSheet>
        <CounterTrail language={frame.language} at="mandate" />
        <ErrorSummary title={words.errorTitle} errors={view.errors} />
        <Refusal title={words.refused} reason={view.refusal} />
        <h1>{words.newTitle}</h1>
        <div class="counter-sheet">
          <NewMandateForm {...view} />
          <PrincipalBox {...view} />
        </div>
      </DeskSheet>
    ),
  })
}

function NewMandateForm(view: NewMandateView) {
  const words = mandatePageWords[view.frame.language]
  if (view.eServices.length === 0) return <Notice kind="warning" title={words.noEServices} />
  const chosen = (name: string) => [view.raw[name] ?? []].flat()
  return (
    <PostForm action={view.action} csrf={view.frame.csrf} class="counter-form">
      <div class="counter-column">
        <Choice
          kind="many"
          name="services"
          label={words.eServices}
          hint={words.eServicesHint}
          error={errorFor(view.errors, 'services')}
          chosen={chosen('services')}
          options={view.eServices.map(service => ({
            value: String(service.id),
            label: view.frame.language === 'lv' ? service.nameLv : service.nameEn,
            hint: service.givesCertificate ? words.certificateHint : undefined,
          }))}
        />
        <Choice
          kind="one"
          name="document"
          label={words.document}
          hint={words.documentHint}
          error={errorFor(view.errors, 'document')}
          inline
          chosen={chosen('document')}
          options={Object.entries(words.documents).map(([value, label]) => ({ value, label }))}
        />
      </div>
      <div class="counter-column">
        <CapacityFields {...view} />
      </div>
      <ExtentFields {...view} />
      <Actions>
        <SubmitButton label={words.prepare} keys="Ctrl+Enter" />
        {view.back && <ButtonLink label={words.back} href={view.back} weight="quiet" />}
      </Actions>
    </PostForm>
  )
}

function CapacityFields(view: NewMandateView) {
  const words = mandatePageWords[view.frame.language]
  const capacities = ['own', 'parent', 'guardian', 'notarised'] as const
  return (
    <>
      <Choice
        kind="one"
        name="capacity"
        label={words.capacity}
        error={errorFor(view.errors, 'capacity')}
        chosen={[firstValue(view.raw, 'capacity') || 'own']}
        options={capacities.map(value => ({
          value,
          label: words.capacities[value],
          hint: value === 'own' ? view.principal.name : words.capacityHints[value],
        }))}
      />
      <TextInput
        name="signatory"
        label={words.signatory}
        hint={words.signatoryHint}
        value={firstValue(view.raw, 'signatory')}
        error={errorFor(view.errors, 'signatory')}
        autoComplete="off"
        spellCheck={false}
        width="middle"
      />
    </>
  )
}

function ExtentFields(view: NewMandateView) {
  const words = mandatePageWords[view.frame.language]
  return (
    <div class="extent-fields">
      <Choice
        kind="one"
        name="extent"
        label={words.extent}
        error={errorFor(view.errors, 'extent')}
        inline
        chosen={[firstValue(view.raw, 'extent') || 'visit']}
        options={[
          {
            value: 'visit',
            label: words.extents.visit,
            hint: words.visitHint(view.visitEnd),
          },
          { value: 'until_day', label: words.extents.until_day },
        ]}
      />
      <DayInput
        name="untilDay"
        label={words.untilDay}
        hint={words.untilDayHint(view.latestDay)}
        value={firstValue(view.raw, 'untilDay')}
        error={errorFor(view.errors, 'untilDay')}
        autoComplete="off"
      />
      {view.sites.length > 1 ? (
        <Select
          name="site"
          label={words.site}
          value={firstValue(view.raw, 'site')}
          error={errorFor(view.errors, 'site')}
          options={view.sites.map(({ id, name }) => ({ value: String(id), label: name }))}
        />
      ) : (
        <input type="hidden" name="site" value={view.sites[0]?.id} />
      )}
    </div>
  )
}

function PrincipalBox({ frame, principal, representative }: NewMandateView) {
  const words = mandatePageWords[frame.language]
  return (
    <aside class="counter-side flow">
      <h2>{principal.name}</h2>
      <SummaryList lines={principalLines(principal, frame.language)} />
      <p class="soft">{words.newLead(representative)}</p>
    </aside>
  )
}

/** Birth date and personal code, as they are compared with the document. */
export function principalLines(
  { birthDate, personalCode }: Pick<Principal, 'birthDate' | 'personalCode'>,
  language: Language,
) {
  const words = mandatePageWords[language]
  return [
    { key: words.birthDate, value: birthDate ? shortDate(birthDate, language) : words.unknown },
    {
      key: words.personalCode,
      value: personalCode ? printPersonalCode(personalCode) : words.unknown,
    },
  ]
}
