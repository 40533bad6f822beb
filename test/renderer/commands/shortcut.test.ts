import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { isMeant } from '#renderer/commands/shortcut.ts'
import { keysOf } from '#renderer/ui/keys.ts'
import { pressed } from '#renderer/ui/pressed.ts'
import { type KeyPress, keyboards, pressAt, pressesOf, pressFor } from '../../support/keyboards.ts'

const none = { ctrlKey: false, metaKey: false, altKey: false }
const control = { ...none, ctrlKey: true }
const alt = { ...none, altKey: true }

/** The first of the shortcuts that a press means, as the window looks for it. */
function meantBy(press: KeyPress, held: typeof none, shortcuts: readonly string[]): string | undefined {
  for (const meant of pressed(press)) {
    const found = shortcuts.find(shortcut => isMeant(held, meant, shortcut))
    if (found !== undefined) return found
  }
  return undefined
}

/** Every shortcut that a command or a view of the window names. */
const folder = join(import.meta.dirname, '../../../renderer')
const all = globSync('{commands,parts,views,app}/**/*.ts', { cwd: folder }).flatMap(file => {
  const named = readFileSync(join(folder, file), 'utf8').matchAll(/\bshortcuts?: (\[[^\]]*\]|'[^']*')/g)
  return [...named].flatMap(([, list = '']) => [...list.matchAll(/'([^']+)'/g)].map(([, keys = '']) => keys))
})
const wide = [...all, ...[...'BCDGJMPQRTUVWX'].flatMap(letter => [`Mod+${letter}`, `Mod+Shift+${letter}`])]
const english = (key: string, held = none, shiftKey = false) =>
  meantBy({ key, code: pressFor('english', key)?.code ?? key, shiftKey }, held, wide)

test('a shortcut is its keys and no others', () => {
  expect(all).toEqual(expect.arrayContaining(['Mod+K', 'Mod+L', 'Alt+1', 'F2', '?', 'A', '=', 'E']))
  expect(english('k', control)).toBe('Mod+K')
  expect(english('k')).toBe('K')
  expect(english('K', control, true)).toBeUndefined()
  expect(english('Z', control, true)).toBe('Mod+Shift+Z')
  expect(english('z', { ...control, altKey: true })).toBeUndefined()
  expect(english('F2')).toBe('F2')
  expect(english('Delete')).toBe('Delete')
  expect(english('1', alt)).toBe('Alt+1')
  expect(english('!', alt, true)).toBeUndefined()
})

test('the plus sign can itself be the key', () => {
  expect(keysOf('Mod+Shift+Z')).toEqual(['Mod', 'Shift', 'Z'])
  expect(keysOf('+')).toEqual(['+'])
  expect(keysOf('Mod++')).toEqual(['Mod', '+'])
})

const ofLatin = ['english', 'german', 'french', 'dvorak', 'czech', 'turkish']

describe.each(ofLatin)('on a %s keyboard', keyboard => {
  test('a letter is the one that is printed, and no other key means it', () => {
    for (const press of pressesOf(keyboard)) {
      if (press.key === 'Dead') continue
      const letter = { ı: 'I', İ: 'I' }[press.key] ?? press.key.toUpperCase()
      const expected = /^[A-Z]$/.test(letter) ? `Mod+${press.shiftKey ? 'Shift+' : ''}${letter}` : undefined
      const meant = meantBy(press, control, wide)
      if (/^Mod\+(Shift\+)?[A-Z]$/.test(meant ?? expected ?? ''))
        expect(meant, `${press.key} at ${press.code}`).toBe(wide.includes(expected ?? '') ? expected : undefined)
    }
  })
})

describe.each(keyboards.filter(each => !ofLatin.includes(each)))('on a %s keyboard', keyboard => {
  test('the place of a letter is the letter', () => {
    for (const shortcut of all.filter(keys => /^(Mod\+|Shift\+)*[A-Z]$/.test(keys))) {
      const press = pressAt(keyboard, `Key${shortcut.at(-1)}`, shortcut.includes('Shift'))
      expect(meantBy(press, shortcut.includes('Mod') ? control : none, all), shortcut).toBe(shortcut)
    }
  })
})

test.each(keyboards)('on a %s keyboard the digits are views, with or without Shift for their print', keyboard => {
  for (const shortcut of all.filter(keys => /^Alt\+\d$/.test(keys))) {
    const digit = shortcut.at(-1) ?? ''
    expect(meantBy(pressAt(keyboard, `Digit${digit}`), alt, all), shortcut).toBe(shortcut)
    const printed = pressFor(keyboard, digit)
    if (printed) expect(meantBy(printed, alt, all), `${shortcut} as printed`).toBe(shortcut)
  }
})

test.each(keyboards)('on a %s keyboard every sign works that it prints', keyboard => {
  for (const sign of ['?', '/', '+', '=', '-']) {
    const press = pressFor(keyboard, sign)
    if (press) expect(meantBy(press, none, all), sign).toBe(sign)
  }
  const comma = pressFor(keyboard, ',')
  if (comma) expect(meantBy(comma, control, all)).toBe('Mod+,')
})

test('signs of other scripts stand for their fellows', () => {
  expect(meantBy(pressAt('arabic', 'Slash', true), none, all)).toBe('?')
  expect(meantBy(pressAt('arabic', 'Slash'), none, all)).toBe('/')
  for (const keyboard of ['russian', 'arabic', 'hebrew', 'kana'])
    expect(meantBy(pressAt(keyboard, 'Comma'), control, all), keyboard).toBe('Mod+,')
  expect(meantBy({ key: '？', code: 'Slash', shiftKey: true }, none, all)).toBe('?')
  expect(meantBy({ key: 'Dead', code: 'KeyL', shiftKey: false }, control, all)).toBeUndefined()
  expect(meantBy({ key: 'Process', code: 'KeyL', shiftKey: false }, none, all)).toBeUndefined()
})
