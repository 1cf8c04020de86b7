import type { Language } from '../kit/language.ts'

/** What a preview shows: a page's body, a finished PDF, or a message. */
export type PreviewResult =
  | { kind: 'html'; body: string }
  | { kind: 'pdf'; body: Uint8Array }
  | { kind: 'mail'; subject: string; text: string }

/**
 * One visible thing in one state, drawn with the sample people, for `/preview` in development.
 * A room lists its own beside them (`x.preview.ts`); the doors join the lists.
 */
export type Preview = {
  /** The room's folder name. */
  room: string
  /** The thing, e.g. `slip`. */
  name: string
  /** The state it is in, e.g. `long names`. */
  state: string
  render(language: Language): Promise<PreviewResult>
}

/** A preview of a whole page: `draw` gives its html. */
export function pagePreview(
  room: string,
  name: string,
  state: string,
  draw: (language: Language) => string,
): Preview {
  // Live parts have nothing to follow here: what they would fetch is another page.
  const render: Preview['render'] = async language => ({
    kind: 'html',
    body: draw(language).replaceAll(/ hx-sse:connect="[^"]*"/g, ''),
  })
  return { room, name, state, render }
}

/** A preview of a print: `draw` gives the PDF. */
export function pdfPreview(
  room: string,
  name: string,
  state: string,
  draw: (language: Language) => Promise<Uint8Array>,
): Preview {
  const render: Preview['render'] = async language => ({ kind: 'pdf', body: await draw(language) })
  return { room, name, state, render }
}
