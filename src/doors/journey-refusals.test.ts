// What the house refuses at the counter, as a clerk meets it in a real browser, in two languages.
import { strict as assert } from 'node:assert'
import { before, describe, test } from 'node:test'
import { residentId } from '../../fixtures/bookings.ts'
import { useCounter } from '../../fixtures/certificates.ts'
import { useJourney } from '../../fixtures/journey.ts'
import type { Walker } from '../../fixtures/journey.walker.ts'
import { refusals } from '../../fixtures/mandates.ts'
import { useTown } from '../../fixtures/town.ts'

describe('without a mandate that stands nobody gets a certificate', () => {
  const town = useTown()
  const counter = useCounter()
  const journey = useJourney(town)
  let ilze: Walker
  let marta = 0

  before(async () => {
    marta = await residentId('Marta', 'Bērziņa')
    ilze = await journey.staff(/Ilze/, /^1\. lodziņš/)
  })

  async function refused(walker: Walker, path: string, words: string, code: string) {
    const before = await refusals(code)
    await walker.go(path)
    await walker.sees(words)
    assert.equal(await refusals(code), before + 1, `${code} is not in the journal`)
  }

  const certificate = (mandate: number | string) => `/desk/certificates/new?mandate=${mandate}`

  async function prepare(service: RegExp): Promise<string> {
    await ilze.go(`/desk/mandates/new?resident=${marta}&back=/desk`)
    await ilze.choose(service)
    await ilze.choose('Pase')
    await ilze.press('Sagatavot pilnvaru')
    return /mandates\/(\d+)/.exec(ilze.path)?.[1] ?? ''
  }

  test('no mandate at all', async () => {
    await refused(
      ilze,
      '/desk/certificates/new',
      'Šim solim vajag parakstītu pilnvaru',
      'no_mandate',
    )
    await refused(
      ilze,
      '/en/desk/certificates/new',
      'This step needs a signed mandate',
      'no_mandate',
    )
  })

  test('not signed, then revoked', async () => {
    const id = await prepare(/Covid-19/)
    await refused(ilze, certificate(id), 'Pilnvara vēl nav parakstīta', 'mandate_unsigned')
    await ilze.go(`/desk/mandates/${id}?back=/desk`)
    await ilze.press('Parakstīts manā klātbūtnē')
    await ilze.unfold('Atsaukt pilnvaru')
    await ilze.choose('Pilnvarā ir kļūda')
    await ilze.press('Atsaukt pilnvaru')
    await ilze.sees('ir atsaukta')
    await refused(ilze, certificate(id), 'Pilnvara ir atsaukta', 'mandate_revoked')
  })

  test('a service that the mandate does not name', async () => {
    const id = await prepare(/Dzīvesvietas deklarācijas/)
    await ilze.press('Parakstīts manā klātbūtnē')
    await refused(ilze, certificate(id), 'pilnvarā nav nosaukts', 'service_not_named')
  })

  test("another clerk's", async () => {
    const juris = await journey.staff(/Juris/)
    const id = await counter.mandate()
    await refused(juris, certificate(id), 'dota citam darbiniekam', 'mandate_of_another_clerk')
  })

  test('one who would empower herself', async () => {
    await ilze.go(`/desk/mandates/new?resident=${marta}&back=/desk`)
    await ilze.choose(/Covid-19/)
    await ilze.choose('Cits cilvēks ar notariālu pilnvaru')
    await ilze.write('Parakstītāja vārds un uzvārds', 'Ilze Kalniņa')
    await ilze.choose('Pase')
    await ilze.press('Sagatavot pilnvaru')
    await ilze.sees('Sev pilnvaru dot nevar')
  })

  test('one whose time is over', async () => {
    const id = await counter.mandate()
    town.itIs('2026-11-23T12:00:00Z')
    ilze = await journey.staff(/Ilze/)
    await refused(ilze, certificate(id), 'Pilnvaras termiņš ir beidzies', 'mandate_expired')
  })

  test('no page on the way had a barrier', () => {
    journey.assertNoBarriers()
  })
})
