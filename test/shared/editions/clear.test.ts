import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clear } from '#shared/editions/clear.ts'
import { handlingCodes, handlingRank } from '#shared/model/handling.ts'
import { type CaseRecord, fieldOf, recordProblems, recordShape } from '#shared/model/record.ts'
import type { Claim } from '#shared/model/records/claim.ts'
import { stateOf } from '#shared/ops/apply.ts'
import { type CaseState, stateHash } from '#shared/ops/state.ts'
import { everyType } from '../../support/cases/every-type.ts'
import { caseRecord, claimOf, exhibitOf, idOf, sourceOf } from '../../support/cases/records.ts'
import { threadTime } from '../../support/thread-time.ts'

const own = 'Unit 4 only'
const records = [...everyType().records.values()]
const idsOf = new Map(
  [...Map.groupBy(records, each => each.record)].map(([name, of]) => [name as string, of.map(each => each.id)]),
)

/** One of everything, with codes, claims that replace others and circles of sources and exhibits as chance has it. */
const anyCase = fc
  .record({
    handling: fc.constantFrom(...handlingCodes),
    codes: fc.array(fc.option(fc.constantFrom(...handlingCodes, own)), { minLength: 40, maxLength: 40 }),
    shift: fc.nat(5000),
  })
  .map(({ handling, codes, shift }) => {
    const another = (record: string, at: number) => {
      const ids = idsOf.get(record) ?? []
      return ids[(at * 7 + shift) % ids.length]
    }
    const marked = records.map((record, at) => {
      const code = codes[(at * 31 + shift) % codes.length] ?? undefined
      if (record.record === 'case') return { ...record, handling }
      if (record.record === 'claim') {
        const third =
          at % 13 === 0 ? { scheme: '3x5x2', sourceGrade: '1', informationGrade: 'A', handlingGrade: 'C' } : {}
        return { ...record, ...third, ...(code ? { handling: code } : {}), supersededBy: another('claim', at) }
      }
      if (record.record === 'source')
        return { ...record, ...(code ? { handling: code } : {}), via: another('source', at) }
      if (record.record === 'exhibit')
        return { ...record, ...(code ? { handling: code } : {}), parent: another('exhibit', at) }
      if (record.record === 'group') return { ...record, members: [another('entity', at), another('entity', at + 1)] }
      return record
    })
    return stateOf(marked as CaseRecord[])
  })

const limits = fc.constantFrom(...handlingCodes)

