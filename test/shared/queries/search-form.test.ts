import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placedForm, searchForm } from '#shared/queries/search-form.ts'

test.each([
  ['yeh and kaf of Persian and Arabic', 'علی کریمی', 'علي كريمي', 'على كريمى'],
  ['hamza, madda and wasla', 'أحمد آل إبراهيم مؤسسة', 'احمد ال ابراهيم موسسة', 'ٱحمد ال ابراهيم موسسه'],
  ['teh marbuta and the hehs', 'شركة القاهرة', 'شركه القاهره', 'شرکہ القاهرة'],
  ['tatweel and vowel signs', 'محمد', 'مـــحـمّد', 'مُحَمَّدٌ'],
  ['presentation forms', 'محمد', 'ﻣﺤﻤﺪ'],
  ['joiners and marks of direction', 'میخواهم', 'می\u200cخواهم', '\u200fمی\u200dخواهم\u200e'],
  [
    'hyphens and dashes',
    'Kim Chol-su',
    'Kim Chol‐su',
    'Kim Chol‑su',
    'Kim Chol–su',
    'Kim Chol—su',
    'Kim Chol−su',
    'kim chol su',
  ],
  ['full-width and small hyphens', 'A-B', 'A－B', 'A﹣B', 'A﹘B'],
  ['apostrophes', "O'Brien", 'O’Brien', 'OʼBrien', 'O`Brien', 'O´Brien', 'O＇Brien', 'OBrien'],
  ['ayn and hamza in transliteration', 'Qaʿida Qurʾan', "Qa'ida Qur'an", 'Qaida Quran'],
  [
    'quotes',
    '"Lazarus" Group',
    '“Lazarus” Group',
    '„Lazarus“ Group',
    '«Lazarus» Group',
    '「Lazarus」 Group',
    'Lazarus Group',
  ],
  ['digits', '2022 45', '٢٠٢٢ ٤٥', '۲۰۲۲ ۴۵', '२०२२ ४५', '২০২২ ৪৫', '２０２２ ４５', '๒๐๒๒ ๔๕', '𝟐𝟎𝟐𝟐 𝟒𝟓'],
  ['digits grouped', '21900000', '21,900,000', "21'900'000", '2,19,00,000', '٢١٬٩٠٠٬٠٠٠'],
  ['full and half width', 'ラザルス ABC', 'ﾗｻﾞﾙｽ ＡＢＣ'],
  ['ligatures', 'office file', 'oﬃce ﬁle'],
  ['sharp s', 'Straße GROSS', 'STRASSE groß', 'STRAẞE Gross'],
  ['Turkish i', 'İstanbul Iğdır', 'istanbul ığdir', 'ISTANBUL IĞDIR'],
  ['Cyrillic io', 'Королёв Артём', 'Королев Артем', 'КОРОЛЁВ АРТЁМ'],
  ['diacritics and strokes', 'Łódź Ørsted Đỗ Señor Åse', 'Lodz Orsted Do Senor Ase'],
  ['final sigma', 'ΟΔΟΣ', 'οδος', 'οδοσ'],
  ['Hangul with and without blanks', '김철수', '김 철수', '김철수'.normalize('NFD'), 'ᄀ\u1175\u11b7 철수'],
  ['half-width Hangul', '가', 'ﾡￂ'],
  ['Han, kana and Thai with blanks', '王小明', '王 小明', '王　小明'],
  ['names in kana', 'ジョン・スミス', 'ジョン スミス', 'ｼﾞｮﾝ･ｽﾐｽ', 'ジョンスミス'],
  ['Thai', 'พรรคเพื่อไทย', 'พรรค เพื่อไทย'],
  ['blanks', 'a b', 'a \u00a0 b', 'a\n\tb', 'a - b'],
])('%s are written alike', (_, first, ...others) => {
  for (const other of others) expect(searchForm(other)).toBe(searchForm(first))
  for (const text of [first, ...others]) expect(placedForm(text).form).toBe(searchForm(text))
})

test.each([
  ['Kim Chol', 'KimChol'],
  ['12 345', '12345'],
  ['1,23', '123'],
  ['が', 'か'],
  ['192.168.100.200', '192168100200'],
  ['กา', 'กำ'],
])('%s and %s stay two things', (one, other) => {
  expect(searchForm(one)).not.toBe(searchForm(other))
})

test.each([
  ['Paid to «Альфа» — 21,900,000 now', '21900000', '21,900,000'],
  ['see 김 철수 (Kim)', '철수', '철수'],
  ['see 김 철수 (Kim)', '김철수', '김 철수'],
  ['x Straße y', 'ss', 'ß'],
  ['Re: L’été d’Inès', 'dines', 'd’Inès'],
  ['a مـــحـمّد b', 'محمد', 'مـــحـمّد'],
  ['e\u0301tude', 'etude', 'e\u0301tude'],
  ['𝐀𝐁𝐂', 'b', '𝐁'],
])('in %s the form %s is found at %s', (text, sought, place) => {
  const { form, placeOf } = placedForm(text)
  const at = form.indexOf(sought)
  expect(at).toBeGreaterThanOrEqual(0)
  expect(text.slice(...placeOf(at, at + sought.length))).toBe(place)
})

const anyCharacter = fc.oneof(
  fc
    .integer({ min: 0, max: 0x1ffff })
    .filter(point => point < 0xd800 || point > 0xdfff)
    .map(point => String.fromCodePoint(point)),
  fc.constantFrom(..."ᄀᄁ가각ᅡᆨﾡￂㄱㅏ\u200b\u0640'-– ,1234567ée\u0301\u0308\u3099かﾞ\u0345αΣς"),
)

test('the form of a form is itself, does not depend on composition, and has a place for all of it', () => {
  fc.assert(
    fc.property(fc.string({ unit: anyCharacter }), text => {
      const form = searchForm(text)
      expect(searchForm(form)).toBe(form)
      expect(searchForm(text.normalize('NFD'))).toBe(form)
      const placed = placedForm(text)
      expect(placed.form).toBe(form)
      for (let at = 0; at < form.length; at++) {
        const [from, to] = placed.placeOf(at, at + 1)
        expect(from).toBeLessThan(to)
        expect(to).toBeLessThanOrEqual(text.length)
      }
    }),
    { numRuns: 1000 },
  )
})
