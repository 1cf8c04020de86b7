import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileSize } from './file-size.ts'

test('the size of a file is told in the unit that fits, the number never parted from it', () => {
  const sizes: [number, string, string][] = [
    [0, '0\u00a0baitu', '0\u00a0bytes'],
    [21, '21\u00a0baits', '21\u00a0bytes'],
    [1500, '1,5\u00a0kB', '1.5\u00a0kB'],
    [1024 * 1024 - 1, '1\u00a0MB', '1\u00a0MB'],
    [10_485_760, '10\u00a0MB', '10\u00a0MB'],
    [3.25 * 1024 ** 3, '3,3\u00a0GB', '3.3\u00a0GB'],
  ]
  for (const [bytes, latvian, english] of sizes) {
    assert.equal(fileSize('lv', bytes), latvian)
    assert.equal(fileSize('en', bytes), english)
  }
})
