import { expect, test } from 'vitest'
import { readGrade } from '#hosts/cli/claim-options.ts'
import { commands } from '#hosts/cli/commands/list.ts'
import { optionsOf } from '#hosts/cli/common-options.ts'
import { readGiven } from '#hosts/cli/given.ts'
import { nearest } from '#hosts/cli/nearest.ts'
import { commandNamed } from '#hosts/cli/run.ts'
import { splitLine } from '#hosts/cli/split-line.ts'
import { table } from '#hosts/cli/table.ts'
import { columnsOf, visible } from '#hosts/cli/visible.ts'

test.each([
  ['add person --name "Kim Il-Example"', ['add', 'person', '--name', 'Kim Il-Example']],
  ['a \'b "c" \\d\' e', ['a', 'b "c" \\d', 'e']],
  ['say "a \\"quoted\\" word" x\\ y ""', ['say', 'a "quoted" word', 'x y', '']],
  ['attach C:\\evidence\\a.pdf', ['attach', 'C:\\evidence\\a.pdf']],
  ['--name=Kim" "Il', ['--name=Kim Il']],
  ['  # a comment', []],
  ['', []],
])('%j is split as a shell would', (line, words) => {
  expect(splitLine(line)).toEqual(words)
})

test('a quotation mark that is not closed is said so', () => {
  expect(() => splitLine('add "x')).toThrow('not closed')
})

test('every example of every command can be typed', async () => {
  for (const { details } of commands) {
    for (const [example] of (await details()).examples) {
      const line = example.split(/ (?:\d?<|&&) ?/)[0] ?? ''
      const [program, name = '', ...rest] = splitLine(line)
      expect(program).toBe('red-thread')
      const command = await commandNamed(name)
      expect(() => readGiven(command, rest), example).not.toThrow()
    }
  }
})

test('no option is asked for that was not declared, and none shadows a common one', async () => {
  const undo = readGiven(await commandNamed('undo'), [])
  expect(() => undo.one('title')).toThrow('declares no option')
  for (const { name } of commands) {
    const command = await commandNamed(name)
    expect(Object.keys(optionsOf(command)).length).toBeGreaterThanOrEqual(Object.keys(command.options).length)
  }
})

test.each([
  ['verfy', 'verify'],
  ['unbundel', 'unbundle'],
  ['att', 'attach'],
  ['xyz', undefined],
])('%s is near %s', (typed, meant) => {
  expect(
    nearest(
      typed,
      commands.map(each => each.name),
    ),
  ).toBe(meant)
})

test.each([
  [['add'], '"add" needs <type>'],
  [['add', 'person', 'Kim'], '"Kim" is one word too many'],
  [['add', 'person', '--name'], '--name needs <words>'],
  [['add', 'person', '--name', '--source'], '--name needs <words>'],
  [['add', 'person', '--nam', 'x'], 'Did you mean "--name"?'],
  [['add', 'person', '--json=yes'], 'takes nothing'],
  [['add', 'person', '--name', 'a', '--name', 'b'], 'only once'],
  [['add', 'person', '--passphrase', 'secret'], 'no option --passphrase'],
  [['bundle', 'x'], 'needs --purpose'],
])('%j is refused: %s', async ([name = '', ...rest], says) => {
  const command = await commandNamed(name)
  expect(() => readGiven(command, rest)).toThrow(says)
})

test('words that begin with a dash can still be said', async () => {
  expect(readGiven(await commandNamed('add'), ['person', '--name=-x']).one('name')).toBe('-x')
  expect(readGiven(await commandNamed('claim'), ['--', 'x', 'coordinates', '-12, 3']).words).toEqual([
    'x',
    'coordinates',
    '-12, 3',
  ])
})

test('grades are read in the marks of their scheme', () => {
  expect(readGrade('c3', '6x6')).toEqual({ scheme: '6x6', sourceGrade: 'C', informationGrade: '3' })
  expect(readGrade('1ap', '3x5x2')).toMatchObject({ sourceGrade: '1', informationGrade: 'A', handlingGrade: 'P' })
  expect(() => readGrade('C7', '6x6')).toThrow('--grade')
  expect(() => readGrade('C3', '3x5x2')).toThrow('one of 1, 2, 3 and one of A, B, C, D, E')
  expect(() => readGrade('C34', '6x6')).toThrow('--grade')
})

test('nothing of a case can command the terminal or hide in it', () => {
  expect(visible('a\u001b[2Jb\r\nc\u202ed\u0007')).toBe('a⟨U+001B⟩[2Jb ↵ c⟨U+202E⟩d⟨U+0007⟩')
})

test('columns stand under each other whatever the script', () => {
  expect([columnsOf('김철수'), columnsOf('Ünal'), columnsOf('e\u0301')]).toEqual([6, 4, 1])
  expect(
    table([
      ['김철수', 'x'],
      ['Kim', 'y'],
    ]),
  ).toBe('김철수  x\nKim     y')
})
