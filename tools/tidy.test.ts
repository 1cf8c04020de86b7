// House law: every failure is a sentence that says what to do.
import { strict as assert } from 'node:assert'
import { test } from 'node:test'
import { floors } from '../src/rooms.ts'
import { importsOf, sourceFiles } from './tidy.reader.ts'

const files = sourceFiles(['src', 'tools', 'bench', 'fixtures'])
const inHouse = files.filter(file => file.path.startsWith('src/'))

function holds(sentences: readonly string[]): void {
  assert.equal(sentences.length, 0, `\n${sentences.join('\n')}\n`)
}

type Place = { floor: number; room: string | undefined }

/** kit 0, house 1, rooms 2 and up by floor, doors on top. */
function placeOf(path: string): Place {
  const [, part, room] = path.split('/')
  if (part === 'kit') return { floor: 0, room: undefined }
  if (part === 'house') return { floor: 1, room: undefined }
  if (part === 'rooms' && room) {
    return { floor: 2 + floors.findIndex(names => names.includes(room)), room }
  }
  return { floor: 100, room: undefined }
}

test('imports go downstairs only, and into another room only by its door', () => {
  const wrong = inHouse.flatMap(file => importsOf(file).flatMap(to => judge(file.path, to)))
  holds(wrong)
})

function judge(from: string, to: string): string[] {
  if (!to.startsWith('src/')) {
    const visitor = /\.(test|preview)\.tsx?$/.test(from) || from.startsWith('src/doors/')
    return to.startsWith('fixtures/') && !visitor
      ? [`${from} imports ${to}: fixtures are for tests, previews and doors.`]
      : []
  }
  const here = placeOf(from)
  const there = placeOf(to)
  if (here.room && here.room === there.room) {
    return to.endsWith('/index.ts') ? [`${from} imports its own door: import the file itself.`] : []
  }
  if (from.endsWith('.test.ts') && here.room === undefined) return []
  if (there.room && !/\/index\.ts$/.test(to)) {
    return [`${from} imports ${to}: take it from the room's door, ${there.room}/index.ts.`]
  }
  if (there.floor > here.floor && !/\.(test|preview)\.tsx?$/.test(from)) {
    return [`${from} imports ${to}, which is upstairs: turn the arrow round or move the code.`]
  }
  if (there.room && there.floor === here.floor) {
    return [`${from} imports ${to}: rooms of one floor do not know each other.`]
  }
  return []
}

test('no circles', () => {
  const edges = new Map(inHouse.map(file => [file.path, importsOf(file)]))
  const done = new Set<string>()
  const found: string[] = []
  const walk = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) {
      found.push(`Circle: ${[...trail.slice(trail.indexOf(path)), path].join(' → ')}`)
      return
    }
    if (done.has(path)) return
    for (const next of edges.get(path) ?? []) walk(next, [...trail, path])
    done.add(path)
  }
  for (const path of edges.keys()) walk(path, [])
  holds(found)
})

const sqlWords = /\bsql`|\.(selectFrom|insertInto|updateTable|deleteFrom)\(/

test('only stores and the house hold SQL', () => {
  holds(
    inHouse
      .filter(file => file.path.startsWith('src/rooms/'))
      .filter(file => !/\.(store|test|preview)\.tsx?$/.test(file.path))
      .filter(file => sqlWords.test(file.text))
      .map(file => `${file.path} holds SQL: move the query to a .store.ts beside it.`),
  )
})

test('only pages know HTTP, and views fetch nothing', () => {
  const web = /house\/(page|web[a-z.]*)\.ts$/
  const fetching = /\.store\.ts$|house\/(database|jobs|mail|live|journal)\.ts$/
  holds(
    inHouse
      .filter(file => file.path.startsWith('src/rooms/'))
      .flatMap(file =>
        importsOf(file).flatMap(to => {
          const speaksHttp = /\.page\.tsx?$|\.test\.ts$|index\.ts$/.test(file.path)
          const words = /\.(view|mail|sms)\.tsx?$/.test(file.path)
          return [
            ...(web.test(to) && !speaksHttp && !words
              ? [`${file.path} imports ${to}: only a .page.ts knows HTTP.`]
              : []),
            ...(words && fetching.test(to)
              ? [`${file.path} imports ${to}: a view gets plain data and fetches nothing.`]
              : []),
          ]
        }),
      ),
  )
})

test('a room writes in its own schema only', () => {
  const writing = /\.(?:insertInto|updateTable|deleteFrom)\(\s*'([a-z_]+)\./g
  holds(
    inHouse
      .filter(file => /^src\/rooms\/.*\.store\.ts$/.test(file.path))
      .flatMap(file =>
        [...file.text.matchAll(writing)]
          .filter(([, schema]) => schema !== file.path.split('/')[2])
          .map(([, schema]) => `${file.path} writes in ${schema}: ask that room's deed to do it.`),
      ),
  )
})

