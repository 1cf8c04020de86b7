import type { Page } from '../../house/page.ts'
import { boxSettingPages } from './box-setting.page.ts'
import { overviewPages } from './overview.page.ts'
import { type BoxesSettings, roundPages } from './round.page.ts'
import { sealPages } from './seal.page.ts'

/** Every page of the room. */
export function boxesPages(settings: BoxesSettings): readonly Page[] {
  return [...overviewPages, ...roundPages(settings), ...sealPages, ...boxSettingPages]
}
