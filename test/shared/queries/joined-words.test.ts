import fc from 'fast-check'
import { expect, test } from 'vitest'
import { needlesOf } from '#engine/case/needles.ts'
import { formOf, placeIn as placeInText } from '#engine/evidence/text/text-form.ts'
import { joinedWords } from '#shared/queries/joined-words.ts'
import { finder } from '#shared/queries/search-terms.ts'

/** Found in what is recorded, and in the text of an exhibit, there with the words that are marked. */
async function inText(text: string, query: string): Promise<string | undefined> {
  const form = await formOf([text])
  const { phrase, words } = needlesOf(query)
  const all = words.map(word => word(form.form, 0))
  const at = phrase(form.form, 0) ?? (all.every(Boolean) ? all[0] : undefined)
  return at && text.slice(...placeInText(text, form, ...at))
}

test.each([
  ['Chol-su', 'met Kim Chol-su there', 'cholsu', 'Chol-su'],
  ['Chol-su', 'met Kim Chol‑su there', 'Cholsu', 'Chol‑su'],
  ['Chol-su', 'met Kim Cholsu there', 'chol-su', 'Cholsu'],
  ['al-Masri', 'Hassan al-Masri said', 'almasri', 'al-Masri'],
  ['al-Masri', 'Hassan Al Masri said', 'almasri', 'Al Masri'],
  ['al-Masri', 'Hassan Almasri said', 'al-masri', 'Almasri'],
  ['al-Masri', 'Hassan al Masri said', 'al-Masri', 'al Masri'],
  ["O'Brien", "Pat O'Brien said", 'obrien', "O'Brien"],
  ["O'Brien", 'Pat OBrien said', "o'brien", 'OBrien'],
  ["O'Brien", "Pat O'Brien-Smith said", 'obriensmith', "O'Brien-Smith"],
  ['e-mail', 'by e-mail only', 'email', 'e-mail'],
  ['e-mail', 'by email only', 'e-mail', 'email'],
  ['a word parted at the end of a line', 'in the ware-\nhouse tonight', 'warehouse', 'ware-\nhouse'],
  ['a word parted by a soft hyphen', 'in the ware\u00ad\nhouse tonight', 'warehouse', 'ware\u00ad\nhouse'],
  ['a word with a soft hyphen in it', 'in the ware\u00adhouse tonight', 'warehouse', 'ware\u00adhouse'],
  ['a quoted mail', '> in the ware-\r\n> house tonight', 'warehouse', 'ware-\r\n> house'],
  ['a telephone', 'call +82 10-1234-5678 now', '+821012345678', '+82 10-1234-5678'],
  ['a telephone', 'call +82 10 1234 5678 now', '1012345678', '+82 10 1234 5678'],
  ['a telephone', 'call +821012345678 now', '+82 10-1234-5678', '+821012345678'],
  ['a telephone', 'call 010-1234-5678 now', '01012345678', '010-1234-5678'],
  ['a telephone', 'call 06 12 34 56 78 now', '0612345678', '06 12 34 56 78'],
  ['a telephone', 'call (02) 1234-5678 now', '0212345678', '(02) 1234-5678'],
  ['a telephone', 'call 0612345678 now', '06 12 34 56 78', '0612345678'],
  ['an IBAN', 'to DE89 3704 0044 0532 0130 00 today', 'DE89370400440532013000', 'DE89 3704 0044 0532 0130 00'],
  ['an IBAN', 'to DE89370400440532013000 today', 'DE89 3704 0044 0532 0130 00', 'DE89370400440532013000'],
  ['a card', 'card 4111 1111 1111 1111 of', '4111111111111111', '4111 1111 1111 1111'],
  ['a card', 'card 4111111111111111 of', '4111-1111-1111-1111', '4111111111111111'],
  [
    'an address over two lines',
    'to 0x098B716B8Aaf21512996dC57EB06\n15e2383E2f96 here',
    '0x098B716B8Aaf21512996dC57EB0615e2383E2f96',
    '0x098B716B8Aaf21512996dC57EB06\n15e2383E2f96',
  ],
  [
    'an address over two lines, shortened',
    'to 0x098B716B8Aaf21512996dC57EB06\n15e2383E2f96 here',
    '0x098B…2f96',
    '0x098B716B8Aaf21512996dC57EB06\n15e2383E2f96',
  ],
  [
    'an address in a quoted mail',
    '> bc1qar0srrr7xfkvy5l643\r\n> lydnw9re59gtzzwf5mdq\r\n',
    'bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq',
    'bc1qar0srrr7xfkvy5l643\r\n> lydnw9re59gtzzwf5mdq',
  ],
])('%s: in “%s” is found %s', async (_, text, query, marked) => {
  expect(await inText(text, query)).toBe(marked)
  expect(finder(query)(text)).toBe(true)
})

test.each([
  ['words beside each other', 'the Chol su', 'cholsu'],
  ['words beside a dash', 'Kim - Lee', 'kimlee'],
  ['lines beside each other', 'the ware\nhouse', 'warehouse'],
  ['a column of figures', '10 20 30 40 50 60', '2030'],
  ['figures in a row', '1234 5678 9012 3456', '1234567890123456'],
  ['a range', 'pages 1-2', '12'],
  ['what looks like an IBAN', 'DE88 3704 0044 0532 0130 00', 'DE88370400440532013000'],
  ['two words over two lines', 'transaction1\nwarehouse', 'transaction1warehouse'],
  ['part of two addresses', 'x 0x098B716B8Aaf21512996dC57EB06\nhere', '0x098B716B8Aaf21512996dC57EB06here'],
])('%s are not one: “%s” has no %s', async (_, text, query) => {
  expect(await inText(text, query)).toBeUndefined()
  expect(finder(query)(text)).toBe(false)
})

test('whatever the text, what is joined stands where it is said to, in time that grows with it', () => {
  const pieces = fc.constantFrom(
    'a',
    'Chol',
    '-',
    '\u00ad',
    '\n',
    ' ',
    '12',
    '0',
    '+',
    "'",
    '0x098b716b',
    'DE89',
    '> ',
    '(',
    ')',
    '4111',
  )
  fc.assert(
    fc.property(
      fc.array(pieces, { maxLength: 40 }).map(each => each.join('')),
      text => {
        for (const { word, start, end } of joinedWords(text)) {
          expect(end - start).toBeGreaterThan(word.length)
          expect(text.slice(start, end)).not.toMatch(/^\s|\s$/)
        }
      },
    ),
  )
  for (const piece of ['a-', '1 ', '+1 ', '0x12345678', 'a\n', '4111 ', 'DE89 ']) joinedWords(piece.repeat(100_000))
})
