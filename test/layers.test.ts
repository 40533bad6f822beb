import { globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { importsOf } from './support/imports.ts'
import { violations } from './support/layers.ts'

const files = globSync(['shared/**/*.ts', 'electron/**/*.ts', 'renderer/**/*.{ts,tsx}']).map(file =>
  file.replaceAll('\\', '/'),
)

test('every import of every room follows the table of rooms', () => {
  expect(files.length).toBeGreaterThan(100)
  expect(files.flatMap(file => violations(file, readFileSync(file, 'utf8')))).toEqual([])
})

const planted: readonly [file: string, source: string, says: string][] = [
  ['shared/model/x.ts', `import { apply } from '../ops/apply.ts'`, 'may not import from shared/ops'],
  ['shared/model/x.ts', `import type { Op } from '#shared/ops/op.ts'`, 'may not import from shared/ops'],
  ['shared/model/x.ts', `export * from '../commands/list.ts'`, 'may not import from shared/commands'],
  ['shared/model/x.ts', `import { z } from 'zod'`, 'may not import the library zod'],
  ['shared/ops/x.ts', `import { readFile } from 'node:fs/promises'`, 'may not import the library node:fs/promises'],
  ['shared/ops/x.ts', `const fs = await import('fs')`, 'may not import the library fs'],
  ['shared/queries/x.ts', `import React from 'react'`, 'may not import the library react'],
  ['shared/new-room/x.ts', `export const x = 1`, 'in no room'],
  ['electron/engine/x.ts', `import { app } from 'electron'`, 'may not import the library electron'],
  ['electron/engine/x.ts', `import { Low } from 'lowdb'`, 'may not import the library lowdb'],
  ['electron/engine/x.ts', `import { serve } from '#hosts/serve.ts'`, 'may not import from electron/hosts'],
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
  ['electron/engine/x.ts', `const lowdb = require('lowdb')`, 'may not import the library lowdb'],
  ['electron/engine/x.ts', `import '#nowhere/x.ts'`, 'may not import the library #nowhere/x.ts'],
]

describe('a planted violation is caught', () => {
  test.each(planted)('%s: %s', (file, source, says) => {
    expect(violations(file, source)).toEqual([expect.stringContaining(says)])
  })

  test('and what is allowed passes', () => {
    expect(violations('shared/ops/x.ts', `import { record } from '#shared/model/record.ts'`)).toEqual([])
    expect(violations('electron/engine/storage/store.ts', `import { Low } from 'lowdb'`)).toEqual([])
    expect(violations('electron/engine/x.ts', `// import { app } from 'electron'`)).toEqual([])
  })
})

test('a file that does not parse is an error, never a pass', () => {
  expect(() => importsOf('shared/x.ts', 'import { from')).toThrow('shared/x.ts')
})
