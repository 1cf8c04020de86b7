/**
 * Keys of the desk: a press of a key starts the action that carries it in `data-key`.
 * Nothing happens while somebody writes, except for combinations with Ctrl and for F-keys.
 */
const writing = 'input:not([type=radio],[type=checkbox]), textarea, select, [contenteditable]'

function pressed(event: KeyboardEvent): string {
  const key = event.key.length === 1 ? event.key.toUpperCase() : event.key
  return event.ctrlKey || event.metaKey ? `Ctrl+${key}` : key
}

document.addEventListener('keydown', event => {
  if (event.altKey || event.repeat) return
  const key = pressed(event)
  const isWriting = event.target instanceof Element && event.target.closest(writing) !== null
  if (isWriting && !key.startsWith('Ctrl+') && !/^F\d/.test(key)) {
    if (key === 'Escape' && event.target instanceof HTMLElement) event.target.blur()
    return
  }
  const action = document.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)
  if (!action || action.matches(':disabled')) return
  event.preventDefault()
  action.focus()
  if (!action.matches(writing)) action.click()
})
