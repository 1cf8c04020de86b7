import type { Entry, Refused } from './queue.ts'

/** The words of the line's state, handed over by the page in the clerk's language. */
export interface Words {
  sent: string
  kept: { zero: string; one: string; other: string }
  signedOut: string
  refusedTitle: string
  seen: string
  unreadable: string
  twice: string
  offline: string
  waiting: string
  entered: string
  undo: string
}

export interface Shown {
  page: HTMLElement
  words: Words
  waiting: readonly Entry[]
  refused: readonly Refused[]
  /** A sentence about the line, such as that one is signed out. */
  problem: string | undefined
  hasSent: boolean
}

function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  text: string,
  attributes: Record<string, string> = {},
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name)
  element.textContent = text
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
  return element
}

/** Shows what waits in this browser: how much, which codes, what was refused. */
export function draw(shown: Shown): void {
  for (const old of shown.page.querySelectorAll('[data-kept]')) old.remove()
  for (const form of shown.page.querySelectorAll<HTMLElement>('form[data-hidden]')) {
    form.hidden = false
    form.removeAttribute('data-hidden')
  }
  drawLine(shown)
  drawCodes(shown)
  for (const entry of shown.waiting) drawEntered(shown, entry)
}

function keptSentence({ page, words, waiting }: Shown): string {
  const language = page.dataset.language ?? 'lv'
  const form = new Intl.PluralRules(language).select(waiting.length)
  const sentence = form === 'zero' || form === 'one' ? words.kept[form] : words.kept.other
  return sentence.replace('#', String(waiting.length))
}

function drawLine(shown: Shown): void {
  const { page, words, waiting, refused, problem, hasSent } = shown
  const line = page.querySelector<HTMLElement>('[data-entries-line]')
  if (!line) return
  line.replaceChildren()
  line.hidden = waiting.length === 0 && refused.length === 0 && !problem && !hasSent
  line.className = 'ds-alert notice'
  line.dataset.color = waiting.length > 0 || refused.length > 0 ? 'warning' : 'success'
  line.setAttribute('role', 'status')
  if (waiting.length > 0) line.append(make('p', `${keptSentence(shown)}.`))
  else if (refused.length === 0 && hasSent) line.append(make('p', words.sent))
  if (problem) line.append(make('p', problem))
  if (refused.length === 0) return
  const list = make('ul', '')
  list.append(...refused.map(({ shown: what, sentence }) => make('li', `${what}: ${sentence}`)))
  const seen = { type: 'button', class: 'ds-button', 'data-variant': 'secondary' }
  line.append(
    make('p', words.refusedTitle, { class: 'notice-title' }),
    list,
    make('button', words.seen, { ...seen, 'data-entries-seen': '' }),
  )
}

/** Codes that wait stand in the list as well, and those taken back are struck out. */
function drawCodes({ page, words, waiting }: Shown): void {
  const list = page.querySelector('[data-codes]')
  if (!list) return
  for (const struck of list.querySelectorAll('.is-undone')) struck.classList.remove('is-undone')
  for (const { keptAs, shown } of waiting) {
    const row = list.querySelector(`[data-code="${CSS.escape(shown)}"]`)
    if (keptAs === 'undo') row?.classList.add('is-undone')
    if (keptAs === 'scan') row?.classList.remove('is-undone')
    if (keptAs !== 'scan' || row) continue
    const added = make('li', '', { 'data-code': shown, 'data-kept': '' })
    const undo = make('button', words.undo, { type: 'button', 'data-undo': shown })
    added.append(make('code', shown), make('small', words.waiting), undo)
    list.append(added)
  }
  const none = page.querySelector<HTMLElement>('[data-none]')
  if (none) none.hidden = list.children.length > 0
}

/** A form that was sent stands back; what follows it opens, so that the work goes on. */
function drawEntered({ page, words }: Shown, { kind, keptAs, fields, shown }: Entry): void {
  if (keptAs === 'scan' || keptAs === 'undo') return
  const person = fields.find(([name]) => name === 'person')?.[1]
  for (const form of page.querySelectorAll<HTMLFormElement>(`form[data-entry="${kind}"]`)) {
    const field = form.querySelector<HTMLInputElement>('[name="person"]')
    if (person !== undefined && field?.value !== person) continue
    const isAgain = keptAs === 'again'
    const sentence = isAgain ? `${shown}: ${words.waiting}.` : words.entered
    form.after(make('p', sentence, { 'data-kept': '', class: 'round-kept' }))
    if (isAgain) continue
    form.hidden = true
    form.dataset.hidden = ''
  }
  for (const part of page.querySelectorAll<HTMLElement>(`[data-after="${kind}"]`)) {
    part.hidden = false
  }
}

/** Takes over the page that came, keeping what somebody is writing and where they are. */
export function takeOver(page: HTMLElement, fresh: HTMLElement): void {
  const writing = document.activeElement
  const focus = writing instanceof HTMLElement ? writing.id : ''
  const fields = [...page.querySelectorAll<HTMLInputElement>('input[id], textarea[id]')]
  const written = fields.filter(({ value, defaultValue, type, checked, defaultChecked }) =>
    type === 'radio' ? checked !== defaultChecked : value !== defaultValue,
  )
  for (const { id, value, checked } of written) {
    const field = fresh.querySelector<HTMLInputElement>(`[id="${CSS.escape(id)}"]`)
    if (field) Object.assign(field, { value, checked })
  }
  page.replaceChildren(...fresh.childNodes)
  const scan = page.querySelector<HTMLElement>('[data-kept-as="scan"] input[name="text"]')
  const before = focus === '' ? null : document.getElementById(focus)
  ;(before ?? scan)?.focus()
}
