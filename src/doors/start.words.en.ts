import { sampleTown } from '../../fixtures/index.ts'
import type { Config } from '../house/config.ts'

type Welcome = { url: string; sample: boolean; config: Config }

/** What `npm start` prints for the person at the keyboard. */
export const startTexts = {
  ready: (url: string) => `ready ${url}\n`,
  firstLink: (link: string) => `
  To set up, open this link in your browser. It works once, for a day;
  every start prints a new one until somebody can sign in.

    ${link}

`,
  stopping: 'Stopping: requests and jobs under way are finished first.\n',
  welcome: ({ url, sample, config }: Welcome) =>
    sample ? sampleWelcome(url, config.samplePassword) : `\nLodziņš\n  ${url}\n\n`,
}

function sampleWelcome(url: string, password: string): string {
  const people = sampleTown.staff.map(
    ({ name, email, roles }) => `    ${email.padEnd(24)}${name}, ${roles.join(', ')}`,
  )
  return `
Lodziņš with the sample municipality (no value in it is approved by anybody)

  Residents   ${url}/
  Book        ${url}/book
  Desk        ${url}/desk
  Screens     ${url}/screen/ogre   ${url}/door/ogre

  Sign in at  ${url}/sign-in  (password for all: ${password})
${people.join('\n')}

`
}
