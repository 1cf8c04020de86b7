import { type Answer, json, type StaffVisit } from '../../house/page.ts'
import { Refusal } from '../../house/refusal.ts'

type Entering = {
  deed: () => Promise<unknown>
  /** The usual way of a form, for a browser without the script. */
  asForm: (deed: () => Promise<unknown>) => Promise<Answer>
  /** The sentence for what was wrong; nothing where the error is the program's. */
  sentenceOf: (error: unknown) => string | undefined
}

/**
 * An entry: from a form, or from the page's script, which wants to know in few words. Refuses with
 * `entry_of_another` what a colleague entered in this browser: it waits for its author.
 */
export async function takeEntry(visit: StaffVisit, entering: Entering): Promise<Answer> {
  const { asForm, sentenceOf } = entering
  const { form, clerk, headers } = visit
  const deed = async () => {
    const isOwn = form.by === undefined || form.by === '' || form.by === String(clerk.id)
    if (!isOwn) throw new Refusal('entry_of_another')
    await entering.deed()
  }
  if (!(headers.accept ?? '').includes('application/json')) return asForm(deed)
  try {
    await deed()
    return json({ done: true })
  } catch (error) {
    const refusal = sentenceOf(error)
    if (refusal === undefined) throw error
    if (!(error instanceof Refusal)) return json({ refusal }, 422)
    return json({ refusal, isKept: error.code === 'entry_of_another' }, 409)
  }
}
