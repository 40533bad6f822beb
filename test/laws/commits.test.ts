import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonical } from '#shared/ops/canonical.ts'
import { followPlaces } from '#shared/ops/chain-place.ts'
import { decodeCommit, encodeCommit, type NewCommit } from '#shared/ops/commit.ts'

const hex = (digits: number) =>
  fc.array(fc.constantFrom(...'0123456789abcdef'), { minLength: digits, maxLength: digits }).map(all => all.join(''))
const seq = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER })
const name = fc.record({ copy: hex(32), seq, hash: hex(64) })
const value = fc.option(fc.oneof(fc.string(), fc.integer(), fc.boolean()), { nil: null })
const ops = fc.array(
  fc.record({
    id: fc.string(),
    changes: fc.dictionary(fc.string(), fc.tuple(value, value), { noNullPrototype: true }),
  }),
)
const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined })

const newCommits: fc.Arbitrary<NewCommit> = fc
  .record({
    copy: hex(32),
    at: fc.string(),
    by: fc.string(),
    command: fc.string(),
    ops,
    undoes: maybe(name),
    merges: maybe(name),
    place: fc.oneof(
      seq.map(at => ({ seq: at })),
      fc.record({ case: hex(32), copy: hex(32), seq, hash: hex(64) }).map(editionOf => ({ seq: 1, editionOf })),
    ),
  })
  .map(({ place, undoes, merges, ...commit }) => ({
    ...commit,
    ...place,
    ...(undoes ? { undoes } : {}),
    ...(merges ? { merges } : {}),
  }))

describe('commits as the journal holds them', () => {
  it('come back as they were written, in one spelling that names its format', () => {
    fc.assert(
      fc.property(newCommits, commit => {
        const text = encodeCommit(commit)
        expect(decodeCommit(text)).toEqual(commit)
        expect(text).toBe(canonical({ ...commit, format: 2 }))
      }),
    )
  })

  it('of format 1 are read, and take back by number alone', () => {
    fc.assert(
      fc.property(newCommits, maybe(seq), ({ seq: at, by, command, ops: some }, undoes) => {
        const edit = { seq: at, at: '2026-11-21T09:00:00.000Z', by, command, ops: some }
        const read = decodeCommit(canonical({ ...edit, undoes }))
        expect(read).toEqual(undoes === undefined ? edit : { ...edit, undoes: { seq: undoes } })
      }),
    )
  })

  it('are refused with a field too many, missing, or of another kind; of a newer format in other words', () => {
    const spoilt = fc.constantFrom<unknown>('', 'c0', 0, -1, 1.5, null, [], {}, true, 'g'.repeat(32), 'A'.repeat(32))
    const fields = fc.constantFrom('copy', 'seq', 'at', 'ops', 'undoes', 'merges', 'editionOf', 'format', 'parents')
    fc.assert(
      fc.property(newCommits, fields, spoilt, (commit, field, to) => {
        fc.pre(!(field === 'at' && typeof to === 'string') && !(field === 'ops' && Array.isArray(to)))
        const text = canonical({ ...JSON.parse(encodeCommit(commit)), [field]: to })
        expect(() => decodeCommit(text)).toThrow(SyntaxError)
      }),
    )
    fc.assert(
      fc.property(newCommits, fc.integer({ min: 3, max: 999 }), (commit, format) => {
        const text = canonical({ ...JSON.parse(encodeCommit(commit)), format, more: 'of that format' })
        expect(() => decodeCommit(text)).toThrow(expect.objectContaining({ code: 'newer-format' }))
      }),
    )
  })

  it('are told where they are not in their place, or take back what is not before them', () => {
    const hashes = ['a', 'b', 'c'].map(digit => digit.repeat(64))
    const [mine, theirs] = ['1'.repeat(32), '2'.repeat(32)]
    const edit = { at: '', by: '', command: '', ops: [] }
    const knownClaims = (commit: object) => {
      const check = followPlaces(mine, at => hashes[at - 1])
      expect(check({ ...edit, seq: 1 })).toBeUndefined()
      expect(check({ ...edit, seq: 2, copy: theirs })).toBeUndefined()
      return check({ ...edit, copy: theirs, seq: 3, ...commit })
    }
    const [first, second] = [
      { copy: mine, seq: 1, hash: hashes[0] },
      { copy: theirs, seq: 2, hash: hashes[1] },
    ]
    for (const undoes of [first, second, { seq: 1 }]) expect(knownClaims({ undoes })).toBeUndefined()
    expect(knownClaims({ seq: 4 })).toBe('it calls itself 4')
    for (const undoes of [{ seq: 3 }, { ...second, seq: 3, hash: hashes[2] }, { ...second, seq: 4 }]) {
      expect(knownClaims({ undoes })).toContain('which is not before it')
    }
    for (const undoes of [
      { ...first, copy: theirs },
      { ...second, copy: mine },
      { ...first, seq: 2 },
      { ...first, hash: hashes[1] },
    ]) {
      expect(knownClaims({ undoes })).toContain('another one here')
    }
    // What another chain holds is not known here.
    expect(knownClaims({ merges: second, undoes: { ...second, seq: 9, copy: '3'.repeat(32) } })).toBeUndefined()
  })
})
