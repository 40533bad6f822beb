import { expect, test } from 'vitest'
import { kindOf } from '#shared/model/lookup.ts'
import type { KindId, KindOptions } from '#shared/model/value.ts'
import { textTable } from '../../../support/text-table.ts'

/** Every digit of what is read; of what can be read both ways both, with the point first; else `refused`. */
function read(kind: KindId, text: string, options?: KindOptions): string {
  const value = kindOf(kind).read(text, options)
  if (!('unreadable' in value)) return kindOf(kind).write(value)
  return value.readings ? value.readings.map(each => each.says).join(' or ') : 'refused'
}

test.each(
  textTable(`
  0 → 0 | 7 → 7 | 007 → 7 | 1200 → 1,200 | -5 → -5 | −5 → -5 | +5 → 5 | -0 → 0 | - 5 → -5
  # A group of thousands cannot begin with 0.
  0,001 → 0.001 | 0.001 → 0.001 | 0,500 → 0.500 | -0,750 → -0.750 | 0,1 → 0.1 | 00.5 → 0.5
  0,123.5 → refused | 0.123,5 → refused | 0.123.456 → refused | 0,123,456 → refused
  00,500 → refused | 000.500 → refused | 0 500 → refused | 0'500 → refused
  # One mark and three digits behind it: either.
  1.500 → 1.5 or 1500 | 1,500 → 1500 or 1.5 | 12,345 → 12345 or 12.345 | -999.999 → -999.999 or -999999
  # One mark that can be only one thing.
  1234.567 → 1,234.567 | 1234,567 → 1,234.567 | 1.5 → 1.5 | 1,5 → 1.5 | 1,50 → 1.50 | 1.2345 → 1.2345 | 1,2345 → 1.2345
  .5 → 0.5 | ,5 → 0.5 | .500 → 0.500 | 5. → 5 | 12, → 12 | 1.23 → 1.23 | 12,34 → 12.34
  # Both marks, or one of them more than once.
  1,234.5 → 1,234.5 | 1.234,5 → 1,234.5 | 1,234.567 → 1,234.567 | 1.234,567 → 1,234.567
  1,234,567 → 1,234,567 | 1.234.567 → 1,234,567 | 1,234,567.891 → 1,234,567.891 | 1.234.567,891 → 1,234,567.891
  1,234.5.6 → refused | 1.234,5,6 → refused | 1,23.4 → refused | 1,2,3 → refused | 1,234,56 → refused | 1.234.56 → refused
  1234,567.8 → refused | 1234,567,890 → refused | 1,2345.6 → refused | 1..5 → refused | 1,,5 → refused | . → refused
  , → refused | 1.,5 → refused | .5. → refused
  # Blanks and apostrophes only group.
  1 200 → 1,200 | 1\u202f200\u202f300,5 → 1,200,300.5 | 1\u00a0200.50 → 1,200.50 | 1\u2009200 → 1,200 | 1\u2007200 → 1,200
  1'200'000.50 → 1,200,000.50 | 1’200,5 → 1,200.5 | 1_000_000 → 1,000,000 | 1'200 300 → refused | 1 20 → refused | 12 34 → refused
  1'50 → refused | 1 234,567 890 → refused | 1 200.300,5 → refused | 1  200 → refused
  # Lakhs and crores.
  1,00,000 → 100,000 | 12,34,567.89 → 1,234,567.89 | 1,23,45,678 → 12,345,678 | 1.00.000 → refused | 1,00,00 → refused
  01,00,000 → refused | 123,45,678 → refused | 1,0,000 → refused
  # Exponents.
  1e5 → 100,000 | 1.5E-8 → 0.000000015 | 1,5e3 → 1,500 | 1.500e3 → 1,500 | 1.50e1 → 15.0 | 2.5e+2 → 250 | -3E−2 → -0.03
  1e18 → 1,000,000,000,000,000,000 | 1,500.5e3 → refused | 1e999 → refused | 1e5.5 → refused | e5 → refused | 1 e5 → refused
  1e12345 → refused | 0x10 → refused | 2x4 → refused | 1.5x10^8 → refused | 1.5×10^8 → refused
  # Digits of other scripts, with marks of their own.
  ١٢٣ → 123 | ١٬٢٣٤٫٥ → 1,234.5 | ١٫٥٠٠ → 1.500 | ١٬٥٠٠ → 1,500 | ۱٬۲۳۴٬۵۶۷ → 1,234,567 | ١,٥٠٠ → 1500 or 1.5 | ٠٫٥ → 0.5
  १,२३,४५६ → 123,456 | ๑๒.๕ → 12.5 | ໑໒໓ → 123 | １，２３４．５ → 1,234.5 | －５ → -5 | \u200f١٢\u200e → 12
  1² → refused | ½ → refused | Ⅻ → refused | 一二 → refused | \u202e12 → refused
  # What only looks like a number.
  ∅ → refused | - → refused | --5 → refused | 5- → refused | (5) → refused | 3–5 → refused | 1:30 → refused
  12.03.2021 → refused | 1.2.3 → refused | 192.168.0.1 → refused | 2021-03 → refused | NaN → refused
`),
)('number: %s → %s', (text = '', expected) => {
  expect(read('number', text)).toBe(expected)
})

