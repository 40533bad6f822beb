import { expect, test } from 'vitest'
import { builtInFormats } from '#engine/formats/xlsx/read/built-in-formats.ts'
import { numberFormat } from '#engine/formats/xlsx/read/number-format.ts'
import { numberText } from '#engine/formats/xlsx/read/number-text.ts'
import { textTable } from '../../../../support/text-table.ts'

const shown = (held: string, code: string, since1904 = false) =>
  numberText(held, numberFormat(code)(Number(held)), since1904).text

const byNumber = (id = '') => builtInFormats.get(id) ?? 'General'

test.each(
  textTable(`
  # Fifteen digits are what Excel keeps and shows.
  0.57999999999999996 → General → 0.58 | 0.28999999999999998 → 0.00 → 0.29 | 5.7999999999999996E-2 → 0.00 → 0.058
  1.5E-8 → 0.00E+00 → 0.000000015 | 300.29999999999995 → General → 300.3 | 1234.5600000000001 → #,##0.00 → 1234.56
  123456789012345678 → General → 123456789012345678 | 1.2345678901234568E+17 → 0 → 123456789012346000 | 1E+18 → 0 → 1000000000000000000
  -5 → 0;[Red]-0 → -5 | 0.5 → # ?/? → 0.5 | 42 → @ → 42 | 7 → ;;; → 7 | 7 → ∅ → 7 | 7 → Standard → 7 | 7 → G/通用格式 → 7
  45123 → [DBNum1][$-804]General → 45123 | 12 → General;[Red]-General → 12 | 1e5000 → 0 → 1e5000
  # Per cent means a hundredth, but not where the sign is only written there.
  0.25 → 0% → 25 % | 0.57999999999999996 → 0% → 58 % | 0.28999999999999998 → 0.00% → 29 % | 1 → 0% → 100 % | -0.005 → 0.0% → -0.5 %
  0.583333333333333 → 0% → 58.3333333333333 % | 0.3 → [Red]0.0%;[Blue]-0.0% → 30 % | 58 → 0"%" → 58% | 58 → 0\\% → 58% | 0 → 0% → 0 %
  0.5 → [<1]0.0%;0 → 50 % | 5 → [<1]0.0%;0 → 5 | 0.5 → #,##0.00\\ % → 50 % | 0.5 → [=0]"-";0.00% → 50 % | 0 → [=0]"-";0.00% → 0 %
  # A currency is part of what the cell says.
  1234.5 → #,##0.00 "EUR" → 1234.5 EUR | 1234.5 → #,##0.00\\ [$€-407] → 1234.5 EUR | 1234.5 → _-* #,##0.00\\ [$€-1]_-;\\-* #,##0.00\\ [$€-1]_-;_-* "-"??\\ [$€-1]_-;_-@_- → 1234.5 EUR
  -12 → _-* #,##0.00\\ [$€-1]_-;\\-* #,##0.00\\ [$€-1]_-;_-* "-"??\\ [$€-1]_- → -12 EUR | 0 → _-* #,##0.00\\ [$€-1]_-;\\-* #,##0.00\\ [$€-1]_-;_-* "-"??\\ [$€-1]_- → 0 EUR
  -5 → "$"#,##0.00_);("$"#,##0.00) → -5 USD | 5 → $#,##0.00 → 5 USD | 5 → [$$-409]#,##0.00 → 5 USD | 5 → [$$-en-US]#,##0 → 5 USD | 5 → [$$-C09]#,##0.00 → 5 AUD
  5 → [$$-en-CA]#,##0 → 5 CAD | 5 → [$$-2000]0 → 5 | 5 → [$USD]\\ #,##0 → 5 USD | 5 → [$¥-411]#,##0 → 5 JPY | 5 → [$¥-804]#,##0 → 5 CNY | 5 → [$₩-412]#,##0 → 5 KRW
  5 → #,##0\\ [$kr-41D] → 5 SEK | 5 → #,##0.00 [$₽-419] → 5 RUB | 5 → #,##0 € → 5 EUR | 0.001 → 0.00000000 "BTC" → 0.001 BTC | 5 → [$ETH] 0.00 → 5 ETH
  1500000 → $#,##0.0,,"M" → 1500000 USD | 1500000 → #,##0.0,,"M€" → 1500000 EUR | 1500 → 0.0,"k" → 1500 | 5.2 → 0.0 "M€" → 5.2 M€
  # Other words stay, and zeros that are written before an identifier.
  5 → 0 "kg" → 5 kg | 1984 → 0 "days" → 1984 days | 42 → 00000 → 00042 | 42 → "ID-"0000 → ID-0042 | 1234567 → 000\\-00\\-0000 → 001234567 | 5 → "ca. "0 → ca. 5
  # Days and clocks: never a second lost, never another day.
  44735 → m/d/yyyy → 2022-06-23 | 44735.492094907408 → m/d/yy h:mm → 2022-06-23T11:48:37 | 44735.999999 → m/d/yy h:mm → 2022-06-23T23:59:59.914
  44735.99994212963 → dd/mm/yyyy hh:mm:ss → 2022-06-23T23:59:55 | 44735.4 → yyyy-mm-dd hh:mm → 2022-06-23T09:36 | 44735.5 → yyyy-mm-dd hh:mm:ss → 2022-06-23T12:00:00
  44735.5 → yyyy-mm-dd → 2022-06-23T12:00 | 44735.500011574074 → yyyy-mm-dd hh:mm:ss.000 → 2022-06-23T12:00:01 | 44735.123456789 → m/d/yy h:mm → 2022-06-23T02:57:46.667
  0.99994212963 → h:mm:ss → 23:59:55 | 0.5 → h:mm AM/PM → 12:00 | 0.75 → [$-F400]h:mm:ss AM/PM → 18:00:00 | 44735.5 → h:mm → 2022-06-23T12:00 | 1.5 → h:mm → 12:00
  1.0600694444444445 → [h]:mm:ss → 25:26:30 | 1.5 → [h]:mm → 36:00 | 0.001 → [mm]:ss → 00:01:26.4 | -0.5 → [h]:mm → -12:00 | 0.0007 → mm:ss.0 → 00:01:00.48
  44735 → [$-F800]dddd, mmmm dd, yyyy → 2022-06-23 | 44735 → [$-407]d. mmmm yyyy;@ → 2022-06-23 | 44735 → [Red]dd\\.mm\\.yy;@ → 2022-06-23 | 44735 → TT.MM.JJJJ → 2022-06-23 | 44735 → ДД.ММ.ГГГГ → 2022-06-23
  44735 → [$-411]ggge"年"m"月"d"日";@ → 2022-06-23 | 44735 → [$-411]ge.m.d → 2022-06-23 | 44735 → yyyy"年"m"月"d"日" → 2022-06-23 | 44735.5 → yyyy"年"m"月"d"日" 上午/下午h"时"mm"分" → 2022-06-23T12:00
  44735 → [$-41E]d mmm bbbb → 2022-06-23 | 44735 → gg/mm/aaaa → 2022-06-23 | 44735 → "Stand:" dd.mm.yyyy → 2022-06-23 | 44735 → aaaa → 2022-06-23
  # No day is claimed where none is shown.
  44713 → mmm-yy → 2022-06 | 44735 → mmm-yy → 2022-06-23 | 44562 → yyyy → 2022 | 44713 → yyyy → 2022-06-01 | 44713 → yyyy"年"m"月" → 2022-06 | 44713 → d/m/yyyy → 2022-06-01 | 44713 → d-mmm → 2022-06-01
  # The days that Excel counts and the calendar does not.
  0 → m/d/yyyy → 1900-01-00 | 1 → m/d/yyyy → 1900-01-01 | 59 → m/d/yyyy → 1900-02-28 | 60 → m/d/yyyy → 1900-02-29 | 61 → m/d/yyyy → 1900-03-01 | 2958465 → m/d/yyyy → 9999-12-31
  2958466 → m/d/yyyy → 2958466 | -1 → m/d/yyyy → -1 | 0.5 → m/d/yy h:mm → 12:00 | x → m/d/yyyy → x | 1E+3 → m/d/yyyy → 1902-09-26
`),
)('%s in %s is %s', (held = '', code = '', text) => {
  expect(shown(held, code)).toBe(text)
})

