import { expect, test } from 'vitest'
import { readGiven } from '#hosts/cli/given.ts'
import { commandNamed } from '#hosts/cli/run.ts'

const commands: readonly (readonly string[])[] = [
  ['attach', 'report.pdf'],
  ['exhibit', 'E-001'],
  ['source', 'add'],
  ['claim', 'Theft', 'loss', '1 USD'],
]

const handlingOf = (words: readonly string[], code: string) =>
  readGiven(commandNamed(words[0] ?? ''), [...words.slice(1), '--handling', code]).one('handling')

test.each(commands)('%s: a code of TLP is read however it is spelled, another one as it is typed', (...words) => {
  expect(
    ['tlp:amber strict', 'red', 'TLP:WHITE', 'SECRET', 'VS-NfD', 'own: Red 2'].map(code => handlingOf(words, code)),
  ).toEqual(['AMBER+STRICT', 'RED', 'CLEAR', 'SECRET', 'VS-NfD', 'Red 2'])
})

test.each(commands)('%s: what is nearly a code of TLP is asked about, and kept only where that is said', (...words) => {
  for (const [typed, meant] of [
    ['AMBR', 'AMBER'],
    ['TLP:GREN', 'GREEN'],
    ['tlp:ambre', 'AMBER'],
    ['REED', 'RED'],
    ['AMBER+STRCT', 'AMBER+STRICT'],
  ] as const) {
    expect(() => handlingOf(words, typed)).toThrow(
      `--handling: "${typed}" is no code of TLP. Did you mean "TLP:${meant}"?`,
    )
    expect(handlingOf(words, `own:${typed}`)).toBe(typed)
  }
})