test.each(
  textTable(`
  0,125 % → 0.125 % | 0.125% → 0.125 % | 12,5 % → 12.5 % | 25% → 25 % | 1.500 % → 1.5 % or 1500 % | -3,5 % → -3.5 %
  ٢٥٪ → 25 % | ２５％ → 25 % | 0,5 ‰ → 0.5 ‰ | 1.200,5 % → 1,200.5 % | 1e-2 % → 0.01 % | 0,123.5 % → refused
  1,200 workers → 1200 workers or 1.2 workers | 1.5 million USD a year → 1,500,000 USD a year | 0,250 million → 250,000
  1,250 million → 1250000000 or 1250000 | 3 km/h → 3 km/h | 3 /month → 3 /month | 1/2 → refused | 33 1/3 % → refused | 5 e-mails → 5 e-mails | 1e5 workers → 100,000 workers
`),
)('number with its unit: %s → %s', (text = '', expected) => {
  expect(read('number', text)).toBe(expected)
})

test.each(
  textTable(`
  0,001 BTC → 0.001 BTC | 0,500 ETH → 0.5 ETH | -0,750 BTC → -0.75 BTC | 0.00100000 BTC → 0.001 BTC | 0,123.5 BTC → refused
  1.500 EUR → 1.5 EUR or 1500 EUR | €1.500 → 1.5 EUR or 1500 EUR | 1.500€ → 1.5 EUR or 1500 EUR
  1,500 USD → 1500 USD or 1.5 USD | 1.500 BTC → 1.5 BTC or 1500 BTC
  # Also where the currency cannot hold one of them: what it can hold does not say what was meant.
  1.234 EUR → 1.234 EUR or 1234 EUR | 1.500 KWD → 1.5 KWD or 1500 KWD | 1,500 JPY → 1500 JPY or 1.5 JPY
  1,500.00 USD → 1,500 USD | 1.500,00 EUR → 1,500 EUR | 1500 USD → 1,500 USD | 1 500 USD → 1,500 USD | 1.50 EUR → 1.50 EUR
  1,5 EUR → 1.50 EUR | 1.111,11 EUR → 1,111.11 EUR | 1,111.11 EUR → 1,111.11 EUR | 1,000,000 USD → 1,000,000 USD
  1.000.000 EUR → 1,000,000 EUR | 1'200.50 CHF → 1,200.50 CHF | CHF 1'200 → 1,200 CHF | ₹1,00,000 → 100,000 INR
  1\u202f200,50 € → 1,200.50 EUR | ١٬٢٣٤٫٥ USD → 1,234.50 USD | ٥٠٠ $ → 500 USD | 1.234,567 EUR → refused
  21.9 M USD → 21,900,000 USD | 1,5k USD → 1,500 USD | 1.7bn USD → 1,700,000,000 USD | $0,5 M → 500,000 USD
  1,500 M USD → 1500000000 USD or 1500000 USD | 1.500k EUR → 1500 EUR or 1500000 EUR | 1,500.5 M USD → 1,500,500,000 USD
  1.5E-7 BTC → 0.00000015 BTC | 1.5E-8 BTC → refused | 1e18 ETH → 1,000,000,000,000,000,000 ETH | 1.500e3 EUR → 1,500 EUR
  5 E8 BTC → refused | 1e5e5 BTC → refused
  # A minus before, behind, or as brackets; never one for another.
  -5 USD → -5 USD | $-5 → -5 USD | -$5 → -5 USD | −5 USD → -5 USD | +5 USD → 5 USD | 1.234,50- EUR → -1,234.50 EUR
  (500) USD → -500 USD | (500 USD) → -500 USD | ($1,234.50) → -1,234.50 USD | $(500) → -500 USD | BTC (0,001) → -0.001 BTC
  # A dash in place of the fraction is no minus.
  CHF 250.- → 250 CHF | 250.-- CHF → 250 CHF | 1'234.– CHF → 1,234 CHF | 1.500,- EUR → 1,500 EUR | 1,500.— USD → 1,500 USD
  5,- € → 5 EUR | -5,- € → -5 EUR | (5.-) CHF → -5 CHF | 1.500.- CHF → refused | 5.-6 CHF → refused
  (-500) USD → refused | -(500) USD → refused | -500- USD → refused | --5 USD → refused | 1(234) USD → refused
  500 (five) USD → refused | ((5)) USD → refused | 5 doubloons → refused | 5–6 USD → refused | 5-6 USD → refused | 100.00- → refused
`),
)('money: %s → %s', (text = '', expected) => {
  expect(read('money', text)).toBe(expected)
})

