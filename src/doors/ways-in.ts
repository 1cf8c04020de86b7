import { openEaddress, readEaddressSettings } from '../rooms/eaddress/index.ts'
import {
  type MailboxSettings,
  nameOwnAddresses,
  openMailPuller,
  readMailboxSettings,
} from '../rooms/mailbox/index.ts'

/** Names what lets mail in from outside, as the environment says; the jobs ask for it. */
export function nameWaysIn(env: NodeJS.ProcessEnv = process.env): MailboxSettings {
  const settings = readMailboxSettings(env)
  nameOwnAddresses(settings.addresses)
  openMailPuller(settings)
  openEaddress(readEaddressSettings(env))
  return settings
}
