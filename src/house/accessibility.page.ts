import { accessibilityPage } from './accessibility.view.tsx'
import { html, type Page, page } from './page.ts'

/** The accessibility statement. */
export const accessibilityPages: readonly Page[] = [
  page('GET', '/accessibility', async ({ frame }) => html(accessibilityPage(frame))),
]
