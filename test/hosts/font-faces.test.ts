import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { facesNeeded, isWithin, rangesOf } from '../../electron/launch/font-faces.ts'

const ui = join(import.meta.dirname, '../../renderer/ui')
const packages = createRequire(import.meta.url)
const sheetOf = (name: string) => readFileSync(packages.resolve(name), 'utf8')

const inter = '@fontsource-variable/inter/index.css'
const scripts = readFileSync(join(ui, 'scripts.css'), 'utf8')
const imports = [...scripts.matchAll(/@import "([^"]+)"/g)].map(([, sheet = '']) => sheet)

/** The letters that the faces of a style sheet say they hold. */
const lettersIn = (sheet: string) =>
  new Set(
    [...sheet.matchAll(/unicode-range:\s*([^;]+);/g)]
      .flatMap(([, written = '']) => rangesOf(written))
      .flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, at) => first + at)),
  )

const count = (sheet: string) => sheet.match(/@font-face/g)?.length ?? 0

test('no letter is lost, and no face kept whose letters others have', () => {
  const needed = facesNeeded(scripts, inter)
  const all = imports.map(sheetOf).join('\n')
  const held = sheetOf(inter)
  expect(lettersIn(held + needed)).toEqual(lettersIn(held + all))
  expect(count(needed)).toBeLessThan(count(all) - 50)
  expect(needed).not.toMatch(/@import|url\(\./)
})

test('the families stand in the order in which the window falls back on them', () => {
  const tokens = readFileSync(join(ui, 'tokens.css'), 'utf8')
  const names = /--font-scripts:([^;]+);/.exec(tokens)?.[1] ?? ''
  const families = [...names.matchAll(/"([^"]+) Variable"/g)].map(([, name = '']) => name)
  const packageOf = (name: string) => `@fontsource-variable/${name.toLowerCase().replaceAll(' ', '-')}/index.css`
  expect(imports).toEqual(families.map(packageOf))
})

const range = fc.tuple(fc.nat(60), fc.nat(60)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const)

test('a range lies in others exactly where each of its letters does', () => {
  fc.assert(
    fc.property(range, fc.array(range, { maxLength: 6 }), ([first, last], others) => {
      const letters = Array.from({ length: last - first + 1 }, (_, at) => first + at)
      const each = letters.every(letter => others.some(([from, to]) => from <= letter && letter <= to))
      expect(isWithin([first, last], others)).toBe(each)
    }),
  )
})

test('ranges are read as they are written', () => {
  expect(rangesOf('U+4e00-4e0f, U+50??,U+20AC')).toEqual([
    [0x4e00, 0x4e0f],
    [0x5000, 0x50ff],
    [0x20ac, 0x20ac],
  ])
})
