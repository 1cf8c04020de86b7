import { residentPage } from '../house/layout.view.tsx'
import type { Frame } from '../house/page.ts'
import type { Preview } from '../house/preview.ts'
import { DataTable } from '../kit/html/index.ts'
import { pathIn } from '../kit/language.ts'

type Listed = Pick<Preview, 'room' | 'name' | 'state'> & { slug: string }

const words = {
  lv: {
    title: 'Viss, ko Lodziņš rāda',
    lead: (count: number) => `${count} lapas, vēstules un izdrukas ar parauga cilvēkiem.`,
    name: 'Kas',
    state: 'Stāvoklī',
    open: 'Atvērt',
  },
  en: {
    title: 'Everything Lodziņš shows',
    lead: (count: number) => `${count} pages, messages and prints with the sample people.`,
    name: 'What',
    state: 'State',
    open: 'Open',
  },
}

/** The list of all previews, a table a room, each to be opened in both languages. */
export function previewList(frame: Frame, previews: readonly Listed[]): string {
  const text = words[frame.language]
  const rooms = Map.groupBy(previews, preview => preview.room)
  return residentPage({
    ...frame,
    title: text.title,
    children: (
      <>
        <h1>{text.title}</h1>
        <p class="lead">{text.lead(previews.length)}</p>
        {[...rooms].map(([room, listed]) => (
          <section key={room}>
            <h2 id={room}>{room}</h2>
            <DataTable
              caption={room}
              isCaptionHidden
              rows={listed}
              rowKey={({ slug }) => slug}
              columns={[
                { key: 'name', label: text.name, cell: ({ name }) => name, isRowHeading: true },
                { key: 'state', label: text.state, cell: ({ state }) => state },
                { key: 'open', label: text.open, cell: row => <BothLanguages {...row} /> },
              ]}
            />
          </section>
        ))}
      </>
    ),
  })
}

function BothLanguages({ name, state, slug }: Listed) {
  return (
    <>
      {(['lv', 'en'] as const).map(language => (
        <>
          {language === 'en' && ' · '}
          <a
            href={pathIn(language, `/preview/${slug}`)}
            aria-label={`${language}: ${name}, ${state}`}
          >
            {language}
          </a>
        </>
      ))}
    </>
  )
}
