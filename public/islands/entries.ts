/**
 * The page of a round or a bag on a bad line: what is entered is kept in this browser first, and sent from
 * there with a key of its own, in order, until the server has it. Without this script the forms
 * go the usual way.
 */
import { readIntakeId } from '../../src/rooms/intake/intake-code.ts'
import { draw, takeOver, type Words } from '../entries/drawing.ts'
import { keptAsOf, newKey, Queue } from '../entries/queue.ts'
import { freshPage, send } from '../entries/sending.ts'

const againMs = 8000

class EntryPage {
  private readonly page: HTMLElement
  private readonly words: Words
  private readonly queue: Queue
  private problem: string | undefined
  private hasSent = false
  private isSending = false
  /** Something was entered while the queue was being sent. */
  private isAskedAgain = false

  constructor(page: HTMLElement) {
    this.page = page
    this.words = JSON.parse(page.dataset.words ?? '{}') as Words
    this.queue = new Queue(page.dataset.entries ?? '', page.dataset.by ?? '')
  }

  start(): void {
    document.addEventListener('submit', event => this.onSubmit(event))
    document.addEventListener('click', event => this.onClick(event))
    window.addEventListener('online', () => this.sendAll())
    setInterval(() => this.queue.waiting.length > 0 && this.sendAll(), againMs)
    this.draw()
    if (this.queue.waiting.length > 0) this.sendAll()
  }

  private draw(): void {
    const { page, words, problem, hasSent, queue } = this
    draw({ page, words, problem, hasSent, waiting: queue.waiting, refused: queue.refused })
  }

  private say(sentence: string): void {
    const place = this.page.querySelector('[data-said]')
    if (place) place.textContent = sentence
  }

  private onSubmit(event: SubmitEvent): void {
    const form = event.target
    if (!(form instanceof HTMLFormElement) || !this.page.contains(form)) return
    const { entry } = form.dataset
    if (entry === undefined) this.onOtherForm(event)
    else if (keptAsOf(form) === 'scan') this.keepScan(form) && event.preventDefault()
    else if (keptAsOf(form) === 'again' && codesIn(form) === '') this.onOtherForm(event)
    else if (!this.areReadable(form) || this.keep(form)) event.preventDefault()
  }

  /** What has no key needs the line: the page stays, and says so. */
  private onOtherForm(event: SubmitEvent): void {
    if (navigator.onLine) return
    event.preventDefault()
    this.problem = this.words.offline
    this.draw()
  }

  /** A code is looked at before it is kept: a wrong or a second scan is said at once. */
  private keepScan(form: HTMLFormElement): boolean {
    const field = form.querySelector<HTMLInputElement>('input[name="text"]')
    if (!field || field.value.trim() === '') return true
    const code = readIntakeId(field.value)
    const text = field.value
    field.value = ''
    field.focus()
    if (!code) this.say(`${text.slice(0, 40)}: ${this.words.unreadable}`)
    else if (this.isListed(code)) this.say(`${code}: ${this.words.twice}`)
    else {
      this.say('')
      field.value = code
      const isKept = this.keep(form)
      if (isKept) field.value = ''
      return isKept
    }
    return true
  }

  /** Codes scanned line by line are looked at before they are kept. */
  private areReadable(form: HTMLFormElement): boolean {
    const wrong = linesIn(form).find(line => readIntakeId(line) === undefined)
    if (wrong === undefined) return true
    this.say(`${wrong.slice(0, 40)}: ${this.words.unreadable}`)
    return false
  }

  private isListed(code: string): boolean {
    const row = this.page.querySelector(`[data-code="${CSS.escape(code)}"]`)
    return row !== null && !row.classList.contains('is-undone')
  }

