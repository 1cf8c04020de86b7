import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readBackPath } from './back-path.ts'

test('a walk leads back to the desk and nowhere else', () => {
  for (const path of ['/desk', '/desk/visits/12', '/en/desk?day=2026-11-23', '/desk/people/7'])
    assert.equal(readBackPath(path), path)
  const hostile = ['https://x.lv', '//x.lv', '/desk//x.lv', '/desk\\x', '/desktop', 'desk', '']
  for (const path of [...hostile, `/desk/${'a'.repeat(400)}`, '/desk?to=https://x'])
    assert.equal(readBackPath(path), undefined, path)
})
