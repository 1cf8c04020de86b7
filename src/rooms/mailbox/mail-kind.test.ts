import { strict as assert } from 'node:assert'
import { describe, test } from 'node:test'
import { bounceMail, plainMail } from '../../../fixtures/mails.ts'
import { addressIn, isMailAddress, readHead } from './mail-head.ts'
import { kindOfMail, type MailKind, mayBeAnswered } from './mail-kind.ts'

const own = new Set(['kac@paraugs.lv'])
const person = 'anna@example.lv'
type Case = [what: string, head: string[], kind: MailKind, isAnswered: boolean]

const cases: readonly Case[] = [
  ['a letter', [], 'letter', true],
  ['„Auto-Submitted: no“', ['Auto-Submitted: no'], 'letter', true],
  ['a note of absence', ['Auto-Submitted: auto-replied (vacation)'], 'auto_reply', false],
  ['an old answering program', ['X-Autoreply: yes'], 'auto_reply', false],
  ['an old precedence', ['Precedence: auto_reply'], 'auto_reply', false],
  ['advertising', ['Precedence: bulk'], 'auto_reply', false],
  ['a list', ['List-Id: <a.example.lv>'], 'letter', false],
  ['a mail that asks for no answers', ['X-Auto-Response-Suppress: All'], 'letter', false],
  [
    'a note that it was read',
    ['Content-Type: multipart/report; report-type=disposition-notification'],
    'auto_reply',
    false,
  ],
  ['a failed delivery, old style', ['X-Failed-Recipients: a@example.lv'], 'bounce', false],
  [
    'a mail that goes round',
    Array.from({ length: 51 }, () => 'Received: from a by b'),
    'loop',
    false,
  ],
]

describe('what a mail is', () => {
  for (const [what, head, kind, isAnswered] of cases) {
    test(`${what}: ${kind}, ${isAnswered ? 'answered' : 'not answered'}`, () => {
      const read = readHead(Buffer.from(plainMail({ head })))
      const mail = { envelopeFrom: person, own, hasAttachments: false }
      assert.equal(kindOfMail(read, mail), kind)
      assert.equal(mayBeAnswered(read, mail), isAnswered)
    })
  }

  test('a program’s mail with files is a letter, as document systems write them', () => {
    const read = readHead(Buffer.from(plainMail({ head: ['Auto-Submitted: auto-generated'] })))
    const mail = { envelopeFrom: person, own, hasAttachments: true }
    assert.equal(kindOfMail(read, mail), 'letter')
    assert.equal(mayBeAnswered(read, mail), false)
  })

  test('a bounce with an empty sender, and our own mail back', () => {
    const bounce = readHead(Buffer.from(bounceMail()))
    assert.equal(kindOfMail(bounce, { envelopeFrom: null, own, hasAttachments: true }), 'bounce')
    const ours = readHead(Buffer.from(plainMail({ id: 'lodzins.12.99@paraugs.lv' })))
    assert.equal(kindOfMail(ours, { envelopeFrom: person, own, hasAttachments: false }), 'loop')
  })
})

test('an address of a head is one that can be written to, or nothing', () => {
  assert.equal(addressIn('"Anna, O." <Anna@Example.lv>'), 'anna@example.lv')
  assert.equal(addressIn('anna@example.lv'), 'anna@example.lv')
  for (const wrong of [
    'anna',
    'a@b',
    'a b@example.lv',
    'a@example.lv\r\nBcc: b@example.lv',
    '<>',
  ]) {
    assert.equal(addressIn(wrong), '', wrong)
  }
  assert.ok(isMailAddress('jānis@piemērs.lv'))
})
