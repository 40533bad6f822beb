import Papa from 'papaparse'
import { pythonWith } from '../../engine/formats/writing/outside.ts'
import { hasTool } from '../../engine/handover/bundle/tools.ts'
import { neo4jProblems } from './neo4j-headers.ts'
import { answerOf, complaints, differing, onDisk, type Validator } from './validator.ts'

const rowsIn = (bytes: Buffer) => Papa.parse<string[]>(bytes.toString('utf8'), { skipEmptyLines: true }).data.length - 1

const sqlite: Validator = {
  by: 'SQLite (sqlite3)',
  isHere: hasTool('sqlite3'),
  problems: ({ files }) =>
    onDisk(files, folder =>
      [...files].flatMap(([path, bytes]) => {
        const count = 'select count(*) from t'
        const told = answerOf(folder, 'sqlite3', ':memory:', '-cmd', `.import --csv "${path}" t`, count)
        return differing(path, Number(told), rowsIn(bytes))
      }),
    ),
}

const sheetRows = `
import openpyxl, sys, json
book = openpyxl.load_workbook(sys.argv[1], read_only=True)
print(json.dumps({sheet.title: sum(1 for _ in sheet.iter_rows()) - 1 for sheet in book}))
`
const withOpenpyxl = pythonWith('openpyxl')
const openpyxl: Validator = {
  by: 'openpyxl',
  isHere: withOpenpyxl !== undefined,
  problems: ({ files, state }) =>
    onDisk(files, folder =>
      [...files.keys()].flatMap(path => {
        const rows = JSON.parse(answerOf(folder, withOpenpyxl ?? '', '-c', sheetRows, path)) as Record<string, number>
        const count = (record: 'entity' | 'link') => state.ids.get(record)?.length ?? 0
        return differing('rows', [rows['nodes'], rows['links']], [count('entity'), count('link')])
      }),
    ),
}

const unzip: Validator = {
  by: 'Info-ZIP (unzip)',
  isHere: hasTool('unzip'),
  problems: ({ files }) =>
    onDisk(files, folder => [...files.keys()].flatMap(path => complaints(folder, 'unzip', '-tq', path))),
}

const neo4j: Validator = {
  by: 'the rules of neo4j-admin',
  isHere: true,
  problems: ({ files }) => neo4jProblems(files),
}

export const tableValidators: Readonly<Record<string, readonly Validator[]>> = {
  csv: [sqlite],
  xlsx: [openpyxl, unzip],
  neo4j: [neo4j],
}
