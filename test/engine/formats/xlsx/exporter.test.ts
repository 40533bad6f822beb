import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { csv } from '#engine/formats/csv/exporter.ts'
import { foundIn } from '#engine/formats/importing/found-in.ts'
import { tables } from '#engine/formats/tables/write/list.ts'
import { xlsx } from '#engine/formats/xlsx/exporter.ts'
import { xlsx as xlsxIn } from '#engine/formats/xlsx/importer.ts'
import { sheetCell } from '#engine/formats/xlsx/terms/cell.ts'
import { sheetsOf } from '#engine/formats/xlsx/write/sheets.ts'
import { stateOf } from '#shared/ops/apply.ts'
import { type CaseState, stateHash } from '#shared/ops/state.ts'
import { everyType } from '../../../support/cases/every-type.ts'
import { hostile } from '../../../support/cases/hostile.ts'
import { hasTool } from '../../handover/bundle/tools.ts'
import { editionOf, type Written, write } from '../writing/edition-of.ts'
import { ask, pythonWith } from '../writing/outside.ts'

/** Rows, headers, pane and cell types of each sheet. */
const openpyxl = `
import openpyxl, sys, json
book = openpyxl.load_workbook(sys.argv[1])
print(json.dumps({s.title: [s.max_row - 1, [c.value for c in s[1]], s.freeze_panes,
  sorted({c.data_type for r in s.iter_rows() for c in r if c.value is not None})] for s in book}))
`
const formulas = `
import openpyxl, sys
book = openpyxl.load_workbook(sys.argv[1])
print(sum(c.data_type == 'f' for s in book for r in s.iter_rows() for c in r))
`

describe('the workbook', () => {
  let states: readonly CaseState[]
  let written: readonly Written[]
  const bytesOf = (at: number) => written[at]?.files.get('case.xlsx') ?? Buffer.of()
  beforeAll(async () => {
    states = [everyType(), hostile(60)]
    written = await Promise.all(states.map(state => write(xlsx, state)))
  })

  it('is the same bytes every time, whatever order the records came in', async () => {
    for (const [at, state] of states.entries()) {
      const again = await write(xlsx, stateOf([...state.records.values()].reverse()))
      expect(again.files.get('case.xlsx')?.equals(bytesOf(at))).toBe(true)
    }
  })

  it('cuts what a cell cannot hold, says so, and holds it whole elsewhere', () => {
    const cut = written[1]?.losses.filter(({ why }) => why.includes('32,767')) ?? []
    expect(cut.map(({ field }) => field)).toEqual(['nodes.description', 'claims.value'])
    expect(cut.every(({ kind }) => kind === 'extension')).toBe(true)
    expect(sheetCell('x'.repeat(40_000))).toHaveLength(32_767)
    expect(sheetCell(`${'x'.repeat(32_765)}😀😀`).at(-2)).toBe('x')
  })

  it('goes on in another sheet where one is full', () => {
    const rows = Array.from({ length: 21 }, (_, at) => [`row ${at}`])
    // Each is read before the next is asked for, as the archive does.
    const read: [string, number][] = []
    for (const { name, text } of sheetsOf('nodes', ['id'], rows, 10)) {
      read.push([name, [...text].join('').split('<row ').length - 2])
    }
    expect(read).toEqual([
      ['nodes', 10],
      ['nodes 2', 10],
      ['nodes 3', 1],
    ])
  })

  it.runIf(hasTool('unzip'))('is a sound archive', () => {
    const folder = mkdtempSync(join(tmpdir(), 'red-thread-xlsx-'))
    writeFileSync(join(folder, 'case.xlsx'), bytesOf(0))
    expect(spawnSync('unzip', ['-tq', join(folder, 'case.xlsx')]).status).toBe(0)
    rmSync(folder, { recursive: true })
  })

  const python = pythonWith('openpyxl')
  it.runIf(python)('has in openpyxl the sheets, headers and rows as here, all of text', () => {
    for (const [at, state] of states.entries()) {
      const told = JSON.parse(ask(bytesOf(at), 'case.xlsx', python ?? '', '-c', openpyxl)) as Record<string, unknown[]>
      const here = tables.map(table => {
        const rows = [...table.rows(editionOf(state))].length
        return [table.name, [rows, [...table.headers], 'A2', ['s']]]
      })
      expect(told).toEqual(Object.fromEntries(here))
    }
  })

  it.runIf(python && hasTool('soffice'))(
    'and the CSV set run no formula in LibreOffice, which gives the workbook back as it was',
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'red-thread-xlsx-'))
      try {
        const { files } = await write(csv, states[1] as CaseState)
        for (const name of ['nodes', 'claims', 'evidence', 'sources']) {
          writeFileSync(join(folder, `${name}.csv`), files.get(`${name}.csv`) ?? '')
        }
        writeFileSync(join(folder, 'case.xlsx'), bytesOf(1))
        const saved = inLibreOffice(folder, ['case.xlsx', 'nodes.csv', 'claims.csv', 'evidence.csv', 'sources.csv'])
        for (const bytes of saved.values()) expect(ask(bytes, 'x.xlsx', python ?? '', '-c', formulas).trim()).toBe('0')
        const found = foundIn(xlsxIn, [{ name: 'case.xlsx', bytes: saved.get('case.xlsx') ?? Buffer.of() }])
        expect(stateHash(stateOf(found.records))).toBe(stateHash(states[1] as CaseState))
        expect([found.unread, found.entities, found.links]).toEqual([[], [], []])
      } finally {
        rmSync(folder, { recursive: true })
      }
    },
    60_000,
  )
})

/** The files as LibreOffice saves them, as workbooks. A profile of its own: another one running must not answer. */
function inLibreOffice(folder: string, names: readonly string[]): ReadonlyMap<string, Buffer> {
  const out = join(folder, 'out')
  mkdirSync(out)
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  const given = [
    profile,
    '--headless',
    '--convert-to',
    'xlsx',
    '--outdir',
    out,
    ...names.map(each => join(folder, each)),
  ]
  const { status, stderr } = spawnSync('soffice', given, { timeout: 240_000 })
  if (status !== 0) throw new Error(`soffice ended with ${status}: ${stderr}`)
  const saved = (name: string) => readFileSync(join(out, name.replace('.csv', '.xlsx')))
  return new Map(names.map(name => [name, saved(name)]))
}
