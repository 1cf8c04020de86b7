import { assets } from '../house/assets.ts'
import type { Config } from '../house/config.ts'
import { db, inTransaction } from '../house/database.ts'
import { writeJournal } from '../house/journal.ts'
import type { Page } from '../house/page.ts'
import type { WebParts } from '../house/web.parts.ts'
import type { Language } from '../kit/language.ts'
import { pathIn } from '../kit/language.ts'
import { listOutside } from '../rooms/appointments/index.ts'
import { boxesPages } from '../rooms/boxes/index.ts'
import { certificatePath } from '../rooms/certificates/index.ts'
import { connectRejections, forgetEaddressMessages } from '../rooms/eaddress/index.ts'
import { forgetItems } from '../rooms/intake/index.ts'
import { forgetMail } from '../rooms/mailbox/index.ts'
import { offerCertificates } from '../rooms/mandates/index.ts'
import { connectReturns, forgetLetters, offerRegistration } from '../rooms/post/index.ts'
import { connectAssignments, forgetEntries, offerTaskPanel } from '../rooms/register/index.ts'
import { connectForgetting } from '../rooms/retention/index.ts'
import { connectOutside, currentMunicipality, listSites } from '../rooms/sites/index.ts'
import { findClerk, staffPages } from '../rooms/staff/index.ts'
import {
  assignments,
  forgetTasks,
  taskPanel,
  tellOfRejection,
  tellOfReturn,
} from '../rooms/tasks/index.ts'
import { pages } from './pages.ts'
import { previewPages } from './preview.page.ts'
import { refusalWords } from './refusals.ts'
import { beforeSetup, setupPages } from './setup.page.ts'

async function siteNames(language: Language) {
  const sites = await listSites(db())
  return sites.map(({ id, nameLv, nameEn }) => ({ id, name: language === 'lv' ? nameLv : nameEn }))
}

/** The pages with those that need to know the environment. */
function pagesOf({ publicUrl, samplePassword, oidc, development }: Config): readonly Page[] {
  const staff = staffPages({ publicUrl, samplePassword, oidc, listSites: siteNames })
  const boxes = boxesPages({ samplePassword })
  const setup = setupPages({ publicUrl })
  return [...pages, ...boxes, ...setup, ...staff, ...(development ? previewPages : [])]
}

// What the post opens is registered upstairs; who answered learns that a letter came back.
connectReturns(tellOfReturn)
connectRejections(tellOfRejection)
offerRegistration((language, itemId) => pathIn(language, `/register/items/${itemId}`))

// A signed mandate leads on to the certificate: the room below does not know the room above.
offerCertificates((language, step) => certificatePath(language, 'source', step))

// The register shows and warns by who works on what: the room below does not know the room above.
connectAssignments(assignments)
offerTaskPanel(taskPanel)

// Settings ask what a change does to appointments: the rooms below do not know the room above.
connectOutside({ list: listOutside, movesPath: '/desk/outside' })

// A destroyed paper is forgotten room by room, from above, since rows refer downwards.
connectForgetting([
  forgetTasks,
  forgetEntries,
  forgetLetters,
  forgetMail,
  forgetEaddressMessages,
  forgetItems,
])

/** What the web needs of the rooms. */
export function webParts(config: Config): WebParts {
  return {
    pages: pagesOf(config),
    assets: assets(),
    findClerk,
    refusalWords,
    detour: beforeSetup,
    publicUrl: config.publicUrl,
    async describeTown(language) {
      // In an outage of the database the frame stays empty; what a page itself asks, fails there.
      const town = await currentMunicipality().catch(() => undefined)
      return {
        municipality: (language === 'lv' ? town?.nameLv : town?.nameEn) ?? '',
        phone: town && { number: town.phone },
        sample: town?.sample ?? false,
      }
    },
    async recordForbidden(clerk, path, at) {
      await inTransaction(tx =>
        writeJournal(tx, clerk, 'turned_away', { at, details: { path: path.slice(0, 200) } }),
      )
    },
  }
}
