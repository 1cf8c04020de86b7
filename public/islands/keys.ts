/**
 * Keys of the desk: a press of a key starts the action that carries it in `data-key`.
 * Nothing happens while somebody writes, except for combinations with Ctrl and for F-keys.
 */
const writing = 'input:not([type=radio],[type=checkbox]), textarea, select, [contenteditable]'

function pressed(event: KeyboardEvent): string {
  const key = event.key.length === 1 ? event.key.toUpperCase() : event.key
  return event.ctrlKey || event.metaKey ? `Ctrl+${key}` : key
}

/**
 * Arrow keys walk through the rows of a list whose rows are links; from a search box that carries
 * `data-walks` the arrow down leads into the list.
 */
function walk(key: string): boolean {
  const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0
  const rows = [...document.querySelectorAll<HTMLElement>('[data-rows] tbody a')]
  const at = rows.indexOf(document.activeElement as HTMLElement)
  if (step === 0 || rows.length === 0) return false
  const isInSearch = document.activeElement?.matches('[data-walks]') ?? false
  if (at < 0 && document.activeElement !== document.body && !isInSearch) return false
  const here = at < 0 ? rows.findIndex(row => row.closest('[aria-current]')) - step : at
  rows[Math.min(Math.max(here + step, 0), rows.length - 1)]?.focus()
  return true
}

document.addEventListener('keydown', event => {
  if (event.altKey || event.repeat) return
  const key = pressed(event)
  const isWriting = event.target instanceof Element && event.target.closest(writing) !== null
  if (isWriting && !key.startsWith('Ctrl+') && !/^F\d/.test(key)) {
    if (key === 'Escape' && event.target instanceof HTMLElement) event.target.blur()
    const leaves = key === 'ArrowDown' && event.target.closest('[data-walks]') !== null
    if (leaves && walk(key)) event.preventDefault()
    return
  }
  if (key === 'Enter' && document.activeElement?.matches('a, button, input, summary')) return
  if (walk(key)) return event.preventDefault()
  const action = document.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)
  if (!action || action.matches(':disabled')) return
  event.preventDefault()
  action.focus()
  if (!action.matches(writing)) action.click()
})
