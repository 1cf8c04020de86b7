import { errorPage } from './error-page.view.tsx'
import { type Preview, pagePreview } from './preview.ts'

const phone = { number: '65071160' }

/** What a page says that cannot be shown. */
export const errorPreviews: readonly Preview[] = [
  pagePreview('house', 'error', 'failure', language =>
    errorPage({ language, kind: 'failure', number: '7Q4M', sample: true, path: '/book', phone }),
  ),
  pagePreview('house', 'error', 'not found', language =>
    errorPage({ language, kind: 'not_found', sample: true, phone }),
  ),
]
