import { file, html, type Page, page, type Visit } from '../house/page.ts'
import type { PreviewResult } from '../house/preview.ts'
import { NotFound } from '../house/refusal.ts'
import { previewList } from './preview.view.tsx'
import { loadPreviews, previewSlug } from './previews.ts'

/** Everything Lodziņš shows, with the sample people: in development only. */
export const previewPages: readonly Page[] = [
  page('GET', '/preview', async ({ frame }) => {
    const previews = await loadPreviews()
    return html(
      previewList(
        frame,
        previews.map(seen => ({ ...seen, slug: previewSlug(seen) })),
      ),
    )
  }),
  page('GET', '/preview/:slug', async visit => {
    const preview = (await loadPreviews()).find(seen => previewSlug(seen) === visit.params.slug)
    if (!preview) throw new NotFound('preview')
    return answer(visit, await preview.render(visit.language))
  }),
]

function answer({ params }: Visit, result: PreviewResult) {
  if (result.kind === 'html') return html(result.body)
  const name = `${params.slug}.${result.kind === 'pdf' ? 'pdf' : 'txt'}`
  if (result.kind === 'pdf') return file('application/pdf', name, result.body)
  return file('text/plain; charset=utf-8', name, `${result.subject}\n\n${result.text}`)
}
