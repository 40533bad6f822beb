import fc from 'fast-check'
import { expect, test } from 'vitest'
import { blackOut } from '../../../support/black-out.ts'

const black = '[REDACTED 1]'

test.each([
  ['433.92', 'The remote works at 433.92 MHz, near Berlin', `The remote works at ${black} MHz, near Berlin`],
  ['433.92', 'at 433,92 EUR', `at ${black} EUR`],
  ['433.92', 'at 433.920.', `at ${black}.`],
  ['433.92', 'USD433.92m', `USD${black}m`],
  ['433.92', 'x,433.92,y', `x,${black},y`],
  ['433.92', '5,433.92,7', `5,${black},7`],
  ['433.92', '٤٣٣٫٩٢ ميغاهرتز', `${black} ميغاهرتز`],
  ['433.92', 'ch ４３３．９２', `ch ${black}`],
  ['433.92', '433&#46;92 and 433%2E92', `${black} and ${black}`],
  ['433.92', '<td>433<b>.92</b></td>', `<td>${black}</b></td>`],
  ['1,234.50', '1234.5; 1 234,50; 1.234,50; 1’234.5', `${black}; ${black}; ${black}; ${black}`],
  ['1234500', 'about 1.2345 million in all', `about ${black} in all`],
  ['25,000', '25000 m of cable, 25 000 t and 25.000 mm', `${black} m of cable, ${black} t and ${black} mm`],
  ['25,000', 'about 25 k', `about ${black}`],
  ['1,000', 'for 1000 or 1.000,00', `for ${black} or ${black}`],
  ['4711', 'No4711, (4711) and 2021-4711', `No${black}, (${black}) and 2021-${black}`],
  ['12345678', 'a 12 345 678 b', `a ${black} b`],
  ['007123', 'row 7123', `row ${black}`],
  ['2021-11-05', '2021-11-05T09:00', `${black}T09:00`],
  ['030 1234567', 'call +49301234567 or 0049.30.123.4567', `call +49${black} or 0049.${black}`],
])('of %s, %s reads %s', (term, text, expected) => {
  expect(blackOut(text, [term]).left).toBe(expected)
})

test.each([
  ['433.92', 'costs 433.93 or 33.92, or 4339, on 2021-04-33'],
  ['433.92', 'paid 43.39 at 2:43'],
  ['1,000', '10,000 and 100'],
  ['4711', '4712 and 471'],
])('of %s, nothing in %s is blacked out or listed', (term, text) => {
  expect(blackOut(text, [term])).toEqual({ left: text, possible: [] })
})

test.each([
  ['433.92', 'sent 43392 cents', '43392', 'figure'],
  ['433.92', 'sent 4.3392', '4.3392', 'figure'],
  ['433.92', 'in all 1,433.92', '433.92', 'inside'],
  ['433.92', 'in all 433.925', '433.92', 'inside'],
  ['4711', 'hash ab12f4711e', '4711', 'inside'],
  ['4711', 'account 94711', '4711', 'inside'],
  ['12345678', 'account 99999912345678', '12345678', 'inside'],
])('of %s, what looks like it in %s is listed and stays legible', (term, text, form, why) => {
  const { left, possible } = blackOut(text, [term])
  expect(left).toBe(text)
  expect(possible).toMatchObject([{ form, why }])
})

/** How people write a number of these digits: grouped or not, with either mark, with zeros after it. */
const ways: readonly ((whole: string, fraction: string) => string)[] = [
  (whole, fraction) => `${whole}.${fraction}`,
  (whole, fraction) => `${whole},${fraction}`,
  (whole, fraction) => `${whole}.${fraction}00`,
  (whole, fraction) => `${grouped(whole, ',')}.${fraction}`,
  (whole, fraction) => `${grouped(whole, '.')},${fraction}`,
  (whole, fraction) => `${grouped(whole, ' ')},${fraction}`,
  (whole, fraction) => `${grouped(whole, '\u202f')},${fraction}`,
  (whole, fraction) => `${grouped(whole, '’')}.${fraction}`,
  (whole, fraction) => `-${whole}.${fraction}`,
  (whole, fraction) => `USD${whole}.${fraction}`,
]
const grouped = (whole: string, mark: string) => whole.replace(/\B(?=(\d{3})+$)/g, mark)
const figure = fc.tuple(
  fc.integer({ min: 1000, max: 99_999_999 }).map(String),
  fc
    .integer({ min: 11, max: 99 })
    .map(String)
    .filter(each => !each.endsWith('0')),
)
const words = fc.stringMatching(/^[a-z ]{0,20}$/)

test('a figure goes however it is written, and the words around it stay', () => {
  fc.assert(
    fc.property(figure, fc.constantFrom(...ways), words, words, ([whole, fraction], write, before, after) => {
      const { left } = blackOut(`${before}: ${write(whole, fraction)} ; ${after}`, [`${whole}.${fraction}`])
      expect(left).toMatch(/^[a-z ]*: (?:-|USD)?\[REDACTED 1\] ; [a-z ]*$/)
      expect(left.startsWith(before) && left.endsWith(after)).toBe(true)
    }),
  )
})

test('another figure is never blacked out', () => {
  fc.assert(
    fc.property(figure, figure, fc.constantFrom(...ways), ([whole, fraction], other, write) => {
      fc.pre(`${whole}${fraction}` !== other.join(''))
      const text = `at ${write(...other)} ; there`
      expect(blackOut(text, [`${whole}.${fraction}`]).left).toBe(text)
    }),
  )
})
