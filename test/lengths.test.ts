import { globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { longestFile, longestFunction, tooLong } from './support/lengths.ts'

const files = globSync(['*.ts', '{shared,electron,renderer,test}/**/*.{ts,tsx}']).map(file =>
  file.replaceAll('\\', '/'),
)

test('no function has more than 40 lines of code and no file more than 250', () => {
  expect(files.length).toBeGreaterThan(1000)
  expect(files.flatMap(file => tooLong(file, readFileSync(file, 'utf8')))).toEqual([])
})

const lines = (count: number, line = 'x()') => Array.from({ length: count }, () => line).join('\n')

describe('a planted one is caught', () => {
  test.each([
    ['a function', `function grown() {\n${lines(41)}\n}`, 'a.ts grown', 41],
    ['an arrow', `const grown = () => {\n${lines(41)}\n}`, 'a.ts grown', 41],
    ['an arrow without braces', `const grown = () => [\n${lines(41, '1,')}\n]`, 'a.ts grown', 43],
    ['a method', `class A { grown() {\n${lines(41)}\n} }`, 'a.ts grown', 41],
    ['one of an object', `const a = { grown: () => {\n${lines(41)}\n} }`, 'a.ts grown', 41],
    ['one inside another', `const outer = () => inner(() => {\n${lines(41)}\n})`, 'a.ts outer', 41],
    ['one inside a test', `test('x', () => { const grown = () => {\n${lines(41)}\n} })`, 'a.ts grown', 41],
    ['a file', lines(longestFile + 1), 'a.ts', longestFile + 1],
  ])('%s', (_, source, what, count) => {
    expect(tooLong('a.ts', source)).toContainEqual({ what, lines: count })
  })

  test.each([
    ['as long as it may be', `function full() {\n${lines(longestFunction)}\n}`],
    ['with blank lines and comments', `function told() {\n${lines(30)}\n${lines(30, '')}\n/* ${lines(30)} */\n}`],
    ['a test, which tells one story', `test('x', () => {\n${lines(60)}\n})`],
    ['tests in a group', `describe.each([1])('x', () => {\n${lines(60)}\n})`],
    ['a skipped one', `test.skipIf(true)('x', async () => {\n${lines(60)}\n})`],
  ])('and what is %s passes', (_, source) => {
    expect(tooLong('a.ts', source)).toEqual([])
  })
})

test('a component of TSX counts its markup', () => {
  expect(tooLong('a.tsx', `const Grown = () => (\n<ul>\n${lines(40, '<li />')}\n</ul>\n)`)).toEqual([
    { what: 'a.tsx Grown', lines: 42 },
  ])
})
