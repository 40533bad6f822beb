import fc from 'fast-check'
import { expect, test } from 'vitest'
import { assetOf } from '#shared/model/assets.ts'
import { compareDecimals, fromBaseUnits, shiftDecimal, significantDecimal } from '#shared/model/decimal.ts'
import { kindOf } from '#shared/model/lookup.ts'
import type { KindId, Unreadable, Value } from '#shared/model/value.ts'

interface Number {
  readonly minus: boolean
  readonly whole: string
  readonly fraction: string
}

const digits = (min: number, max: number) => fc.stringMatching(new RegExp(`^[0-9]{${min},${max}}$`))
const numbers: fc.Arbitrary<Number> = fc.record({
  minus: fc.boolean(),
  whole: fc.oneof(digits(1, 4), digits(1, 20), fc.constant('0')).map(text => text.replace(/^0+(?=\d)/, '')),
  fraction: fc.oneof(fc.constant(''), digits(3, 3), digits(0, 8)),
})

const groupBy = (separator: string, whole: string) => whole.replace(/\B(?=(\d{3})+$)/g, separator)
const lakhs = (whole: string) => whole.replace(/\B(?=(\d{2})*\d{3}$)/g, ',')
const scripts = ['٠١٢٣٤٥٦٧٨٩', '۰۱۲۳۴۵۶۷۸۹', '०१२३४५६७८९', '๐๑๒๓๔๕๖๗๘๙', '０１２３４５６７８９']
const inScript = (text: string, script: string) => text.replace(/\d/g, digit => [...script][Number(digit)] ?? '')

/** All the ways in which somebody may write it down; `plain` as a program would. */
const spelled = fc
  .tuple(
    numbers,
    fc.constantFrom('.', ',', '٫'),
    fc.constantFrom('', ',', '.', '٬', ' ', "'", '’', '\u00a0', '\u2009', '\u202f', '_', 'lakhs'),
    fc.constantFrom('before', 'behind', 'brackets', '−'),
    fc.constantFrom('', ...scripts),
  )
  // Nobody groups thousands with the mark that stands before the fraction.
  .filter(([, mark, separator]) => (separator === 'lakhs' ? ',' : separator) !== mark)
  .map(([number, mark, separator, sign, script]) => {
    const { minus, whole, fraction } = number
    const grouped = separator === 'lakhs' ? lakhs(whole) : groupBy(separator, whole)
    const unsigned = fraction === '' ? grouped : `${grouped}${mark}${fraction}`
    const written = script === '' ? unsigned : inScript(unsigned, script)
    const signs: Readonly<Record<string, string>> = {
      behind: `${written}-`,
      brackets: `(${written})`,
      '−': `−${written}`,
    }
    const plain = fraction === '' ? whole : `${whole}.${fraction}`
    return {
      text: minus ? (signs[sign] ?? `-${written}`) : written,
      meant: minus && /[1-9]/.test(plain) ? `-${plain}` : plain,
    }
  })

const figureOf = (value: Value): string | undefined => {
  if (value.kind === 'number') return value.number
  if (value.kind === 'money') return fromBaseUnits(value.amount, assetOf(value.asset)?.decimals ?? 0)
  return value.kind === 'range' ? value.max : undefined
}

/** Read as what was meant, or refused, or asked between what was meant and something else. */
function exactOrAsked(kind: KindId, text: string, meant: string): boolean {
  const read: Value | Unreadable = kindOf<KindId>(kind).read(text)
  const values = 'unreadable' in read ? read.readings?.map(each => each.value) : [read]
  const figures = values?.map(value => value && figureOf(value))
  return figures === undefined || figures.some(each => each === undefined || compareDecimals(each, meant) === 0)
}

test.each<[KindId, (text: string) => string]>([
  ['number', text => text],
  ['number', text => `${text} %`],
  ['money', text => `${text} ETH`],
  ['money', text => `ETH ${text}`],
  ['range', text => `up to ${text}`],
])('%s: a number in any spelling is read exactly or not at all, never as another (%#)', (kind, around) => {
  fc.assert(
    fc.property(spelled, ({ text, meant }) => {
      expect(exactOrAsked(kind, around(text), meant)).toBe(true)
    }),
    { numRuns: 2000 },
  )
})

test('what is written without ambiguity is read, not refused', () => {
  fc.assert(
    fc.property(
      numbers,
      fc.constantFrom(['.', ','], [',', '.'], ['.', ' '], [',', '\u202f'], ['٫', '٬']),
      (number, marks) => {
        const { minus, whole, fraction } = number
        const [mark = '', separator = ''] = marks
        const isEither = whole.length > 3 ? fraction === '' && whole.length < 7 : fraction.length === 3 && whole !== '0'
        fc.pre(!isEither || mark === '٫' || (separator !== ',' && separator !== '.' && fraction.length !== 3))
        const text = `${minus ? '-' : ''}${groupBy(separator, whole)}${fraction === '' ? '' : mark + fraction}`
        const plain = fraction === '' ? whole : `${whole}.${fraction}`
        const meant = minus && /[1-9]/.test(plain) ? `-${plain}` : plain
        expect(kindOf('number').read(text)).toEqual({ kind: 'number', number: meant })
      },
    ),
    { numRuns: 2000 },
  )
})

test('an exponent moves the point and nothing else', () => {
  fc.assert(
    fc.property(numbers, fc.integer({ min: -60, max: 60 }), ({ whole, fraction }, power) => {
      const plain = fraction === '' ? whole : `${whole}.${fraction}`
      const read = kindOf('number').read(`${plain}e${power}`)
      const back = 'unreadable' in read ? '' : shiftDecimal(read.number, -power)
      expect(compareDecimals(back, plain)).toBe(0)
    }),
  )
})

test.each([
  ['0.57999999999999996', 15, '0.58'],
  ['0.30000000000000004', 15, '0.3'],
  ['123456789012345678', 15, '123456789012346000'],
  ['-0.000012345678901234567', 15, '-0.0000123456789012346'],
  ['999999999999999.9', 15, '1000000000000000'],
  ['9.5', 1, '10'],
  ['0.05', 1, '0.05'],
  ['1200', 15, '1200'],
  ['1200.5000', 15, '1200.5'],
  ['0.000', 15, '0'],
])('%s to %i significant digits is %s', (decimal, most, rounded) => {
  expect(significantDecimal(decimal, most)).toBe(rounded)
})
