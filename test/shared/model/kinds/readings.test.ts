import { expect, test } from 'vitest'
import { formatExact } from '#shared/model/kinds/money.ts'
import { agree, formatValue, kindOf } from '#shared/model/lookup.ts'
import type { KindId, KindOptions, Value, ValueOf } from '#shared/model/value.ts'

function read<K extends KindId>(kind: K, text: string, options?: KindOptions): ValueOf<K> {
  const value = kindOf(kind).read(text, options)
  if ('unreadable' in value) throw new Error(`${text}: ${value.unreadable}`)
  return value
}

function words(kind: KindId, text: string, options?: KindOptions): string {
  const value = kindOf(kind).read(text, options)
  return 'unreadable' in value ? value.unreadable : `read as ${formatValue(value)}`
}

test.each<[KindId, string, string]>([
  ['date', '2021', '2021'],
  ['date', 'before 2022-02-01', 'before 2022-02-01'],
  ['date', 'circa 2021', 'about 2021'],
  ['date', 'Apr 2023', '2023-04'],
  ['date', '6 April 2023', '2023-04-06'],
  ['date', 'April 6th, 2023', '2023-04-06'],
  ['date', '04/2023', '2023-04'],
  ['date', '29/03/2021', '2021-03-29'],
  ['date', '03/29/2021', '2021-03-29'],
  ['date', '05/05/2021', '2021-05-05'],
  ['date', '2021년 3월 29일', '2021-03-29'],
  ['date', '2021-03-29T10:00:30Z', '2021-03-29 10:00:30 UTC'],
  ['date', '29 Mar 2021 9:05 KST', '2021-03-29 09:05 +09:00'],
  ['date-range', 'from 2017 to March 2021', '2017 – 2021-03'],
  ['date-range', '2017-2021', '2017 – 2021'],
  ['date-range', 'since Aug 2022', 'since 2022-08'],
  ['money', '100 million USD', '100 M USD'],
  ['money', '1.7B USD', '1.7 B USD'],
  ['money', '21.9 M USD', '21.9 M USD'],
  ['money', '12.5 ETH', '12.5 ETH'],
  ['money', '€1,200.50', '1,200.50 EUR'],
  ['money', '1.200,50 €', '1,200.50 EUR'],
  ['money', '620,000,000 USD', '620 M USD'],
  ['money', '1,234,567.89 USD', '1,234,567.89 USD'],
  ['money', '0.000000000000000001 ETH', '0.000000000000000001 ETH'],
  ['money', 'US$ 3bn', '3 B USD'],
  ['range', '630 M – over 1 B USD', '630 M – over 1 B USD'],
  ['range', '630 million to over 1 billion USD', '630 M – over 1 B USD'],
  ['range', '3-5 million USD', '3 M – 5 M USD'],
  ['range', '500 – 1 M USD', '500 – 1 M USD'],
  ['range', '3–5', '3 – 5'],
  ['range', 'up to 10 M USD', 'up to 10 M USD'],
  ['number', '1200 workers', '1,200 workers'],
  ['number', '3,5 %', '3.5 %'],
  ['country', 'DPRK', 'North Korea'],
  ['country', 'Lao PDR', 'Laos'],
  ['country', 'RUS', 'Russia'],
  ['country', 'kr', 'South Korea'],
  ['country', 'Côte d’Ivoire', 'Ivory Coast'],
  ['hash', 'SHA-1: DA39A3EE5E6B4B0D3255BFEF95601890AFD80709', 'da39a3ee5e6b4b0d3255bfef95601890afd80709'],
  ['url', 'hxxps://Evil[.]com/A', 'https://evil.com/A'],
  ['email', 'mailto:Kim[at]Example.ORG', 'Kim@example.org'],
  ['phone', '00856 (20) 5555-1234', '+8562055551234'],
  ['identifier', 'passport no. X123', 'passport X123'],
  ['coordinates', `39°02'21"N 125°45'45"E`, '39.039167, 125.7625'],
  ['coordinates', '33.9 S 18.4 E within 2 km', '-33.9, 18.4 within 2000 m'],
])('%s reads %s as %s', (kind, text, shown) => {
  expect(formatValue(read(kind, text))).toBe(shown)
})

