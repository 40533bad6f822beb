import fc from 'fast-check'
import { expect, test } from 'vitest'
import { citationsIn } from '#shared/dossier/citations.ts'
import { sentencesIn } from '#shared/dossier/lint/sentences.ts'

const cut = (text: string) =>
  sentencesIn(
    text,
    citationsIn(text, () => false),
  ).map(({ start, end }) => text.slice(start, end))

test.each<readonly [string, readonly string[]]>([
  ['One. Two! Three?', ['One.', 'Two!', 'Three?']],
  ['Mr. Kim met Dr. Lee. They spoke.', ['Mr. Kim met Dr. Lee.', 'They spoke.']],
  ['The U.S. Treasury acted. It listed him.', ['The U.S. Treasury acted.', 'It listed him.']],
  ['He moved to the U.S. He stole again.', ['He moved to the U.S.', 'He stole again.']],
  ['J. R. Smith paid 1.7 M USD, i.e. Nothing was left.', ['J. R. Smith paid 1.7 M USD, i.e. Nothing was left.']],
  ['Loss of 21.9 million USD. See p. 4 of it.', ['Loss of 21.9 million USD.', 'See p. 4 of it.']],
  [
    'Seen at https://example.org/a.b?c=1.2 twice. Then gone.',
    ['Seen at https://example.org/a.b?c=1.2 twice.', 'Then gone.'],
  ],
  ['Hash 9f2c.41ab matched. Good.', ['Hash 9f2c.41ab matched.', 'Good.']],
  ['1. The first.\n2. The second.', ['1. The first.', '2. The second.']],
  ['A line\nthat goes on.\n\nAnother', ['A line\nthat goes on.', 'Another']],
  ['他偷了钱。然后逃跑了。', ['他偷了钱。', '然后逃跑了。']],
  ['彼は盗んだ。逃げた！', ['彼は盗んだ。', '逃げた！']],
  ['그는 돈을 훔쳤다. 그리고 도망쳤다.', ['그는 돈을 훔쳤다.', '그리고 도망쳤다.']],
  ['Он украл деньги. Потом ушёл.', ['Он украл деньги.', 'Потом ушёл.']],
  ['سرق المال؟ ثم هرب.', ['سرق المال؟', 'ثم هرب.']],
  ['Stolen.[E-001] Then sold.', ['Stolen.[E-001]', 'Then sold.']],
  ['Stolen. [E-001] [S2, p. 4. line 2] Then sold.', ['Stolen. [E-001] [S2, p. 4. line 2]', 'Then sold.']],
  ['[E-001] shows it.\n[S2] denies it.', ['[E-001] shows it.', '[S2] denies it.']],
  ['', []],
  [' \n ', []],
])('%j', (text, sentences) => {
  expect(cut(text)).toEqual(sentences)
})

test('every letter of a text is in exactly one sentence, in order', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), text => {
      let at = 0
      for (const { start, end } of sentencesIn(text)) {
        expect(start).toBeGreaterThanOrEqual(at)
        expect(text.slice(at, start).trim()).toBe('')
        at = end
      }
      expect(text.slice(at).trim()).toBe('')
    }),
  )
})
