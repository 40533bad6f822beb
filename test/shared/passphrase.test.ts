import fc from 'fast-check'
import { expect, it } from 'vitest'
import { generatePassphrase, passphraseStrength } from '#shared/passphrase.ts'
import { passphraseWords } from '#shared/passphrase-words.ts'

it('has the whole word list, each word once', () => {
  expect(passphraseWords).toHaveLength(7776)
  expect(new Set(passphraseWords).size).toBe(7776)
  expect([passphraseWords[0], passphraseWords.at(-1)]).toEqual(['abacus', 'zoom'])
})

it('draws every word equally often, and skips draws that would favour the first', () => {
  const drawn = new Map<string, number>()
  for (let number = 0; number < 65_536; number++) {
    const pairs = [Uint8Array.of(number >> 8, number & 255), Uint8Array.of(0, 0)]
    let asked = 0
    const word = generatePassphrase(() => pairs[asked++] ?? Uint8Array.of(0, 0), 1)
    if (asked === 1) drawn.set(word, (drawn.get(word) ?? 0) + 1)
  }
  expect(new Set(drawn.values())).toEqual(new Set([8]))
  expect(drawn.size).toBe(7776)
})

it.each([
  ['', 'it is empty'],
  ['   ', 'it is empty'],
  ['P@ssw0rd123!', '"P@ssw0rd" is among the first things anyone tries'],
  ['qwertyuiop1234567890', '"qwertyuiop" follows the keyboard or the alphabet'],
  ['hunter hunter hunter hunter hunter', 'it repeats itself'],
  ['12.03.1987 15.06.1990', 'it uses a date'],
  ['Tr0ub4dor&3', 'it is too short; 6 words drawn by chance are strong'],
])('finds "%s" too weak: %s', (passphrase, problem) => {
  expect(passphraseStrength(passphrase)).toMatchObject({ level: 'too weak', problem })
})

it.each([
  ['correct horse battery staple', 'fair'],
  ['für elise spielte niemand gern', 'fair'],
  ['tingling rogue quadrant storm curse bunch', 'strong'],
  ['xK9#mQ2$vL7@nP4!', 'strong'],
])('finds "%s" %s', (passphrase, level) => {
  expect(passphraseStrength(passphrase)).toMatchObject({ level, problem: '' })
})

it("counts the case's own words for little", () => {
  const known = passphraseStrength('Operation Nightfall tumbler ledger', ['Operation Nightfall'])
  expect(known).toMatchObject({ level: 'too weak', problem: 'it uses words of the case itself' })
  expect(known.bits).toBeLessThan(passphraseStrength('Operation Nightfall tumbler ledger').bits)
})

it('judges anything in a moment', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), text => {
      expect(passphraseStrength(text).bits).toBeGreaterThanOrEqual(0)
    }),
    { numRuns: 50 },
  )
})

it('never suggests what it would refuse: each of 500 suggestions is strong', () => {
  const made = Array.from({ length: 500 }, () =>
    generatePassphrase(count => crypto.getRandomValues(new Uint8Array(count))),
  )
  expect(made.filter(passphrase => passphraseStrength(passphrase).level !== 'strong')).toEqual([])
})