describe('what remains of a case for its reader', () => {
  test('names nothing that is withheld, anywhere', () => {
    fc.assert(
      fc.property(anyCase, limits, (state, upTo) => {
        const { state: left, withheld } = clear(state, upTo)
        const text = JSON.stringify([...left.records.values()])
        const named = new Set(text.match(/[\w-]+/g))
        expect(withheld.filter(({ id }) => named.has(id))).toEqual([])
        // A placement goes with what is placed, and is not listed beside it.
        const listed = ({ records, ids }: CaseState) => records.size - (ids.get('placement')?.length ?? 0)
        expect(listed(left) + withheld.length).toBe(listed(state))
      }),
      { numRuns: 60 },
    )
  })

  test('hangs together, and each record of it may be stored', () => {
    fc.assert(
      fc.property(anyCase, limits, (state, upTo) => {
        const { state: left } = clear(state, upTo)
        expect([...left.records.values()].flatMap(recordProblems)).toEqual([])
        expect([...left.records.values()].flatMap(record => dangling(left, record))).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  test('carries no code above the reader, by itself or by what it rests on', () => {
    fc.assert(
      fc.property(anyCase, limits, (state, upTo) => {
        const { state: left } = clear(state, upTo)
        const unmarked = (state.records.get('case') as { handling: string }).handling
        for (const record of left.records.values()) {
          if (!['claim', 'source', 'exhibit', 'note', 'task'].includes(record.record)) continue
          const code = 'handling' in record ? (record.handling ?? unmarked) : unmarked
          expect(handlingRank(code)).toBeLessThanOrEqual(handlingRank(upTo))
          if (record.record === 'claim') expect(record.handlingGrade).toBeUndefined()
        }
      }),
      { numRuns: 60 },
    )
  })

  test('is the less the lower the code, and all of it where everything is allowed', () => {
    fc.assert(
      fc.property(anyCase, state => {
        const sizes = handlingCodes.map(code => clear(state, code).state.records.size)
        expect(sizes).toEqual([...sizes].sort((a, b) => a - b))
        const whole = clear(state, 'RED', [own, '3x5x2 C'])
        expect(whole.withheld).toEqual([])
        expect(stateHash(whole.state)).toBe(stateHash(state))
      }),
      { numRuns: 20 },
    )
  })
})

function dangling(state: CaseState, record: CaseRecord): string[] {
  const shape = recordShape(record.record)
  return Object.entries(record).flatMap(([name, held]) =>
    shape && fieldOf(shape, name)?.refersTo
      ? [held as string | string[]]
          .flat()
          .filter(id => !state.records.has(id))
          .map(id => `${record.id}.${name}: ${id}`)
      : [],
  )
}

const entity = (number: number): CaseRecord => ({
  id: idOf('entity', number),
  record: 'entity',
  type: 'person',
  author: 'A',
  at: '2026-03-01T09:00:00Z',
})
const name = (number: number, of: number, rest: Partial<Claim> = {}) =>
  claimOf(number, idOf('entity', of), 'description', { kind: 'text', text: `said ${number}` }, rest)
const caseMarked = (handling: string) => ({ ...caseRecord('Harmony'), handling, summary: 'All of it' }) as CaseRecord
const withheldBy = (records: readonly CaseRecord[], upTo: string, allowed?: readonly string[]) =>
  clear(stateOf(records), upTo, allowed).withheld.map(({ id, handling }) => `${id.replace(/-0+/, ' ')} ${handling}`)

describe('the rule', () => {
  test('what is not marked has the code of the case', () => {
    const records = [caseMarked('RED'), entity(1), name(1, 1), entity(2)]
    expect(withheldBy(records, 'AMBER')).toEqual(['entity 1 RED', 'claim 1 RED', 'entity 2 RED'])
    expect(withheldBy(records, 'RED')).toEqual([])
  })

  test('a claim is as secret as its source and its exhibit; a mark below the case opens only the claim itself', () => {
    const open = { handling: 'GREEN' }
    const records = [
      caseMarked('AMBER'),
      exhibitOf(1, 'Open', open as never),
      exhibitOf(2, 'Shut', { handling: 'RED' } as never),
      sourceOf(1, 'Open', open as never),
      sourceOf(2, 'Not marked'),
      entity(1),
      name(1, 1, { ...open, source: idOf('source', 1), exhibit: idOf('exhibit', 1) }),
      name(2, 1, { ...open, source: idOf('source', 2) }),
      name(3, 1, { ...open, exhibit: idOf('exhibit', 2) }),
    ] as CaseRecord[]
    expect(withheldBy(records, 'GREEN')).toEqual(['exhibit 2 RED', 'source 2 AMBER', 'claim 2 AMBER', 'claim 3 RED'])
  })

  test('an entity goes with the last of its claims, and its links with it', () => {
    const link = {
      id: idOf('link', 1),
      record: 'link',
      type: 'met',
      from: idOf('entity', 1),
      to: idOf('entity', 2),
      author: 'A',
      at: '2026-03-01T09:00:00Z',
    }
    const about = claimOf(4, idOf('link', 1), 'description', { kind: 'text', text: 'in Vientiane' })
    const records = [
      caseMarked('CLEAR'),
      entity(1),
      entity(2),
      name(1, 1, { handling: 'RED' }),
      name(2, 1),
      name(3, 2, { handling: 'RED' }),
      link,
      about,
    ] as CaseRecord[]
    expect(withheldBy(records, 'AMBER')).toEqual([
      'entity 2 RED',
      'claim 1 RED',
      'claim 3 RED',
      'link 1 RED',
      'claim 4 RED',
    ])
  })

  test('codes outside TLP and restrictions of a scheme withhold from everybody they are not allowed to by name', () => {
    const conditions = { scheme: '3x5x2', sourceGrade: '1', informationGrade: 'A', handlingGrade: 'C' } as const
    const inside = { scheme: '5x5x5', sourceGrade: 'B', informationGrade: '1', handlingGrade: '4' } as const
    const records = [
      caseMarked('CLEAR'),
      entity(1),
      name(1, 1),
      name(2, 1, { handling: own }),
      name(3, 1, conditions),
      name(4, 1, inside),
    ]
    expect(withheldBy(records, 'RED')).toEqual([`claim 2 ${own}`, 'claim 3 3x5x2 C', 'claim 4 5x5x5 4'])
    expect(withheldBy(records, 'CLEAR', [own, '3x5x2 C'])).toEqual(['claim 4 5x5x5 4'])
  })

  test('TLP is read however it is written; a limit outside it is refused', () => {
    const records = [caseMarked('CLEAR'), entity(1), name(1, 1, { handling: 'tlp amber' }), name(2, 1)]
    expect(withheldBy(records, 'TLP:GREEN')).toEqual(['claim 1 AMBER'])
    expect(withheldBy(records, 'TLP:AMBER+STRICT')).toEqual([])
    expect(() => clear(stateOf(records), 'SECRET')).toThrow('"SECRET" has no place')
  })

  test('below the code of the case its own words go too', () => {
    const { state } = clear(
      stateOf([caseMarked('RED'), { id: 'board-1', record: 'board', title: 'Suspects', order: 0 }]),
      'GREEN',
    )
    expect(state.records.get('case')).toEqual({
      id: 'case',
      record: 'case',
      title: 'RT-2026-014',
      reference: 'RT-2026-014',
      status: 'open',
      handling: 'GREEN',
      format: 1,
    })
    expect(state.records.get('board-1')).toMatchObject({ title: 'Board 1' })
  })
})

test('50,000 entities are cleared in time that grows with their number', () => {
  const time = (count: number) => {
    const claims = Array.from({ length: count }, (_, n) =>
      name(n, n, n % 3 ? {} : { handling: 'RED', supersededBy: idOf('claim', (n + 1) % count) }),
    )
    const state = stateOf([caseMarked('GREEN'), ...claims.map((_, n) => entity(n)), ...claims])
    const begun = threadTime()
    expect(clear(state, 'AMBER').withheld).toHaveLength(2 * Math.ceil(count / 3))
    return threadTime() - begun
  }
  time(5_000)
  expect(time(50_000)).toBeLessThan(60 * Math.max(time(5_000), 5))
})
