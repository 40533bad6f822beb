/** Key presses as an operating system reports them, for keyboards and input methods that Playwright has no names for. */
import type { CDPSession } from 'playwright-core'
import { allCodes } from '../../support/key-codes.ts'
import type { KeyPress } from '../../support/keyboards.ts'

const control = 2
const alt = 1
const shift = 8

/** Numbers of the keys that print nothing, and of those whose place says more than their print. */
const named: Readonly<Record<string, number>> = {
  Enter: 13,
  Escape: 27,
  ArrowLeft: 37,
  ArrowUp: 38,
  ArrowRight: 39,
  ArrowDown: 40,
  Tab: 9,
  Backspace: 8,
  ' ': 32,
}

export interface Held {
  readonly ctrl?: boolean
  readonly alt?: boolean
}

/** Presses and lets go of a key. */
export async function pressKey(keys: CDPSession, press: KeyPress, held: Held = {}): Promise<void> {
  const { key, code, shiftKey } = press
  const modifiers = (held.ctrl ? control : 0) + (held.alt ? alt : 0) + (shiftKey ? shift : 0)
  const of = { key, code, modifiers, windowsVirtualKeyCode: named[key] ?? numberAt(code) }
  const text = held.ctrl || held.alt ? undefined : key === 'Enter' ? '\r' : key.length <= 2 ? key : undefined
  const down = keys.send('Input.dispatchKeyEvent', { type: 'keyDown', ...of, ...(text ? { text } : {}) })
  await Promise.all([down, keys.send('Input.dispatchKeyEvent', { type: 'keyUp', ...of })])
}

/** A press that an input method takes: the page is told only that. */
export async function pressTaken(keys: CDPSession, key: string, code = key): Promise<void> {
  const of = { key, code, windowsVirtualKeyCode: 229 }
  await keys.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...of })
  await keys.send('Input.dispatchKeyEvent', { type: 'keyUp', ...of })
}

const numberAt = (code: string) => code.replace(/^(Key|Digit)/, '').charCodeAt(0)

/** The presses of an English keyboard for a named key or for small letters and blanks. */
export function pressesOfText(text: string): readonly KeyPress[] {
  if (text in named && text !== ' ') return [{ key: text, code: text, shiftKey: false }]
  return [...text].map(key => ({
    key,
    code: allCodes.flat().find(code => code === `Key${key.toUpperCase()}`) ?? 'Space',
    shiftKey: key !== key.toLowerCase(),
  }))
}
