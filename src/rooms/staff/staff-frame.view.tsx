import type { ComponentChildren } from 'preact'
import { DeskSheet, deskPage } from '../../house/desk-layout.view.tsx'
import { layoutWords } from '../../house/layout.view.tsx'
import { deskNavigation, type SettingPlace, settingsNavigation } from '../../house/navigation.ts'
import type { Frame } from '../../house/page.ts'

type StaffSettingsProps = {
  frame: Frame
  place: SettingPlace
  title: string
  scripts?: readonly string[]
  children: ComponentChildren
}

/** A page of the settings that this room keeps, with the settings' menu. */
export function staffSettings({ frame, place, title, scripts, children }: StaffSettingsProps) {
  const { clerk, language } = frame
  if (!clerk) throw new Error('settings without a clerk')
  const menu = {
    label: layoutWords(language).places.settings,
    items: settingsNavigation(language, clerk, place),
  }
  return deskPage({
    language,
    path: frame.path,
    title,
    sample: frame.sample,
    clerk: { name: clerk.name },
    navigation: deskNavigation(language, clerk, 'settings'),
    csrf: frame.csrf,
    ...(scripts && { scripts }),
    children: <DeskSheet menu={menu}>{children}</DeskSheet>,
  })
}
