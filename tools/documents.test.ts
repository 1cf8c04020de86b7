// What the documents say is what is there.
import { strict as assert } from 'node:assert'
import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, test } from 'node:test'
import { newDatabase } from '../fixtures/town.database.ts'
import { dataProtectionList, listColumnNotes, partsOf } from './data-protection.ts'

const text = (file: string) => readFileSync(file, 'utf8')

describe('personal data', () => {
  const named =
    /^(given_name|family_name|signatory_name|personal_code|birth_date|phone|email|recipient|password_hash|totp_secret|token_hash)$/

  test('every column that holds some says why, on what ground and how long', async () => {
    const database = await newDatabase()
    try {
      const notes = await listColumnNotes(database.ownerUrl)
      // Centres have telephones too: those are not a person's.
      const silent = notes
        .filter(({ table }) => !table.startsWith('sites.'))
        .filter(({ column, comment }) => named.test(column) && !comment?.startsWith('purpose: '))
        .map(({ table, column }) => `${table}.${column}`)
      assert.deepEqual(silent, [], 'comment on column … is "purpose: …; basis: …; kept: …"')
      assert.equal(
        text('docs/data-protection.md'),
        dataProtectionList(notes),
        'run node tools/data-protection.ts',
      )
    } finally {
      await database.drop()
    }
  })

  test('a comment without its ground is refused', () => {
    assert.throws(() => partsOf('purpose: to greet; kept: for ever'), /lacks a part/)
    assert.equal(partsOf('purpose: a; basis: b; kept: c; and d').kept, 'c; and d')
  })
})

test('every package has its line in docs/dependencies.md', () => {
  const listed = text('docs/dependencies.md')
  const { dependencies, optionalDependencies, devDependencies } = JSON.parse(text('package.json'))
  const names = Object.keys({ ...dependencies, ...optionalDependencies, ...devDependencies })
  const isListed = (name: string) => {
    const [scope = '', short = ''] = name.split('/')
    return [name, short, `${scope}/*`].some(part => part && listed.includes(`\`${part}\``))
  }
  assert.deepEqual(
    names.filter(name => !isListed(name)),
    [],
  )
})

test('decisions are numbered without gaps or twins', () => {
  const numbers = readdirSync('docs/decisions').map(name => Number(name.slice(0, 4)))
  assert.deepEqual(
    numbers,
    numbers.map((_, at) => at + 1),
  )
})

test('every link of the documents leads somewhere', () => {
  const documents = [...globSync('*.md'), ...globSync('docs/**/*.md')]
  const lost = documents.flatMap(file =>
    [...text(file).matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)]
      .map(([, target = '']) => join(dirname(file), target))
      .filter(target => !existsSync(target))
      .map(target => `${file}: ${target}`),
  )
  assert.deepEqual(lost, [])
})

test('every script the README and CONTRIBUTING name exists', () => {
  const { scripts } = JSON.parse(text('package.json'))
  const named = ['README.md', 'CONTRIBUTING.md', 'docs/operations.md'].flatMap(file =>
    [...text(file).matchAll(/`(?:[A-Z_]+=\S+ )*npm (?:run (?:-s )?)?([a-z]+)/g)].map(
      ([, name = '']) => name,
    ),
  )
  const unknown = named.filter(name => name !== 'ci' && !scripts[name])
  assert.deepEqual(unknown, [])
})
