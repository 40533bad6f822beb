import { hash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonical, canonicalHash, hashText } from '#shared/ops/canonical.ts'
import { commitParts, encodeCommit, type NewCommit } from '#shared/ops/commit.ts'

/** RFC 8785 word for word: every object taken apart, its keys sorted. */
function byTheBook(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(byTheBook).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const fields = Object.entries(value).filter(([, held]) => held !== undefined)
  const sorted = fields.toSorted(([a], [b]) => (a < b ? -1 : 1))
  return `{${sorted.map(([key, held]) => `${JSON.stringify(key)}:${byTheBook(held)}`).join(',')}}`
}

const runs = { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 200) }
const json = fc.jsonValue({ stringUnit: 'binary', maxDepth: 4 })

test('whether its keys are in order or not, a value has one canonical text and one hash', () => {
  fc.assert(
    fc.property(json, value => {
      expect(canonical(value)).toBe(byTheBook(value))
      expect(canonical(JSON.parse(canonical(value)))).toBe(canonical(value))
      expect(canonicalHash(value, text => hash('sha256', text, 'hex'))).toBe(canonicalHash(value))
    }),
    runs,
  )
})

test.each([undefined, Number.NaN, Number.POSITIVE_INFINITY, () => 1])('%s is refused, wherever it stands', strange => {
  expect(() => canonical(strange)).toThrow(TypeError)
  expect(() => canonical([1, strange])).toThrow(TypeError)
  if (strange !== undefined) expect(() => canonical({ a: [strange] })).toThrow(TypeError)
})

test('what is undefined in an object is not there; a moment is no JSON of its own', () => {
  expect(canonical({ b: 1, a: undefined })).toBe('{"b":1}')
  expect(canonical({ a: undefined })).toBe('{}')
  expect(canonical({ a: new Date(0) })).toBe('{"a":{}}')
})

test('the hash of a text is that of its UTF-8', () => {
  expect(hashText('박 ≈ 朴')).toBe(hash('sha256', '박 ≈ 朴', 'hex'))
})

test('the parts of a commit are its canonical JSON, however many there are', () => {
  const value = fc.oneof(fc.string({ maxLength: 20 }), fc.dictionary(fc.string(), fc.string(), { maxKeys: 3 }))
  const change = fc.tuple(fc.constant(null), value)
  const op = fc.record({ id: fc.string({ minLength: 1 }), changes: fc.dictionary(fc.string(), change, { maxKeys: 4 }) })
  const name = { copy: 'a'.repeat(32), seq: 3, hash: 'b'.repeat(64) }
  fc.assert(
    fc.property(
      fc.array(op, { maxLength: 5 }),
      fc.boolean(),
      fc.boolean(),
      fc.constantFrom(1, 3000),
      (ops, isUndo, isMerge, times) => {
        const commit: NewCommit = {
          ...{
            seq: 7,
            copy: 'c'.repeat(32),
            at: '2026-01-01T00:00:00.000Z',
            by: 'A "quoted" name',
            command: 'import.take',
          },
          ops: Array.from({ length: times }, () => ops).flat(),
          ...(isUndo && { undoes: name }),
          ...(isMerge && { merges: name }),
        }
        expect(encodeCommit(commit)).toBe(byTheBook({ format: 2, ...commit }))
        expect([...commitParts(commit)].join('')).toBe(encodeCommit(commit))
      },
    ),
    { numRuns: 30 },
  )
})