  /** Keeps the form's entry; false where the browser keeps nothing and the form goes its own way. */
  private keep(form: HTMLFormElement): boolean {
    const keptAs = keptAsOf(form)
    const codes = keptAs === 'form' ? '' : codesIn(form)
    const fields = [...new FormData(form)].flatMap(([name, value]): [string, string][] =>
      name === '_csrf' || typeof value !== 'string' ? [] : [[name, value]],
    )
    const sentAs = (name: string) => fields.find(([key]) => key === name)?.[1]
    const { entry: kind = '' } = form.dataset
    const shown = codes || (form.querySelector('label')?.textContent?.trim() ?? kind)
    const key = sentAs('key') ?? newKey()
    try {
      this.queue.add({ key, kind, keptAs, action: form.action, fields, shown })
    } catch {
      return false
    }
    if (keptAs === 'again') form.reset()
    const field = form.querySelector<HTMLInputElement>('input[name="key"]')
    if (field) field.value = newKey()
    this.say('')
    this.draw()
    this.sendAll()
    return true
  }

  private onClick(event: MouseEvent): void {
    if (!(event.target instanceof HTMLElement)) return
    if (event.target.matches('[data-entries-seen]')) {
      this.queue.forgetRefused()
      this.draw()
    }
    const code = event.target.dataset.undo
    if (code !== undefined) this.undoWaiting(code)
  }

  /** A scan that waits is taken back after it: both are sent, so that the trace stays. */
  private undoWaiting(code: string): void {
    const scan = this.queue.waiting.find(({ keptAs, shown }) => keptAs === 'scan' && shown === code)
    const form = this.page.querySelector<HTMLElement>('form[data-undone-by]')
    const kind = form?.dataset.undoneBy
    if (!scan || kind === undefined) return
    const key = newKey()
    const by = scan.fields.find(([name]) => name === 'by') ?? ['by', '']
    const action = scan.action.replace(/[^/]+$/, kind)
    const fields: [string, string][] = [['key', key], by, ['code', code]]
    this.queue.add({ key, kind, keptAs: 'undo', action, fields, shown: code })
    this.draw()
    this.sendAll()
  }

  private sendAll(): void {
    this.isAskedAgain = this.isSending
    if (this.isSending) return
    this.isSending = true
    this.sendInOrder()
      .catch(() => {})
      .finally(() => {
        this.isSending = false
        this.draw()
        if (this.isAskedAgain) this.sendAll()
      })
  }

  private async sendInOrder(): Promise<void> {
    let isDone = false
    for (let entry = this.queue.waiting[0]; entry; entry = this.queue.waiting[0]) {
      const token = this.page.querySelector<HTMLInputElement>('input[name="_csrf"]')?.value ?? ''
      const outcome = await send(entry, token)
      this.problem = undefined
      if (outcome.kind === 'signed_out') this.problem = this.words.signedOut
      if (outcome.kind === 'waits') this.problem = outcome.sentence
      if (outcome.kind !== 'done' && outcome.kind !== 'refused') break
      this.queue.settle(entry.key, outcome.kind === 'refused' ? outcome.sentence : undefined)
      isDone = true
      this.hasSent = true
      this.draw()
    }
    if (isDone) await this.renew()
  }

  private async renew(): Promise<void> {
    const fresh = (await freshPage())?.querySelector<HTMLElement>('[data-entries]')
    if (fresh) takeOver(this.page, fresh)
  }
}

/** What was scanned into a field for many codes. */
function linesIn(form: HTMLFormElement): string[] {
  const { value = '' } = form.querySelector<HTMLTextAreaElement>('textarea[name="codes"]') ?? {}
  return value.split(/[\n,;]+/).flatMap(line => line.trim() || [])
}

/** The codes of a form, ticked, scanned or its own; empty where it has none. */
function codesIn(form: HTMLFormElement): string {
  const own = ['text', 'code'].flatMap(name => new FormData(form).getAll(name))
  return [...own, ...linesIn(form).map(line => readIntakeId(line) ?? line)].join(', ')
}

const page = document.querySelector<HTMLElement>('[data-entries]')
if (page) new EntryPage(page).start()
