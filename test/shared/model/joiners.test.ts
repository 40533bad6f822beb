import { expect, test } from 'vitest'
import { readable } from '#shared/dossier/readable.ts'
import { needlessJoiner } from '#shared/model/joiners.ts'
import { spoofSigns } from '#shared/model/spoof-signs.ts'

const needless = new RegExp(needlessJoiner, 'u')

const spelling = [
  ['Persian', 'می‌خواهم'],
  ['Persian, after a letter that does not join', 'کار‌ها'],
  ['Persian, after a vowel sign', 'شَ‌ها'],
  ['a Hijri year', '۱۴۰۰ ه‍'],
  ['Hindi', 'क्‍ष'],
  ['Bengali', 'র‌্যা'],
  ['Sinhala', 'ශ්‍රී'],
  ['a family', '👨‍👩‍👧'],
  ['a colour of skin', '👩🏽‍💻'],
  ['a flag', '🏳️‍🌈'],
] as const

const disguise = [
  ['between Latin letters', 'Kim\u200dChol'],
  ['between figures', '12\u200d34'],
  ['before a name', '\u200cمحمد'],
  ['behind a name', 'محمد\u200c'],
  ['twice', 'می\u200c\u200cخواهم'],
  ['before a space', 'می\u200c خواهم'],
  ['between Hangul', '김\u200c철수'],
  ['behind an emoji', '👍\u200d'],
] as const

test.each(spelling)('%s: a joiner is spelling', (_, text) => {
  expect(needless.test(text)).toBe(false)
  expect(readable(text)).toBe(text.replaceAll('\u200b', ''))
  expect(spoofSigns(text).filter(({ sign }) => sign === 'invisible')).toEqual([])
})

test.each(disguise)('%s: a joiner is told', (_, text) => {
  expect(needless.test(text)).toBe(true)
  expect(readable(text)).toMatch(/‹U\+200[CD]›/)
  expect(spoofSigns(text).map(({ sign }) => sign)).toContain('invisible')
})
