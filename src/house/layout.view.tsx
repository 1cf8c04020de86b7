import type { ComponentChildren, VNode } from 'preact'
import { render } from 'preact-render-to-string'
import { PhoneBox } from '../kit/html/index.ts'
import { type Language, languageOfPath, pathIn } from '../kit/language.ts'
import { assetUrl } from './assets.ts'
import { layoutWordsEn } from './layout.words.en.ts'
import { type LayoutWords, layoutWordsLv } from './layout.words.lv.ts'

/** The telephone of the centre: number as stored (eight digits), hours in the page's language. */
export interface CentrePhone {
  number: string
  hours?: string | undefined
}

interface PageBase {
  language: Language
  /** The address of this page, without or with `/en`; the language switch keeps it. */
  path: string
  title: string
  /** The sample municipality is loaded: a banner says so on every page. */
  sample: boolean
  children: ComponentChildren
}

export interface ResidentPageProps extends PageBase {
  /** Absent where no telephone is known. */
  phone?: CentrePhone | undefined
  /** „Ogres novada pašvaldība“ */
  municipality?: string | undefined
  /** The same page in the other language, where keeping `path` would not lead there. */
  alternatePath?: string | undefined
  back?: { href: string; label?: string } | undefined
  /** A spruce band on top with the page's heading; the start page has one. */
  hero?: ComponentChildren
  /** The page has errors to correct: said in the title, as those who hear pages expect. */
  hasErrors?: boolean
  /** On the sign-in page only: the password all sample people share. */
  samplePassword?: string | undefined
  /** Scripts by asset name. Residents' pages work without them. */
  scripts?: readonly string[]
}

/** The words of the frame in a language. */
export function layoutWords(language: Language): LayoutWords {
  return language === 'lv' ? layoutWordsLv : layoutWordsEn
}

/** A whole page for residents: one column, the telephone as large as the button. */
export function residentPage(props: ResidentPageProps): string {
  const words = layoutWords(props.language)
  const title = props.hasErrors ? `${words.errorPrefix}: ${props.title}` : props.title
  return document(
    <PageFrame language={props.language} title={title} sheet="resident.css" scripts={props.scripts}>
      <ResidentHead {...props} />
      <main id="main" class={props.hero ? 'has-hero' : undefined}>
        {props.hero && (
          <div class="hero">
            <div class="column">{props.hero}</div>
            <img class="hero-picture" src={assetUrl('dusk.svg')} alt="" width="1600" height="170" />
          </div>
        )}
        <div class="column flow">
          {props.back && (
            <a class="back" href={props.back.href}>
              <span aria-hidden="true">←</span> {props.back.label ?? words.back}
            </a>
          )}
          {props.children}
        </div>
      </main>
      {props.phone && (
        <aside class="phone-band" aria-label={words.phone}>
          <div class="column">
            <PhoneBox label={words.phone} number={props.phone.number} hours={props.phone.hours} />
          </div>
        </aside>
      )}
      <footer class="page-foot">
        <div class="column">
          <p>{props.municipality || words.centre}</p>
          <a href={pathIn(props.language, '/accessibility')}>{words.accessibility}</a>
        </div>
      </footer>
    </PageFrame>,
  )
}

function ResidentHead(props: ResidentPageProps) {
  const words = layoutWords(props.language)
  return (
    <header class="page-head">
      <SampleBanner {...props} />
      <div class="column">
        <a class="home-link" href={pathIn(props.language, '/')}>
          <img src={assetUrl('lodzins.svg')} alt="" width="44" height="44" />
          <span>
            <span class="home-name">{words.program}</span>
            <span class="home-municipality">{props.municipality || words.centre}</span>
          </span>
        </a>
        <LanguageLink {...props} />
      </div>
    </header>
  )
}

/** The same page in the other language. */
export function LanguageLink(props: {
  language: Language
  path: string
  alternatePath?: string | undefined
}) {
  const other: Language = props.language === 'lv' ? 'en' : 'lv'
  return (
    <a
      class="language-link"
      href={props.alternatePath ?? pathIn(other, languageOfPath(props.path).path)}
      hreflang={other}
      lang={other}
    >
      {layoutWords(props.language).otherLanguage}
    </a>
  )
}

/** Says that the data are a sample, while they are. */
export function SampleBanner(props: {
  language: Language
  sample: boolean
  samplePassword?: string | undefined
}) {
  if (!props.sample) return null
  const words = layoutWords(props.language)
  return (
    <p class="sample">
      {words.sample}
      {props.samplePassword && <> · {words.samplePassword(props.samplePassword)}</>}
    </p>
  )
}

/** Fonts that every page needs: asked for early, so that letters don't change while one reads. */
const fonts = ['latin', 'latin-ext'].map(
  part => `atkinson-hyperlegible-next-${part}-wght-normal.woff2`,
)

export interface PageFrameProps {
  language: Language
  title: string
  sheet: 'resident.css' | 'desk.css' | 'screen.css'
  scripts?: readonly string[] | undefined
  bodyClass?: string | undefined
  children: ComponentChildren
}

/** html, head and body. Everything is our own file: no inline style, no inline script. */
export function PageFrame(props: PageFrameProps) {
  const words = layoutWords(props.language)
  return (
    <html lang={props.language}>
      <head>
        <meta charset="utf-8" />
        <title>{`${props.title} – ${words.program}`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="format-detection" content="telephone=no" />
        <meta name="theme-color" content="#154539" />
        {props.scripts?.includes('live.js') && (
          <meta name="htmx-config" content='{"includeIndicatorCSS":false}' />
        )}
        {fonts.map(font => (
          <link key={font} rel="preload" href={assetUrl(font)} as="font" crossorigin="anonymous" />
        ))}
        <link rel="stylesheet" href={assetUrl(props.sheet)} />
        <link rel="icon" type="image/svg+xml" href={assetUrl('lodzins.svg')} />
        {props.scripts?.map(script => (
          <script key={script} type="module" src={assetUrl(script)} />
        ))}
      </head>
      <body class={props.bodyClass}>
        <a class="skip" href="#main">
          {words.skip}
        </a>
        {props.children}
      </body>
    </html>
  )
}

/** The page as text, with its doctype. */
export function document(page: VNode): string {
  return `<!DOCTYPE html>\n${render(page)}`
}