test.each(
  textTable(`
  0,100 to 0,200 BTC → 0.1 to 0.2 BTC | 0.100–0.200 BTC → 0.1 to 0.2 BTC | 0,5 to 1,5 → 0.5 to 1.5 | up to 0,500 BTC → up to 0.5 BTC
  1.000 to 2.000 EUR → 1 to 2 EUR or 1000 to 2000 EUR | 1,000–2,000 → 1000 to 2000 or 1 to 2
  over 1.500 EUR → 1.5 EUR or 1500 EUR | between 1 and 1,500 USD → 1 to 1500 USD or 1 to 1.5 USD
  # One bound that can be only one thing says how the other is written.
  1.000 to 2.500,50 EUR → 1,000 to 2,500.50 EUR | 1,000 to 2,500.50 USD → 1,000 to 2,500.50 USD
  0,5 to 1.000 EUR → 0.50 to 1,000 EUR | 0.5 to 1,000 → 0.5 to 1,000 | 0,5 to 1.5 → refused | 1.234,5 to 2,345.6 → refused
  630 M to over 1 B USD → 630,000,000 to over 1,000,000,000 USD | 1e3 to 2e3 USD → 1,000 to 2,000 USD
  3-5 M USD → 3,000,000 to 5,000,000 USD
`),
)('range: %s → %s', (text = '', expected) => {
  expect(read('range', text)).toBe(expected)
})

test.each(
  textTable(`
  17.9757, 102.6331 → 17.9757, 102.6331 | 17,9757; 102,6331 → 17.9757, 102.6331 | 48,85 2,35 → 48.85, 2.35
  17.975, 102.633 → 17.975, 102.633 | 48,85 N 2,35 E → 48.85, 2.35 | 39, 125 → 39, 125 | 39,125 → 39, 125 | 39 125 → 39, 125
  48,85, 2,35 → refused | 48.85; 2,35 → refused | 1.234.567, 2 → refused | ٣٩, ١٢٥ → 39, 125 | 1234, 5 → refused
  1, 2 within 1.5 km → 1, 2 within 1500 m | 1; 2 within 1,5 km → 1, 2 within 1500 m | 1, 2 within 1,500 m → 1, 2 within 1500 m
  1,5; 2 within 1.500 m → 1.5, 2 within 1500 m | 1; 2 within 1.500 m → 1, 2 within 1.5 m or 1, 2 within 1500 m
`),
)('coordinates: %s → %s', (text = '', expected) => {
  expect(read('coordinates', text)).toBe(expected)
})

test.each<[KindId, string, 'point' | 'comma', string]>([
  ['number', '1.500', 'point', '1.500'],
  ['number', '1.500', 'comma', '1,500'],
  ['number', '1,500', 'comma', '1.500'],
  ['money', '1.500 EUR', 'comma', '1,500 EUR'],
  ['money', '1.500 EUR', 'point', '1.50 EUR'],
  ['money', '1.234 EUR', 'point', 'refused'],
  ['range', '1.000 to 2.000 EUR', 'comma', '1,000 to 2,000 EUR'],
  // What can be only one thing is that, whatever the others of its file are.
  ['number', '0,5', 'point', '0.5'],
  ['money', '0.5 BTC', 'comma', '0.5 BTC'],
])('%s %s, where a %s is known to come before fractions → %s', (kind, text, decimal, expected) => {
  expect(read(kind, text, { decimal })).toBe(expected)
})

test('what can be read both ways says how to write each, and carries the values it can be', () => {
  expect(kindOf('money').read('1.500 EUR')).toEqual({
    unreadable: '"1.500 EUR" could be 1.5 EUR or 1500 EUR: write 1500 or 1.5000',
    readings: [
      { decimal: 'point', says: '1.5 EUR', value: { kind: 'money', amount: '150', asset: 'EUR' } },
      { decimal: 'comma', says: '1500 EUR', value: { kind: 'money', amount: '150000', asset: 'EUR' } },
    ],
  })
  expect(kindOf('money').read('1.234 EUR')).toHaveProperty('readings.0', { decimal: 'point', says: '1.234 EUR' })
  for (const text of ['1500 EUR', '1.5000 EUR']) expect(kindOf('money').read(text)).not.toHaveProperty('unreadable')
})
