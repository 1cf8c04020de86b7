import { file, type Page, page } from '../house/page.ts'
import { currentMunicipality } from '../rooms/sites/index.ts'

const text = 'text/plain; charset=utf-8'

/** What programs ask a site for: whom to tell of a weakness (RFC 9116), what not to list. */
export const publicFilePages: readonly Page[] = [
  page('GET', '/.well-known/security.txt', async ({ now }) => {
    const town = await currentMunicipality()
    const lines = [
      `Contact: mailto:${town?.email || 'security@localhost'}`,
      `Expires: ${now.add({ hours: 180 * 24 }).round('second')}`,
      'Preferred-Languages: lv, en',
    ]
    return file(text, 'security.txt', `${lines.join('\n')}\n`)
  }),
  page('GET', '/robots.txt', async () => file(text, 'robots.txt', robots())),
]

/** Pages of one person or of staff have no place in a search engine. */
const shut = ['desk', 'settings', 'overview', 'sign-in', 'sign-out', 'appointment', 'screen', 'api']

function robots(): string {
  const lines = shut.flatMap(name => [`Disallow: /${name}`, `Disallow: /en/${name}`])
  return ['User-agent: *', ...lines, ''].join('\n')
}
