import { globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { circles } from './support/circles.ts'
import { importsOf } from './support/imports.ts'
import { type Importing, notAllowed, targetsOf, unused, violations } from './support/layers.ts'

const app = globSync(['shared/**/*.ts', 'electron/**/*.ts', 'renderer/**/*.{ts,tsx}'])
  .map(file => file.replaceAll('\\', '/'))
  .map((file): Importing => ({ file, imports: importsOf(file, readFileSync(file, 'utf8')) }))

test('every import of every room follows the table of rooms', () => {
  expect(app.length).toBeGreaterThan(100)
  expect(app.flatMap(notAllowed)).toEqual([])
})

test('the table allows nothing that nobody does', () => {
  expect(unused(app)).toEqual([])
})

test('no file leads back to itself, by types or workers neither', () => {
  expect(circles(new Map(app.map(each => [each.file, targetsOf(each)])))).toEqual([])
})

const planted: readonly [file: string, source: string, says: string][] = [
  ['shared/model/x.ts', `import { apply } from '../ops/apply.ts'`, 'may not import from shared/ops'],
  ['shared/model/x.ts', `import type { Op } from '#shared/ops/op.ts'`, 'may not import from shared/ops'],
  ['shared/model/x.ts', `export * from '../commands/list.ts'`, 'may not import from shared/commands'],
  ['shared/model/x.ts', `import { z } from 'zod'`, 'may not import the library zod'],
  ['shared/ops/x.ts', `import { readFile } from 'node:fs/promises'`, 'may not import the library node:fs/promises'],
  ['shared/ops/x.ts', `const fs = await import('fs')`, 'may not import the library fs'],
  ['shared/queries/x.ts', `import React from 'react'`, 'may not import the library react'],
  ['shared/analysis/x.ts', `import { run } from '../commands/list.ts'`, 'may not import from shared/commands'],
  [
    'shared/analysis/x.ts',
    `import type { Dossier } from '#shared/dossier/part.ts'`,
    'may not import from shared/dossier',
  ],
  ['shared/analysis/x.ts', `import { labelOf } from '../queries/label.ts'`, 'may not import from shared/queries'],
  ['shared/analysis/x.ts', `import { Worker } from 'node:worker_threads'`, 'the library node:worker_threads'],
  ['renderer/work/x.ts', `import { caseStore } from '../state/case-store.ts'`, 'may not import from renderer/state'],
  ['shared/new-room/x.ts', `export const x = 1`, 'in no room'],
  ['electron/engine/x.ts', `export const x = 1`, 'in no room'],
  ['electron/engine/case/x.ts', `import { app } from 'electron'`, 'may not import the library electron'],
  ['electron/engine/case/x.ts', `import { Low } from 'lowdb'`, 'may not import the library lowdb'],
  ['electron/engine/case/x.ts', `import { serve } from '#hosts/serve.ts'`, 'may not import from electron/hosts'],
  ['electron/engine/case/x.ts', `import { importAnswers } from '../answers/import.ts'`, 'from electron/engine/answers'],
  ['electron/engine/case/x.ts', `import PDFDocument from 'pdfkit'`, 'may not import the library pdfkit'],
  [
    'electron/engine/formats/stix/read/x.ts',
    `import { stixObjects } from '../write/bundle.ts'`,
    'may not import from electron/engine/formats/stix/write',
  ],
  [
    'electron/engine/formats/stix/write/x.ts',
    `import type { Taking } from '../read/things.ts'`,
    'may not import from electron/engine/formats/stix/read',
  ],
  [
    'electron/engine/formats/ftm/read/x.ts',
    `import type { StixObject } from '#engine/formats/stix/terms/object.ts'`,
    'may not import from electron/engine/formats/stix/terms',
  ],
  [
    'electron/engine/formats/tables/read/x.ts',
    `import { nodes } from '#engine/formats/tables/write/nodes.ts'`,
    'may not import from electron/engine/formats/tables/write',
  ],
  [
    'electron/engine/formats/mapping/x.ts',
    `import type { Session } from '#engine/case/session.ts'`,
    'may not import from electron/engine/case',
  ],
  [
    'electron/engine/formats/mapping/x.ts',
    `import { readFile } from 'node:fs/promises'`,
    'may not import the library node:fs/promises',
  ],
  [
    'electron/engine/formats/writing/x.ts',
    `import { casePackage } from '#engine/handover/package/exporter.ts'`,
    'may not import from electron/engine/handover/package',
  ],
  [
    'electron/engine/handover/package/x.ts',
    `import { exporters } from '../exporters.ts'`,
    'may not import from electron/engine/handover/exporters.ts',
  ],
  [
    'electron/engine/handover/bundle/x.ts',
    `import type { Session } from '#engine/case/session.ts'`,
    'may not import from electron/engine/case',
  ],
  [
    'electron/engine/storage/journal/x.ts',
    `import { addFile } from '../vault/add.ts'`,
    'may not import from electron/engine/storage/vault',
  ],
  ['electron/engine/secrets/crypto/x.ts', `import { createConnection } from 'node:net'`, 'the library node:net'],
  ['electron/engine/disk/x.ts', `import { seal } from '../secrets/crypto/seal.ts'`, 'electron/engine/secrets/crypto'],
  ['electron/engine/case/x.ts', `import { Worker } from 'node:worker_threads'`, 'the library node:worker_threads'],
  [
    'electron/engine/work/x.ts',
    `import { argon2id } from '../secrets/crypto/argon.ts'`,
    'may not import from electron/engine/secrets/crypto',
  ],
  ['electron/hosts/cli/x.ts', `import { openCase } from '#engine/case/open.ts'`, 'from electron/engine/case'],
  ['electron/hosts/serve.ts', `import { dialog } from 'electron'`, 'may not import the library electron'],
  [
    'electron/hosts/serve.ts',
    `export { open } from './chromium/open.ts'`,
    'may not import from electron/hosts/chromium',
  ],
  [
    'electron/hosts/electron/x.ts',
    `import { chromium } from 'playwright-core'`,
    'may not import the library playwright',
  ],
  ['electron/hosts/cli/x.ts', `type Page = import('playwright-core').Page`, 'may not import the library playwright'],
  ['renderer/ui/x.tsx', `import { useCase } from '../state/use-case.ts'`, 'may not import from renderer/state'],
  ['renderer/ui/x.tsx', `import type { Claim } from '#shared/model/record.ts'`, 'may not import from shared/model'],
  [
    'renderer/state/x.ts',
    `import { Board } from '#renderer/views/board/board.tsx'`,
    'may not import from renderer/views',
  ],
  ['renderer/dialogs/share/x.tsx', `import { Export } from '../export/export.tsx'`, 'from renderer/dialogs/export'],
  [
    'renderer/views/case/x.tsx',
    `import form from '#renderer/dialogs/form/form.module.css'`,
    'may not import from renderer/dialogs/form',
  ],
  ['renderer/canvas/x.ts', `import fs from 'node:fs'`, 'may not import the library node:fs'],
  [
    'renderer/views/board/x.tsx',
    `import { Section } from '../inspector/section.tsx'`,
    'may not import from renderer/views/inspector',
  ],
  [
    'renderer/views/case/x.tsx',
    `import look from '#renderer/views/evidence/details.module.css'`,
    'may not import from renderer/views/evidence',
  ],
  ['renderer/views/case/x.ts', `type Row = import('../journal/changes.ts').Row`, 'from renderer/views/journal'],
  [
    'renderer/parts/x.tsx',
    `import { Board } from '../views/board/board.tsx'`,
    'may not import from renderer/views/board',
  ],
  ['renderer/views/journal/x.tsx', `import { parse } from 'papaparse'`, 'may not import the library papaparse'],
  ['renderer/views/x.tsx', `import { open } from '#engine/case/open.ts'`, 'may not import from electron/engine'],
  ['renderer/views/x.tsx', `new Worker(new URL('../../electron/start.ts', import.meta.url))`, 'from electron/start.ts'],
  ['renderer/views/x.tsx', `const view = (name: string) => import(name)`, 'computed'],
  ['electron/engine/case/x.ts', `const lowdb = require('lowdb')`, 'may not import the library lowdb'],
  ['electron/engine/case/x.ts', `import '#nowhere/x.ts'`, 'may not import the library #nowhere/x.ts'],
]

describe('a planted violation is caught', () => {
  test.each(planted)('%s: %s', (file, source, says) => {
    expect(violations(file, source)).toEqual([expect.stringContaining(says)])
  })

  test('and what is allowed passes', () => {
    expect(violations('shared/ops/x.ts', `import { record } from '#shared/model/record.ts'`)).toEqual([])
    expect(violations('electron/engine/storage/store.ts', `import { Low } from 'lowdb'`)).toEqual([])
    expect(violations('electron/engine/case/x.ts', `// import { app } from 'electron'`)).toEqual([])
  })
})

test('a file that does not parse is an error, never a pass', () => {
  expect(() => importsOf('shared/x.ts', 'import { from')).toThrow('shared/x.ts')
})

describe('a stale row of the table is found', () => {
  const files: readonly Importing[] = [
    { file: 'shared/a/x.ts', imports: ['../b/y.ts', 'zod'] },
    { file: 'shared/b/y.ts', imports: [] },
  ]
  const b = { place: 'shared/b' }

  test.each([
    [[{ place: 'shared/a', from: ['shared/b'], libraries: ['zod'] }, b], []],
    [
      [{ place: 'shared/a', from: ['shared/b', 'shared/c'], libraries: ['zod'] }, b],
      ['shared/a does not use shared/c'],
    ],
    [[{ place: 'shared/a', from: ['shared/b'], libraries: ['zod', 'lowdb'] }, b], ['shared/a does not use lowdb']],
    [[{ place: 'shared/a', from: ['shared/b'] }, b, { place: 'shared/c' }], ['shared/c has no files']],
  ])('%j', (table, says) => {
    expect(unused(files, table)).toEqual(says)
  })
})

describe('a circle is found', () => {
  test.each([
    [{ a: ['b'], b: ['c'], c: [] }, []],
    [{ a: ['b'], b: ['c'], c: ['a'], d: ['a'] }, [['a', 'b', 'c']]],
    [{ a: ['a'] }, [['a']]],
    [
      { a: ['b'], b: ['a', 'c'], c: ['d'], d: ['c'] },
      [
        ['c', 'd'],
        ['a', 'b'],
      ],
    ],
  ])('%j', (graph: Readonly<Record<string, readonly string[]>>, found) => {
    expect(circles(new Map(Object.entries(graph)))).toEqual(found)
  })

  test('by a type alone, and by a worker', () => {
    const source = {
      'shared/a.ts': `import type { B } from './b.ts'`,
      'shared/b.ts': `new URL('./a.ts', import.meta.url)`,
    }
    const graph = Object.entries(source).map(([file, text]) => ({ file, imports: importsOf(file, text) }))
    expect(circles(new Map(graph.map(each => [each.file, targetsOf(each)])))).toEqual([['shared/a.ts', 'shared/b.ts']])
  })
})
