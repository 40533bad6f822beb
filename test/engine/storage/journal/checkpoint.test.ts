import fc from 'fast-check'
import { expect, test } from 'vitest'
import { signerFromSeed } from '#engine/secrets/identity/ed25519.ts'
import { openCheckpoint, signCheckpoint } from '#engine/storage/journal/checkpoint.ts'
import { keyId, openNote, signNote } from '#engine/storage/journal/note.ts'

// The example of the note package of the Go project, whose format C2SP signed-note describes.
const text = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n"
const line =
  '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n'
const peter = {
  name: 'PeterNeumann',
  publicKey: Buffer.from('ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW', 'base64').subarray(1),
}

test('a note made by another implementation opens', () => {
  expect(keyId(peter.name, peter.publicKey).toString('hex')).toBe('c74f20a3')
  expect(openNote(`${text}\n${line}`, [peter])).toEqual({ text, signedBy: ['PeterNeumann'] })
  expect(openNote(`${text}\n${line}`, [])).toEqual({ text, signedBy: [] })
})

const anna = signerFromSeed('anna', Buffer.alloc(32, 1))
const witness = signerFromSeed('witness', Buffer.alloc(32, 2))
const checkpoint = { caseId: 'b6b1', size: 1234, root: Buffer.alloc(32, 3) }

test('a checkpoint opens as it was signed, by each of its signers', () => {
  const note = signCheckpoint(checkpoint, [anna, witness])
  expect(note.split('\n').slice(0, 4)).toEqual(['case/b6b1', '1234', Buffer.alloc(32, 3).toString('base64'), ''])
  expect(openCheckpoint(note, [anna, witness])).toEqual({ checkpoint, signedBy: ['anna', 'witness'] })
  expect(openCheckpoint(note, [witness])).toEqual({ checkpoint, signedBy: ['witness'] })
  expect(openCheckpoint(note, [{ ...anna, name: 'someone' }])).toEqual({ checkpoint, signedBy: [] })
  expect(Buffer.byteLength(signCheckpoint(checkpoint, [anna]))).toBeLessThan(180)
})

test('any changed character is refused', () => {
  const note = signCheckpoint(checkpoint, [anna])
  fc.assert(
    fc.property(fc.nat(note.length - 1), fc.constantFrom(...'aZ0+/= \n\t\u0000\u2014\u00a0'), (at, other) => {
      fc.pre(note[at] !== other)
      const changed = note.slice(0, at) + other + note.slice(at + 1)
      const opened = openCheckpoint(changed, [anna])
      // Another key name or key id makes the line that of a key nobody knows.
      expect(opened?.signedBy ?? []).toEqual([])
    }),
    { numRuns: 500 },
  )
})

test.each([
  ['base64 with loose bits', (note: string) => note.replace(/=\n$/, '\n')],
  ['base64 with a second spelling', (note: string) => note.replace('AwM=\n\n', 'AwN=\n\n')],
  ['a size with a leading zero', (note: string) => note.replace('\n1234', '\n01234')],
  ['a line without its newline', (note: string) => note.slice(0, -1)],
  ['no signature', (note: string) => note.slice(0, note.indexOf('—'))],
  ['a key name with a plus', (note: string) => note.replace('— anna', '— an+na')],
  ['Windows line ends', (note: string) => note.replaceAll('\n', '\r\n')],
  ['another origin', (note: string) => note.replace('case/', 'log/')],
  ['a fourth line', (note: string) => note.replace('\n\n', '\nmore\n\n')],
  ['a note of a megabyte', (note: string) => note + note.slice(note.indexOf('—')).repeat(10_000)],
])('%s is refused', (_, change) => {
  const changed = change(signCheckpoint(checkpoint, [anna]))
  expect(openCheckpoint(changed, [])).toBeUndefined()
})

test('what no reader would accept is not signed', () => {
  expect(() => signCheckpoint({ ...checkpoint, caseId: 'a b' }, [anna])).toThrow(RangeError)
  expect(() => signCheckpoint({ ...checkpoint, root: Buffer.alloc(31) }, [anna])).toThrow(RangeError)
  expect(() => signNote('no newline', [anna])).toThrow(RangeError)
  expect(() => signNote('fine\n', [signerFromSeed('an na', Buffer.alloc(32))])).toThrow(RangeError)
})
