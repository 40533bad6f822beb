import { expect, test } from 'vitest'
import { readGiven } from '#hosts/cli/given.ts'
import { commandNamed } from '#hosts/cli/run.ts'

const commands: readonly (readonly string[])[] = [
  ['attach', 'report.pdf'],
  ['exhibit', 'E-001'],
  ['source', 'add'],
  ['claim', 'Theft', 'loss', '1 USD'],
]

async function handlingOf([name = '', ...words]: readonly string[]) {
  const command = await commandNamed(name)
  return (code: string) => readGiven(command, [...words, '--handling', code]).one('handling')
}

test.each(commands)('%s: a code of TLP is read however it is spelled, another one as it is typed', async (...words) => {
  expect(
    ['tlp:amber strict', 'red', 'TLP:WHITE', 'SECRET', 'VS-NfD', 'own: Red 2'].map(await handlingOf(words)),
  ).toEqual(['AMBER+STRICT', 'RED', 'CLEAR', 'SECRET', 'VS-NfD', 'Red 2'])
})

test.each(commands)(
  '%s: what is nearly a code of TLP is asked about, and kept only where that is said',
  async (...words) => {
    const handling = await handlingOf(words)
    for (const [typed, meant] of [
      ['AMBR', 'AMBER'],
      ['TLP:GREN', 'GREEN'],
      ['tlp:ambre', 'AMBER'],
      ['REED', 'RED'],
      ['AMBER+STRCT', 'AMBER+STRICT'],
    ] as const) {
      expect(() => handling(typed)).toThrow(`--handling: "${typed}" is no code of TLP. Did you mean "TLP:${meant}"?`)
      expect(handling(`own:${typed}`)).toBe(typed)
    }
  },
)
