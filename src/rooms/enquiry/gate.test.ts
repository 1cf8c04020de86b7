import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { authorities, type Claim, callers, mayTell, proofs, tellingObstacle } from './gate.ts'

const author: Claim = { caller: 'author', proofs: [], authority: undefined, isRestricted: false }

describe('what may be told to a caller', () => {
  const cases: readonly [name: string, claim: Partial<Claim>, obstacle: string | undefined][] = [
    ['who says nothing but a name', {}, 'not_proven'],
    ['who knows the code', { proofs: ['code'] }, undefined],
    ['who knows the number only', { proofs: ['number'] }, 'not_proven'],
    ['who knows when and what about', { proofs: ['date', 'subject'] }, undefined],
    ['who says one thing twice', { proofs: ['date', 'date'] }, 'not_proven'],
    ['a neighbour with the code', { caller: 'other', proofs: ['code'] }, 'not_their_matter'],
    ['an institution', { caller: 'institution', proofs: ['code'] }, 'ask_in_writing'],
    [
      'a daughter without a mandate',
      { caller: 'representative', proofs: ['code'] },
      'no_authority',
    ],
    [
      'a daughter with a mandate and the code',
      { caller: 'representative', authority: 'mandate', proofs: ['code'] },
      undefined,
    ],
    ['of a restricted matter', { proofs: ['code'], isRestricted: true }, 'restricted_matter'],
  ]
  for (const [name, claim, obstacle] of cases) {
    test(name, () => assert.equal(tellingObstacle({ ...author, ...claim }), obstacle))
  }

  test('less proof never opens more', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...callers),
        fc.subarray([...proofs]),
        fc.option(fc.constantFrom(...authorities), { nil: undefined }),
        fc.boolean(),
        (caller, given, authority, isRestricted) => {
          const claim = { caller, proofs: given, authority, isRestricted }
          const less = { ...claim, proofs: given.slice(1), authority: undefined }
          if (mayTell(less) === 'state') assert.equal(mayTell(claim), 'state')
        },
      ),
    )
  })
})
