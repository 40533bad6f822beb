import { expect, test } from 'vitest'
import { rowOfLine } from '#renderer/views/evidence/viewer/cells.ts'
import { foundLines, lineNamed } from '#renderer/views/evidence/viewer/found-text/sections.ts'

const parts = [
  { place: 'file “a.docx”', text: 'one\r\ntwo' },
  { place: 'file “a.docx”, footnotes', text: 'note' },
  { place: 'file “a.docx”, line 9.txt', text: 'odd\nname' },
  { place: 'file “b, c.txt”', text: 'first\n\nthird' },
  { place: 'file “a.docx”', text: 'three' },
]

test('what was found stands together by its places, and each is counted from 1', () => {
  const { lines, sections } = foundLines(parts, '')
  expect(sections.map(({ title, from }) => [title, lines[from]])).toEqual([
    ['file “a.docx”', 'one'],
    ['file “a.docx”, footnotes', 'note'],
    ['file “a.docx”, line 9.txt', 'odd'],
    ['file “b, c.txt”', 'first'],
  ])
  expect(lines.slice(0, 3)).toEqual(['one', 'two', 'three'])
})

test('of a part only what stands in it, named as within it', () => {
  expect(foundLines(parts, 'file “a.docx”').sections.map(({ title }) => title)).toEqual(['', 'footnotes', 'line 9.txt'])
  expect(foundLines(parts, 'file “c.txt”').lines).toEqual([])
})

test.each([
  ['file “a.docx”, line 3', '', 'three'],
  ['text found in it, file “a.docx”, footnotes, line 1', '', 'note'],
  ['file “b, c.txt”, line 3', '', 'third'],
  ['file “b, c.txt”, line 99', '', 'third'],
  ['file “b, c.txt”', '', 'first'],
  ['file “a.docx”, line 9.txt, line 2', '', 'name'],
  ['line 2', 'file “a.docx”', 'two'],
  ['text found in it, footnotes, line 1', 'file “a.docx”', 'note'],
  ['page 2', 'file “b, c.txt”', 'first'],
])('%s within “%s” is the line %s', (locator, inside, line) => {
  const found = foundLines(parts, inside)
  expect(found.lines[lineNamed(found, locator) ?? -1]).toBe(line)
})

test('a place that is not there is no line', () => {
  expect(lineNamed(foundLines(parts, ''), 'file “z.txt”, line 1')).toBeUndefined()
})

test.each([
  [1, 'name', 1],
  [4, 'second line', 2],
  [5, '“ada”,3', 3],
  [2, 'nowhere', null],
])('line %i of a table with “%s” is row %s', (line, words, row) => {
  const rows = [
    ['name', 'sum'],
    ['first\nand second\nline', '2'],
    ['ada', '3'],
  ]
  expect(rowOfLine(rows, line, words)).toBe(row)
})
