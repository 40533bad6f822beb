import Papa from 'papaparse'
import { beforeAll, describe, expect, it } from 'vitest'
import { neo4j } from '#engine/formats/neo4j/exporter.ts'
import { stateOf } from '#shared/ops/apply.ts'
import { all, type CaseState } from '#shared/ops/state.ts'
import { everyType } from '../../../support/cases/every-type.ts'
import { hostile } from '../../../support/cases/hostile.ts'
import { type Written, write } from '../writing/edition-of.ts'

describe('Neo4j bulk files', () => {
  let states: readonly CaseState[]
  let written: readonly Written[]
  beforeAll(async () => {
    states = [everyType(), hostile(300)]
    written = await Promise.all(states.map(state => write(neo4j, state)))
  })

  const rowsOf = (at: number, path: string) =>
    Papa.parse<string[]>(written[at]?.files.get(path)?.toString('utf8') ?? '', { skipEmptyLines: true }).data
  const listed = (kind: string) => {
    const text = written[0]?.files.get('import.txt')?.toString('utf8') ?? ''
    return [...text.matchAll(new RegExp(`--${kind}=(\\S+)`, 'g'))].map(match => match[1] ?? '')
  }

  it('have one row a line, as many cells as headers, ids once, and no relationship to nowhere', () => {
    for (const at of states.keys()) {
      const ids = listed('nodes').flatMap(path =>
        rowsOf(at, path)
          .slice(1)
          .map(row => row[0]),
      )
      expect(new Set(ids).size).toBe(ids.length)
      const known = new Set(ids)
      for (const path of [...listed('nodes'), ...listed('relationships')]) {
        const rows = rowsOf(at, path)
        expect(written[at]?.files.get(path)?.toString('utf8').split('\n')).toHaveLength(rows.length + 1)
        expect(new Set(rows.map(row => row.length)).size).toBe(1)
      }
      for (const path of listed('relationships')) {
        const [header = [], ...rows] = rowsOf(at, path)
        const ends = [header.indexOf(':START_ID'), header.indexOf(':END_ID'), header.indexOf(':TYPE')]
        for (const row of rows) {
          expect(known.has(row[ends[0] ?? 0]) && known.has(row[ends[1] ?? 0])).toBe(true)
          expect(row[ends[2] ?? 0]).toMatch(/^[A-Z][A-Z_]*$/)
        }
      }
    }
  })

  it('label each entity by its type, and count what the case holds', () => {
    const rows = rowsOf(0, 'entities.csv')
    expect(rows.slice(1).map(row => row.at(-1))).toContain('Entity;FrontCompany')
    for (const row of rows.slice(1)) expect(row.at(-1)).toMatch(/^Entity;[A-Z][A-Za-z]+$/)
    expect(rows.length - 1).toBe(all(states[0] as CaseState, 'entity').length)
    expect(rowsOf(0, 'links.csv').length - 1).toBe(all(states[0] as CaseState, 'link').length)
  })

  it('are the same bytes every time', async () => {
    for (const [at, state] of states.entries()) {
      const again = await write(neo4j, stateOf([...state.records.values()].reverse()))
      for (const [path, bytes] of again.files) expect(written[at]?.files.get(path)?.equals(bytes)).toBe(true)
    }
  })

  it('begin no formula', () => {
    const cells = listed('nodes').flatMap(path => rowsOf(1, path).slice(1).flat())
    expect(cells.filter(cell => /^[=+\-@]/.test(cell) && !/^[-+]?\d+(\.\d+)?$/.test(cell))).toEqual([])
  })
})
