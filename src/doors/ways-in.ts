import { openEaddress, readEaddressSettings } from '../rooms/eaddress/index.ts'
import {
  type MailListener,
  nameOwnAddresses,
  openMailListener,
  openMailPuller,
  readMailboxSettings,
} from '../rooms/mailbox/index.ts'

/** Opens what lets mail in from outside, as the environment says. */
export async function openWaysIn(
  env: NodeJS.ProcessEnv = process.env,
): Promise<{ mail: MailListener | undefined; close(): Promise<void> }> {
  const settings = readMailboxSettings(env)
  nameOwnAddresses(settings.addresses)
  openMailPuller(settings)
  openEaddress(readEaddressSettings(env))
  const mail = await openMailListener(settings)
  return {
    mail,
    async close() {
      await mail?.close()
    },
  }
}
