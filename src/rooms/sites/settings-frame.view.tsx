import { type DeskPageProps, DeskSheet, deskPage } from '../../house/desk-layout.view.tsx'
import { deskNavigation, type SettingPlace, settingsNavigation } from '../../house/navigation.ts'
import type { Frame } from '../../house/page.ts'
import { Notice } from '../../kit/html/index.ts'
import { type Language, pathIn } from '../../kit/language.ts'
import { changeWords } from './change.view.tsx'

type SettingsPageProps = Pick<DeskPageProps, 'title' | 'children'> & {
  frame: Frame
  place: SettingPlace
}

/** A page of the settings, with their menu. */
export function settingsPage({ frame, place, title, children }: SettingsPageProps): string {
  const { clerk, language } = frame
  if (!clerk) throw new Error('settings without a clerk')
  return deskPage({
    language,
    path: frame.path,
    title,
    sample: frame.sample,
    clerk: { name: clerk.name },
    navigation: deskNavigation(language, clerk, 'settings'),
    csrf: frame.csrf,
    children: (
      <DeskSheet menu={{ label: title, items: settingsNavigation(language, clerk, place) }}>
        {children}
      </DeskSheet>
    ),
  })
}

/** What follows `?saved=`: said on the page one comes back to. */
export function SavedNotice(props: {
  saved: string | undefined
  language: Language
  moves?: string | undefined
}) {
  const words = changeWords[props.language]
  if (!props.saved) return null
  const back = /^\/(?:en\/)?settings\/[a-z0-9/-]+$/.test(props.saved) ? props.saved : undefined
  return (
    <Notice kind="success" title={words.saved} isAnswer>
      <p>
        {words.savedText}
        {back && (
          <>
            {' '}
            <a href={`${back}?former=0`}>{words.putBack}</a>
          </>
        )}
      </p>
      {props.moves && (
        <p>
          <a href={pathIn(props.language, props.moves)}>{words.proposeMoves}</a>
        </p>
      )}
    </Notice>
  )
}