test.each<[KindId, string, string]>([
  ['date', '03/04/2023', '03/04/2023 could be 2023-03-04 or 2023-04-03: write one of these'],
  ['date', '6/4/23', 'the year needs four digits, such as 2023-04-06'],
  ['date', '2023-02-30', 'there is no day 2023-02-30: that month has 28 days'],
  ['date', '2017-2021', '"2017-2021" is not a date: write 2023, 2023-04, 2023-04-06 or 6 April 2023'],
  ['date-range', '2021 – 2019', '2021 is later than 2019: write the earlier date first'],
  ['money', '21.9 M', 'money needs a currency, such as 21.9 M USD'],
  ['money', '12.3456 USD', 'USD has 2 decimals, and 12.3456 has 4'],
  ['money', '5 doubloons', '"doubloons" is not a currency or asset known here; use its code, such as USD or ETH'],
  ['range', '5–3', '5 is more than 3: write the lower bound first'],
  ['number', '3–5', '"3–5" is not a number, such as 1200 or 3.5 %'],
  ['country', 'Korea', '"Korea" may be North Korea or South Korea: write which'],
  ['identifier', '12345', 'say whose number it is, such as IMO 9187629 or passport: X123'],
  ['url', 'javascript:alert(1)', 'javascript: is not an address of the web; http, https, ftp, sftp, ipfs, tg are'],
  ['coordinates', '91, 0', 'latitude 91 is beyond the pole: it runs from -90 to 90'],
])('%s refuses %s in words', (kind, text, says) => {
  expect(words(kind, text)).toBe(says)
})

test('money is exact in base units, whatever its size', () => {
  expect(read('money', '21.9 M USD')).toEqual({ kind: 'money', amount: '2190000000', asset: 'USD' })
  expect(read('money', '12.5 ETH').amount).toBe('12500000000000000000')
  expect(read('money', '5', { asset: 'BTC' }).amount).toBe('500000000')
  expect(formatExact(read('money', '1.7 B USD'))).toBe('1,700,000,000 USD')
  expect(formatExact(read('money', '9007199254740993.000000000000000001 ETH'))).toBe(
    '9,007,199,254,740,993.000000000000000001 ETH',
  )
})

test('options give what the text leaves out, and the text comes first', () => {
  expect(read('identifier', '9187629', { scheme: 'IMO' }).scheme).toBe('IMO')
  expect(read('identifier', 'imo 9187629', { scheme: 'IMO' }).scheme).toBe('IMO')
  expect(read('identifier', 'MMSI: 1', { scheme: 'IMO' }).scheme).toBe('MMSI')
  expect(read('choice', 'CUSTODIAL', { choices: ['custodial', 'contract'] }).choice).toBe('custodial')
  expect(words('choice', 'x', { choices: ['custodial', 'contract'] })).toBe('must be one of custodial, contract')
  expect(kindOf('choice').problem({ kind: 'choice', choice: 'x' }, { choices: ['y'] })).toBe('must be one of y')
})

const both = (kind: KindId, a: string, b: string) => agree(read(kind, a) as Value, read(kind, b) as Value)

test.each<[KindId, string, string]>([
  ['date', '2021', '2021-03'],
  ['date', 'before 2022-02-01', '2021'],
  ['date', 'about 2021', '2022-01'],
  ['date', '2021-03-29 10:00', '2021-03-29 10:00 +09:00'],
  ['date', '2021-03-29 10:00 +09:00', '2021-03-29 01:00 UTC'],
  ['date-range', '2017 – 2021', '2018 – 2019-05'],
  ['range', '630 M to over 1 B USD', '700 M to 800 M USD'],
  ['number', '1.50', '1.5'],
  ['name', 'Kim Chŏl', 'kim chol'],
  ['coordinates', '39.0, 125.8', '39.04, 125.76'],
  ['url', 'http://www.example.org/', 'https://example.org'],
])('%s: %s and %s can both be true', (kind, a, b) => {
  expect(both(kind, a, b)).toBe(true)
})

test.each<[KindId, string, string]>([
  ['date', 'Nov 2021', 'Nov 2022'],
  ['date', '2021', 'after 2021'],
  ['date', '2021-03-29 10:00 +09:00', '2021-03-29 10:00 UTC'],
  ['date-range', '2017 – 2021', '2020 – 2023'],
  ['money', '620 M USD', '625 M USD'],
  ['money', '1 USD', '1 USDT'],
  ['range', '1 to 3', '2 to 4'],
  ['number', '5 %', '5'],
  ['coordinates', '39.04, 125.76', '39.04, 125.80'],
])('%s: %s and %s contradict each other', (kind, a, b) => {
  expect(both(kind, a, b)).toBe(false)
})
