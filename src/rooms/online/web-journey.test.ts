// A real browser without JavaScript walks a visit from booking to cancelling, in both languages.
import { strict as assert } from 'node:assert'
import { describe, test } from 'node:test'
import { useJourney } from '../../../fixtures/journey.ts'
import type { Walker } from '../../../fixtures/journey.walker.ts'
import { useTown } from '../../../fixtures/town.ts'
import { type Language, pathIn } from '../../kit/language.ts'

const words = {
  lv: {
    what: 'Iesnieguma pieņemšana',
    come: 'Man tomēr jānāk',
    place: 'Ogres klientu apkalpošanas centrs',
    go: 'Turpināt',
    book: 'Pierakstīties',
    booked: 'Vizīte ir pierakstīta',
    move: 'Pārcelt',
    yesMove: 'Jā, pārcelt',
    moved: 'Vizīte ir pārcelta',
    cancel: 'Atcelt',
    yesCancel: 'Jā, atcelt',
    cancelled: 'Vizīte ir atcelta',
    startBook: 'Pierakstīties vizītei',
    startFind: 'Pārcelt vai atcelt vizīti',
    show: 'Parādīt vizīti',
    december: /Decembris/,
    day: 'otrdien, 1.\u00a0decembrī',
  },
  en: {
    what: 'Handing in a submission',
    come: 'I have to come all the same',
    place: 'Ogre customer service centre',
    go: 'Continue',
    book: 'Book the visit',
    booked: 'Your visit is booked',
    move: 'Move',
    yesMove: 'Yes, move it',
    moved: 'Your visit has been moved',
    cancel: 'Cancel',
    yesCancel: 'Yes, cancel it',
    cancelled: 'The visit is cancelled',
    startBook: 'Book a visit',
    startFind: 'Move or cancel a visit',
    show: 'Show the visit',
    december: /December/,
    day: 'Tuesday 1\u00a0December',
  },
} as const

type Say = (typeof words)[Language]

async function book(velta: Walker, say: Say): Promise<string> {
  await velta.press(say.startBook)
  await velta.press(say.what)
  await velta.press(say.come)
  await velta.choose(say.place)
  await velta.press(say.go)
  await velta.press(say.december)
  await velta.press(say.day)
  await velta.press(say.go)
  await velta.page.locator('label[for=field-at-5]').click()
  await velta.press(say.go)
  await velta.press(say.go)
  await velta.page.locator('[name=givenName]').fill('Velta')
  await velta.page.locator('[name=familyName]').fill('Šķēle')
  await velta.press(say.go)
  await velta.press(say.book)
  await velta.sees(say.booked)
  return (await velta.page.locator('.done-code strong').innerText()).trim()
}

async function moveAndCancel(velta: Walker, say: Say): Promise<void> {
  await velta.press(say.move)
  await velta.page.locator('.way a').first().click()
  await velta.press(say.yesMove)
  await velta.sees(say.moved)
  await velta.press(say.cancel)
  await velta.press(say.yesCancel)
  await velta.sees(say.cancelled)
}

describe('the web in a browser without JavaScript', () => {
  const town = useTown()
  const journey = useJourney(town)

  for (const language of ['lv', 'en'] as const) {
    test(`Velta books, moves and cancels (${language})`, async () => {
      const say = words[language]
      const velta = await journey.walker()
      await velta.go(pathIn(language, '/'))
      const code = await book(velta, say)
      await velta.page.context().clearCookies()
      await velta.go(pathIn(language, '/'))
      await velta.press(say.startFind)
      await velta.page.locator('[name=code]').fill(code.toLowerCase())
      await velta.page.locator('[name=familyName]').fill('skele')
      await velta.press(say.show)
      await moveAndCancel(velta, say)
      journey.assertNoBarriers()
    })
  }

  test('every page fits on a narrow phone', async () => {
    const velta = await journey.walker({ width: 320 })
    const query = 'service=iesnieguma-pienemsana&site=ogre'
    for (const path of [
      '/',
      '/remote',
      '/sites',
      '/sites/ogre',
      '/book',
      `/book/place?${query}`,
      `/book/day?${query}`,
      `/book/time?${query}&day=2026-11-24`,
      `/book/person?${query}&at=2026-11-24T08:00Z_ogre`,
      '/appointment',
    ]) {
      await velta.go(path)
      const tooWide = await velta.page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      assert.equal(tooWide, 0, `${path} is too wide by ${tooWide} px`)
    }
    journey.assertNoBarriers()
  })
})
