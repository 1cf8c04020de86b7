import type { ComponentChildren } from 'preact'
import { Keys } from '../kit/html/index.ts'
import { type Language, pathIn } from '../kit/language.ts'
import { assetUrl } from './assets.ts'
import { document, LanguageLink, layoutWords, PageFrame, SampleBanner } from './layout.view.tsx'

/** One place of the desk's menu. */
export interface NavigationItem {
  href: string
  label: string
  /** The key that leads there. */
  key?: string | undefined
  current?: boolean
  /** What stands below it in a menu at the left. */
  items?: readonly NavigationItem[]
}

export interface DeskPageProps {
  language: Language
  path: string
  title: string
  sample: boolean
  /** Who works here; `detail` is the site or the counter. */
  clerk: { name: string; detail?: string | undefined }
  /** From `deskNavigation` in navigation.ts. */
  navigation: readonly NavigationItem[]
  /** For the button that signs out; without it there is none. */
  csrf?: string | undefined
  /** Where the search leads (`?q=…`), and what was asked. */
  search?: { action: string; value?: string | undefined } | undefined
  /** Keys that work on this page and stand beside no button. */
  keys?: readonly { keys: string; label: string }[]
  /** Further scripts by asset name; live parts (htmx with SSE) and keys are there always. */
  scripts?: readonly string[]
  children: ComponentChildren
}

const deskScripts = ['live.js', 'keys.js']

/** A whole page of the clerk's desk. Its content is `DeskColumns` or a `DeskSheet`. */
export function deskPage(props: DeskPageProps): string {
  return document(
    <PageFrame
      language={props.language}
      title={props.title}
      sheet="desk.css"
      scripts={[...deskScripts, ...(props.scripts ?? [])]}
    >
      <DeskHead {...props} />
      <main id="main" tabIndex={-1}>
        {props.children}
      </main>
      <DeskFoot {...props} />
    </PageFrame>,
  )
}

function DeskHead(props: DeskPageProps) {
  const words = layoutWords(props.language)
  return (
    <header>
      <SampleBanner language={props.language} sample={props.sample} />
      <div class="desk-head">
        <a class="desk-home" href={pathIn(props.language, '/desk')}>
          <img src={assetUrl('lodzins.svg')} alt="" width="28" height="28" />
          {words.program}
        </a>
        <nav class="desk-nav" aria-label={words.navigation}>
          <ul>
            {props.navigation.map(item => (
              <li key={item.href}>
                <a
                  href={item.href}
                  aria-current={item.current ? 'page' : undefined}
                  data-key={item.key}
                >
                  {item.label}
                  {item.key && <Keys keys={item.key} />}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        {props.search && <DeskSearch {...props.search} language={props.language} />}
        <DeskWho {...props} />
      </div>
    </header>
  )
}

function DeskSearch(props: { language: Language; action: string; value?: string | undefined }) {
  const words = layoutWords(props.language)
  return (
    <search>
      <form class="desk-search" action={props.action} method="get">
        <input
          type="search"
          name="q"
          value={props.value}
          maxLength={100}
          data-key="/"
          aria-keyshortcuts="/"
          aria-label={words.search}
          placeholder={`${words.searchShort}  /`}
        />
        <button type="submit" class="ds-sr-only">
          {words.searchShort}
        </button>
      </form>
    </search>
  )
}

function DeskWho(props: DeskPageProps) {
  const words = layoutWords(props.language)
  return (
    <div class="desk-who">
      <p>
        <a href={pathIn(props.language, '/settings/sign-in')} title={words.places.account}>
          {props.clerk.name}
        </a>
        {props.clerk.detail && <small>{props.clerk.detail}</small>}
      </p>
      <LanguageLink language={props.language} path={props.path} />
      {props.csrf && (
        <form method="post" action={pathIn(props.language, '/sign-out')}>
          <input type="hidden" name="_csrf" value={props.csrf} />
          <button type="submit">{words.signOut}</button>
        </form>
      )}
    </div>
  )
}

function DeskFoot({ language, keys }: DeskPageProps) {
  if (!keys || keys.length === 0) return null
  return (
    <footer class="desk-foot">
      <ul aria-label={layoutWords(language).keys}>
        {keys.map(entry => (
          <li key={entry.keys}>
            <Keys keys={entry.keys} /> {entry.label}
          </li>
        ))}
      </ul>
    </footer>
  )
}

/** The three columns of the day: the day, the visit at the counter, what else can be done. */
export function DeskColumns(props: {
  labels: { left: string; middle: string; right: string }
  left: ComponentChildren
  middle: ComponentChildren
  right: ComponentChildren
}) {
  return (
    <div class="desk-columns">
      <section class="desk-column desk-left" aria-label={props.labels.left}>
        {props.left}
      </section>
      <section class="desk-column desk-middle flow" aria-label={props.labels.middle}>
        {props.middle}
      </section>
      <section class="desk-column desk-right" aria-label={props.labels.right}>
        {props.right}
      </section>
    </div>
  )
}

export interface DeskSheetProps {
  /** A menu of its own at the left, such as the parts of the settings. */
  menu?: { label: string; items: readonly NavigationItem[] } | undefined
  children: ComponentChildren
}

/** A desk page of one sheet: settings, a form, a long table. */
export function DeskSheet({ menu, children }: DeskSheetProps) {
  const sheet = <div class="desk-page flow">{children}</div>
  if (!menu) return sheet
  return (
    <div class="desk-with-menu">
      <nav class="desk-menu" aria-label={menu.label}>
        <MenuList items={menu.items} />
      </nav>
      {sheet}
    </div>
  )
}

function MenuList({ items }: { items: readonly NavigationItem[] }) {
  return (
    <ul>
      {items.map(item => (
        <li key={item.href}>
          <a href={item.href} aria-current={item.current ? 'page' : undefined}>
            {item.label}
          </a>
          {item.items && <MenuList items={item.items} />}
        </li>
      ))}
    </ul>
  )
}