test.each(
  textTable(`
  9 → 0.58 → 58 % | 10 → 0.29 → 29 % | 14 → 44735 → 2022-06-23 | 15 → 44735 → 2022-06-23 | 16 → 44735 → 2022-06-23 | 17 → 44713 → 2022-06
  18 → 0.5 → 12:00 | 19 → 0.5 → 12:00:00 | 20 → 0.5 → 12:00 | 21 → 0.99994212963 → 23:59:55 | 22 → 44735.5 → 2022-06-23T12:00 | 45 → 0.001 → 00:01:26.4
  46 → 1.5 → 36:00:00 | 47 → 0.001 → 00:01:26.4 | 0 → 0.58 → 0.58 | 1 → 5 → 5 | 4 → 1234.5 → 1234.5 | 8 → 5 → 5 | 44 → 5 → 5 | 49 → 5 → 5 | 11 → 5 → 5
  27 → 44735 → 2022-06-23 | 28 → 44735 → 2022-06-23 | 29 → 44735 → 2022-06-23 | 30 → 44735 → 2022-06-23 | 31 → 44735 → 2022-06-23 | 36 → 44735 → 2022-06-23
  32 → 0.5 → 12:00 | 33 → 0.5 → 12:00:00 | 34 → 0.5 → 12:00 | 34 → 44735 → 2022-06-23 | 35 → 44735 → 2022-06-23 | 50 → 44735 → 2022-06-23 | 51 → 44735 → 2022-06-23
  52 → 44735 → 2022-06-23 | 53 → 44735 → 2022-06-23 | 54 → 44735 → 2022-06-23 | 55 → 0.5 → 12:00 | 55 → 44735 → 2022-06-23 | 56 → 44735 → 2022-06-23 | 57 → 44735 → 2022-06-23
  57 → 44713 → 2022-06-01 | 58 → 44735 → 2022-06-23 | 71 → 44735 → 2022-06-23 | 67 → 0.5 → 50 % | 81 → 44735 → 2022-06-23
`),
)('the built-in format %s: %s is %s', (id, held = '', text) => {
  expect(shown(held, byNumber(id))).toBe(text)
})

test('days may be counted from 1904', () => {
  expect(shown('43273', 'm/d/yyyy', true)).toBe('2022-06-23')
  expect(shown('0', 'm/d/yyyy', true)).toBe('1904-01-01')
  expect(shown('0.5', 'h:mm', true)).toBe('12:00')
})

test('a number says whether its fraction follows a point, and whether Excel has lost digits of it', () => {
  const facts = (held: string, code: string) => numberText(held, numberFormat(code)(Number(held)), false)
  expect(facts('1.5', '0.00')).toEqual({ text: '1.5', isFigure: true, isLong: false })
  expect(facts('44735', 'm/d/yyyy')).toMatchObject({ isFigure: false })
  expect(facts('1.23456789012346E+17', '0')).toMatchObject({ text: '123456789012346000', isLong: true })
  expect(facts('123456789012345', '0')).toMatchObject({ isLong: false })
})
