import Papa from 'papaparse'
import { beforeAll, describe, expect, it } from 'vitest'
import { csv } from '#engine/formats/csv/exporter.ts'
import { tables } from '#engine/formats/tables/write/list.ts'
import type { Exhibit } from '#shared/model/records/exhibit.ts'
import { stateOf } from '#shared/ops/apply.ts'
import { all, type CaseState } from '#shared/ops/state.ts'
import { capturedPage, receivedMail } from '../../../support/cases/captures.ts'
import { everyType } from '../../../support/cases/every-type.ts'
import { hostile } from '../../../support/cases/hostile.ts'
import { caseRecord, claimOf } from '../../../support/cases/records.ts'
import { exporting, type Written, write } from '../writing/edition-of.ts'

const rowsOf = (bytes: Buffer | undefined) =>
  Papa.parse<string[]>(bytes?.toString('utf8') ?? '', { skipEmptyLines: true }).data

describe('the CSV set', () => {
  let states: readonly CaseState[]
  let written: readonly Written[]
  beforeAll(async () => {
    states = [everyType(), hostile(300)]
    written = await Promise.all(states.map(state => write(csv, state)))
  })

  it('is the same bytes every time, whatever order the records came in', async () => {
    for (const [at, state] of states.entries()) {
      const again = await write(csv, stateOf([...state.records.values()].reverse()))
      expect([...again.files.keys()]).toEqual([...(written[at]?.files.keys() ?? [])])
      for (const [path, bytes] of again.files) expect(bytes.equals(written[at]?.files.get(path) ?? bytes)).toBe(true)
    }
  })

  it('holds each cell on one line, and as many cells a row as headers', () => {
    for (const { files } of written) {
      for (const [path, bytes] of files) {
        const rows = rowsOf(bytes)
        const table = tables.find(each => `${each.name}.csv` === path)
        expect(rows[0]).toEqual(table?.headers)
        expect(bytes.toString('utf8').split('\r\n')).toHaveLength(rows.length + 1)
        expect(new Set(rows.map(row => row.length)).size).toBe(1)
      }
    }
  })

  it('counts what the case holds', () => {
    const [every] = states
    const files = written[0]?.files
    const count = (name: string) => rowsOf(files?.get(`${name}.csv`)).length - 1
    expect(count('nodes')).toBe(every && all(every, 'entity').length)
    expect(count('links')).toBe(every && all(every, 'link').length)
    expect(count('claims') + count('former_claims') + count('illustrative_claims')).toBe(
      every && all(every, 'claim').length,
    )
  })

  it('shows neither retracted nor invented values as findings', () => {
    const base = claimOf(0, 'a', 'name', { kind: 'name', name: 'Found', script: 'Latn' })
    const named = (n: number, name: string, status: 'retracted' | 'illustrative') => ({
      ...base,
      id: `c${n}`,
      value: { kind: 'name', name, script: 'Latn' } as const,
      status,
      preferred: true as const,
    })
    const entity = (id: string) => ({ id, record: 'entity', type: 'person', author: 'x', at: base.at }) as const
    const state = stateOf([
      ...[caseRecord('x'), entity('a'), entity('b'), base],
      ...[named(1, 'Withdrawn', 'retracted'), named(2, 'Invented', 'illustrative')],
      { ...named(3, 'Only invented', 'illustrative'), subject: 'b' },
    ])
    return write(csv, state).then(({ files }) => {
      const text = (name: string) => files.get(`${name}.csv`)?.toString('utf8') ?? ''
      expect(text('nodes')).toContain('Found')
      for (const name of ['nodes', 'claims']) expect(text(name)).not.toMatch(/Withdrawn|,Invented/)
      expect(text('nodes')).toContain('Only invented (illustrative)')
      expect(text('claims')).not.toContain('Only invented')
      expect(text('illustrative_claims')).toContain('Only invented')
    })
  })

  it('writes amounts exactly', () => {
    const rows = rowsOf(written[0]?.files.get('claims.csv'))
    const at = (header: string) => rows[0]?.indexOf(header) ?? -1
    const row = rows.find(each => each[at('amount_base_units')] === '12000000000000000001')
    expect(row?.[at('amount')]).toBe('12.000000000000000001')
    expect(row?.[at('asset')]).toBe('ETH')
  })

  it('says of an exhibit what stands, and beside it what the file says', async () => {
    const cleared = { ...receivedMail(2), sender: undefined, fileSays: { sender: 'forged@example.org' } }
    const { sender: _, ...mail } = cleared as unknown as Exhibit
    const { files } = await write(csv, stateOf([caseRecord('x'), capturedPage(1), mail as Exhibit]))
    const [header = [], page = [], letter = []] = rowsOf(files.get('evidence.csv'))
    const cell = (row: readonly string[], name: string) => row[header.indexOf(name)]
    expect(cell(page, 'page_title')).toBe('Theft at the exchange, corrected')
    expect(cell(page, 'file_says')).toContain(' | Title of the page: Theft at the exchange | ')
    expect([cell(letter, 'sender'), cell(letter, 'file_says')]).toEqual(['', 'Sender: forged@example.org'])
    expect(cell(letter, 'mail_subject')).toBe('Re: payment of invoice 5512')
  })

  it('begins with the mark for Excel where asked', async () => {
    const { files } = await write(csv, stateOf([caseRecord('x')]), { excel: true })
    for (const bytes of files.values()) expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]))
  })

  it('stops where the user stops it', async () => {
    const controller = new AbortController()
    controller.abort()
    const order = exporting(hostile(3000), {}, () => {}, controller.signal)
    const all = async () => {
      for await (const { pieces } of csv.write(order)) for await (const _ of pieces);
    }
    await expect(all()).rejects.toThrow()
  })
})
