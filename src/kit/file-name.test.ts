import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { anyText } from '../../fixtures/any-text.ts'
import { cleanFileName } from './file-name.ts'

test('a file keeps the name a person gave it, without paths and tricks', () => {
  const names: [string, string][] = [
    ['līgums „1“.pdf', 'līgums „1“.pdf'],
    ['ru\u0304misa.pdf', 'rūmisa.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\Anna\\iesniegums.docx', 'iesniegums.docx'],
    ['rēķins\u202efdp.exe', 'rēķinsfdp.exe'],
    ['a\r\nSet-Cookie: x\u0000.pdf', 'aSet-Cookie: x.pdf'],
    ['  garš   nosaukums .pdf ', 'garš nosaukums .pdf'],
    ['..', 'datne'],
    ['', 'datne'],
    ['mape/', 'datne'],
    [`${'ā'.repeat(300)}.asice`, `${'ā'.repeat(249)}.asice`],
  ]
  for (const [given, clean] of names) assert.equal(cleanFileName(given), clean)
})

test('whatever the name, it is short, composed, well formed and clean, and stays so', () => {
  fc.assert(
    fc.property(anyText({ maxLength: 400 }), given => {
      const name = cleanFileName(given)
      assert.ok(name.length > 0 && name.length <= 255)
      assert.ok(name.isWellFormed())
      assert.doesNotMatch(name, /[/\\\p{Cc}]/u)
      assert.equal(cleanFileName(name), name)
    }),
  )
})
