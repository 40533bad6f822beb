import { expect, test } from 'vitest'
import { finderOf } from '#shared/editions/redaction/finder.ts'
import { namesOf } from '#shared/editions/redaction/names.ts'

const found = (name: string, text: string) =>
  finderOf(namesOf([name], [name], '[REDACTED 1]'))(text).map(({ start, end }) => text.slice(start, end))

test.each([
  ['Helen Kim', 'hkim@example.org', 'hkim'],
  ['Helen Kim', 'write to kimh@corp.test', 'kimh'],
  ['Helen Kim', 'Kims Konto', 'Kims'],
  ['Anna Müller', 'A. M\ufffdller', 'M\ufffdller'],
  ['Anna Müller', 'Herr M?ller', 'M?ller'],
  ['Müller-Lüdenscheidt', 'Frau Lüdenscheidt', 'Lüdenscheidt'],
  ['Müller-Lüdenscheidt', 'M\ufffdller-L\ufffddenscheidt', 'M\ufffdller'],
  ['Helen Kim', '{0x48, 0x65, 0x6c, 0x65, 0x6e, 0x20, 0x4b, 0x69, 0x6d}', '0x48, 0x65'],
])('of %s, %o is listed', (name, text, part) => {
  expect(found(name, text).join(' ')).toContain(part)
})

test.each([
  ['Helen Kim', 'Kimono'],
  ['Helen Kim', 'What?Then nothing'],
  ['Helen Kim', 'someone@example.org'],
  ['e-mail', 'a letter'],
])('of %s, %o is not', (name, text) => expect(found(name, text)).toEqual([]))
