import { sampleFrame, sampleStaffFrame } from '../../../fixtures/sample-frame.ts'
import { sites as sampleSites } from '../../../fixtures/sites.ts'
import { staff } from '../../../fixtures/staff.ts'
import { type Preview, pagePreview } from '../../house/preview.ts'
import { drawQr } from '../../house/qr.ts'
import { type Language, pathIn } from '../../kit/language.ts'
import { accountPage, accountWords } from './account.view.tsx'
import type { Colleague } from './colleague.ts'
import { colleaguePage, invitationOverPage, invitationPage } from './colleague.view.tsx'
import { invitationMail } from './invitation.mail.ts'
import { newPersonPage, peoplePage, peopleWords } from './people.view.tsx'
import { secondFactorPage } from './second-factor.view.tsx'
import { type SignInProblem, signInPage, signOutPage } from './sign-in.view.tsx'

const now = Temporal.Instant.from('2026-11-24T08:35:00Z')

const ticket = 'paraugs'
const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'
const totp = {
  secret,
  qr: drawQr(`otpauth://totp/Lodzins:ilze?secret=${secret}`, { mode: 'bytes' }).svg,
}

const sites = (language: Language) =>
  sampleSites.map((site, at) => ({ id: at + 1, name: site.name[language] }))

/** The people of the sample: the third is only invited, the last has left. */
const people: readonly Colleague[] = staff.map((person, at) => ({
  id: at + 1,
  name: person.name,
  email: person.email,
  sample: false,
  endedAt: at === staff.length - 1 ? now : null,
  roles: [...person.roles],
  siteIds: person.sites
    ? sampleSites.flatMap(({ slug }, n) => (person.sites?.includes(slug) ? [n + 1] : []))
    : null,
  hasPassword: at !== 2,
  hasCode: at % 2 === 0 && at !== 2,
  passkeys: at === 3 ? 1 : 0,
  lastSeenAt: at === 2 ? null : now,
}))

type SigningIn = { isSample?: boolean; problem?: SignInProblem; hasLeft?: boolean }

const signIn =
  ({ isSample = false, ...more }: SigningIn) =>
  (language: Language) =>
    signInPage({
      frame: { ...sampleFrame(language, '/sign-in'), sample: isSample },
      to: '',
      samplePeople: isSample
        ? staff.map(({ name, roles }, at) => ({ id: at + 1, name, roles }))
        : [],
      samplePassword: isSample ? 'lodzins-paraugs' : undefined,
      hasOidc: !isSample,
      ...more,
    })

const secondFactor =
  (more: Partial<Parameters<typeof secondFactorPage>[0]>) => (language: Language) =>
    secondFactorPage({
      frame: sampleFrame(language, '/sign-in/second-factor'),
      to: '',
      hasCode: true,
      hasPasskey: false,
      ...more,
    })

const account = (more: Partial<Parameters<typeof accountPage>[0]>) => (language: Language) =>
  accountPage({
    frame: sampleStaffFrame(language, '/settings/sign-in'),
    isSample: false,
    hasPassword: true,
    hasCode: true,
    passkeys: [
      { id: 'a', name: language === 'lv' ? 'Ilzes tālrunis' : 'Ilze’s phone', lastUsedAt: now },
    ],
    sessions: [true, false].map((isThisOne, at) => ({
      openedAt: now.subtract({ hours: 3 + 24 * at }),
      lastSeenAt: now.subtract({ hours: 20 * at }),
      secondFactor: isThisOne,
      isThisOne,
    })),
    ...more,
  })

const list = (language: Language) =>
  peoplePage({
    frame: sampleStaffFrame(language, '/settings/people'),
    people,
    sites: sites(language),
    done: 'added',
  })

const post = { roles: ['clerk'], reach: 'some', sites: ['1'] } as const

const newPerson = (isWrong: boolean) => (language: Language) =>
  newPersonPage({
    frame: sampleStaffFrame(language, '/settings/people/new'),
    sites: sites(language),
    values: {
      name: 'Laima Ābele',
      email: isWrong ? 'laima' : 'laima@paraugs.lv',
      post: isWrong ? { ...post, roles: [] } : post,
    },
    errors: isWrong ? [{ name: 'roles', message: peopleWords[language].noRole }] : [],
  })

const colleague = (at: number, linkObstacle?: string) => (language: Language) => {
  const person = people[at]
  if (!person) throw new Error('the sample has too few people')
  return colleaguePage({
    frame: sampleStaffFrame(language, `/settings/people/${person.id}`),
    person,
    sites: sites(language),
    post,
    errors: [],
    linkObstacle,
  })
}

const invitation = (error?: boolean) => (language: Language) =>
  invitationPage({
    frame: sampleFrame(language, '/sign-in'),
    ticket,
    name: 'Laima Ābele',
    email: 'laima@paraugs.lv',
    error: error ? accountWords[language].errors.password_short : undefined,
  })

const mail: Preview = {
  room: 'staff',
  name: 'mail',
  state: 'invitation',
  render: async language => {
    const link = `https://www.paraugs.lv${pathIn(language, `/sign-in/link/${ticket}`)}`
    const to = { name: 'Laima Ābele', email: 'laima@paraugs.lv' }
    const { subject, text } = invitationMail(to, link, language)
    return { kind: 'mail', subject, text }
  },
}

export const staffPreviews: readonly Preview[] = [
  pagePreview('staff', 'sign-in', 'sample', signIn({ isSample: true })),
  pagePreview('staff', 'sign-in', 'without the sample', signIn({})),
  pagePreview('staff', 'sign-in', 'refused', signIn({ problem: 'refused' })),
  pagePreview('staff', 'sign-in', 'wait', signIn({ problem: { waitSeconds: 40 } })),
  pagePreview('staff', 'sign-in', 'has left', signIn({ hasLeft: true })),
  pagePreview('staff', 'sign-out', 'asked', language =>
    signOutPage(sampleStaffFrame(language, '/sign-out'), pathIn(language, '/desk')),
  ),
  pagePreview('staff', 'second factor', 'code', secondFactor({})),
  pagePreview('staff', 'second factor', 'code refused', secondFactor({ problem: 'codeRefused' })),
  pagePreview('staff', 'second factor', 'set up', secondFactor({ setup: totp })),
  pagePreview('staff', 'account', 'as usual', account({ done: 'passwordChanged' })),
  pagePreview('staff', 'account', 'code set up', account({ setup: { ticket, ...totp } })),
  pagePreview('staff', 'account', 'sample', account({ isSample: true })),
  pagePreview('staff', 'people', 'six', list),
  pagePreview('staff', 'new colleague', 'filled in', newPerson(false)),
  pagePreview('staff', 'new colleague', 'with errors', newPerson(true)),
  pagePreview('staff', 'colleague', 'works', colleague(0)),
  pagePreview('staff', 'colleague', 'has left', colleague(staff.length - 1)),
  pagePreview('staff', 'link', 'password', invitation()),
  pagePreview('staff', 'link', 'too short', invitation(true)),
  pagePreview('staff', 'link', 'over', language =>
    invitationOverPage(sampleFrame(language, '/sign-in')),
  ),
  mail,
]