const letters = /[āčēģīķļņšūžĀČĒĢĪĶĻŅŠŪŽ]/
const mayHoldWords = /\.(view|words\.lv|words\.en|mail|sms|preview|test)\.tsx?$|\.words\.tsx?$/

test('words for people stand in views, mails, letters and catalogues', () => {
  holds(
    inHouse
      .filter(file => !mayHoldWords.test(file.path))
      .filter(file => file.path.startsWith('src/rooms/') || file.path.startsWith('src/doors/'))
      .filter(file => letters.test(withoutComments(file.text)))
      .map(file => `${file.path} holds Latvian words: move them to a .words.lv.ts beside it.`),
  )
})

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
}

/** A line that is one comment, sentence, pattern or test's name: nothing to break. */
const oneText = /^\s*(?:\w+: )?(?:\/|'|`|"|test\()/

test('files, lines and rooms stay small', () => {
  const long = files
    .filter(file => file.path !== 'src/house/schema.ts')
    .flatMap(file => {
      const lines = file.text.split('\n')
      const wide = lines.findIndex(line => line.length > 100 && !oneText.test(line))
      return [
        ...(lines.length > 251
          ? [`${file.path} has ${lines.length} lines: split it by noun.`]
          : []),
        ...(wide >= 0 ? [`${file.path}:${wide + 1} is longer than 100 characters.`] : []),
      ]
    })
  const rooms = Map.groupBy(
    inHouse.filter(file => file.path.startsWith('src/rooms/')),
    file => file.path.split('/')[2],
  )
  const crowded = [...rooms]
    .filter(([, inside]) => inside.length > 60)
    .map(([room, inside]) => `The room ${room} has ${inside.length} files: split it by noun.`)
  holds([...long, ...crowded])
})

const bannedNames = /^(utils?|helpers?|common|managers?|misc|types|constants)\b/
const bannedCode: readonly [RegExp, string][] = [
  [/^export default /m, 'exports a default: give it a name.'],
  [/^\s*(export )?(const )?enum /m, 'declares an enum: use a union of strings.'],
  [/:\s*any\b|\bas any\b|<any>/, 'says `any`: say what it is.'],
  [/@ts-ignore|@ts-nocheck|\bTODO\b|\bFIXME\b/, 'leaves something behind: settle it.'],
  [/\btest\.(skip|only)\(/, 'skips or singles out a test.'],
  [/^(before|after)Each\(/m, 'hooks into every test of the run: do it inside a describe.'],
]

test('every name says what it is, and nothing banned is used', () => {
  const names = files
    .filter(file => bannedNames.test(file.path.split('/').at(-1) ?? ''))
    .map(file => `${file.path}: name it by its noun.`)
  const code = files
    .filter(file => file.path !== 'tools/tidy.test.ts' && file.path !== 'src/house/schema.ts')
    .flatMap(file =>
      bannedCode
        .filter(([pattern]) => pattern.test(withoutComments(file.text)))
        .map(([, word]) => `${file.path} ${word}`),
    )
  holds([...names, ...code])
})

test('every room stands on a floor', () => {
  const known = new Set(floors.flat())
  const rooms = new Set(
    inHouse.filter(file => file.path.startsWith('src/rooms/')).map(file => file.path.split('/')[2]),
  )
  holds(
    [...rooms]
      .filter(room => room !== undefined && !known.has(room))
      .map(room => `The room ${room} is on no floor: name it in src/rooms.ts.`),
  )
})
