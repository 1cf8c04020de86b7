import type { ComponentChildren } from 'preact'
import { deskFrame } from './desk-frame.ts'
import { DeskSheet, deskPage } from './desk-layout.view.tsx'
import { layoutWords } from './layout.view.tsx'
import { type SettingPlace, settingsNavigation } from './navigation.ts'
import type { Frame } from './page.ts'

/** A page of the settings with their menu at the left. */
export function settingsSheet(props: {
  frame: Frame
  place: SettingPlace
  title: string
  scripts?: readonly string[]
  children: ComponentChildren
}): string {
  const { frame, place, title, scripts, children } = props
  const { clerk, language } = frame
  if (!clerk) throw new Error('settings without a clerk')
  const menu = {
    label: layoutWords(language).places.settings,
    items: settingsNavigation(language, clerk, place),
  }
  return deskPage({
    ...deskFrame(frame, 'settings'),
    title,
    ...(scripts && { scripts }),
    children: <DeskSheet menu={menu}>{children}</DeskSheet>,
  })
}
