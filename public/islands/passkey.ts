/**
 * Passkeys: fetches the options of a form that carries `data-passkey`, asks the browser's
 * authenticator and sends its answer with the form. Without this script the form stays hidden.
 */
type Options = { ticket: string; options: unknown }

async function answerOf(form: HTMLFormElement): Promise<void> {
  const body = new URLSearchParams(
    [...new FormData(form)].flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value]] : [],
    ),
  )
  const reply = await fetch(form.dataset.options ?? '', { method: 'POST', body })
  if (!reply.ok) throw new Error('no options')
  const { ticket, options } = (await reply.json()) as Options
  const credential = await ask(form.dataset.passkey, options)
  if (!(credential instanceof PublicKeyCredential)) throw new Error('no credential')
  fill(form, 'ticket', ticket)
  fill(form, 'response', JSON.stringify(credential.toJSON()))
  form.submit()
}

function ask(kind: string | undefined, options: unknown): Promise<Credential | null> {
  if (kind === 'create') {
    const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(
      options as PublicKeyCredentialCreationOptionsJSON,
    )
    return navigator.credentials.create({ publicKey })
  }
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(
    options as PublicKeyCredentialRequestOptionsJSON,
  )
  return navigator.credentials.get({ publicKey })
}

function fill(form: HTMLFormElement, name: string, value: string): void {
  const input = form.querySelector<HTMLInputElement>(`input[name="${name}"]`)
  if (input) input.value = value
}

const knowsPasskeys =
  typeof PublicKeyCredential === 'function' && 'parseRequestOptionsFromJSON' in PublicKeyCredential

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-passkey]')) {
  if (!knowsPasskeys) continue
  form.hidden = false
  form.addEventListener('submit', event => {
    event.preventDefault()
    const failure = form.querySelector<HTMLElement>('.field-error')
    if (failure) failure.hidden = true
    answerOf(form).catch(() => {
      if (failure) failure.hidden = false
    })
  })
}
