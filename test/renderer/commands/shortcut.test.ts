import { expect, test } from 'vitest'
import { isShortcut } from '#renderer/commands/shortcut.ts'
import { keysOf } from '#renderer/ui/keys.ts'

const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }
const press = (key: string, held: Partial<typeof none> = {}) => ({ key, ...none, ...held })

test('a shortcut is its keys and no others', () => {
  expect(isShortcut(press('k', { ctrlKey: true }), 'Mod+K')).toBe(true)
  expect(isShortcut(press('k'), 'Mod+K')).toBe(false)
  expect(isShortcut(press('K', { ctrlKey: true, shiftKey: true }), 'Mod+K')).toBe(false)
  expect(isShortcut(press('Z', { ctrlKey: true, shiftKey: true }), 'Mod+Shift+Z')).toBe(true)
  expect(isShortcut(press('z', { ctrlKey: true, altKey: true }), 'Mod+Z')).toBe(false)
})

test('a sign counts as printed, with or without Shift on this keyboard', () => {
  expect(isShortcut(press('?', { shiftKey: true }), '?')).toBe(true)
  expect(isShortcut(press('?'), '?')).toBe(true)
  expect(isShortcut(press('+', { shiftKey: true }), '+')).toBe(true)
})

test('the plus sign can itself be the key', () => {
  expect(keysOf('Mod+Shift+Z')).toEqual(['Mod', 'Shift', 'Z'])
  expect(keysOf('+')).toEqual(['+'])
  expect(keysOf('Mod++')).toEqual(['Mod', '+'])
})
