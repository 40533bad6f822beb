import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { withholdComposing } from '#renderer/ui/composing.ts'

const folder = join(import.meta.dirname, '../../renderer')
const files = globSync('**/*.{ts,tsx}', { cwd: folder }).map(name => ({
  name,
  text: readFileSync(join(folder, name), 'utf8'),
}))
const guard = 'ui/composing.ts'
const meaning = 'ui/pressed.ts'

const namesOf = (pattern: RegExp, but: readonly string[] = []) =>
  files.filter(({ name, text }) => !but.includes(name) && pattern.test(text)).map(({ name }) => name)

test('the guard of input methods listens before anything of the window is made', () => {
  const main = files.find(({ name }) => name === 'main.tsx')?.text ?? ''
  expect(main.match(/^withholdComposing\(\)$/m)?.index).toBeLessThan(main.indexOf('createRoot(place)'))
  expect(main.match(/^withholdComposing\(\)$/m)?.index).toBeLessThan(main.indexOf('void start()'))
})

test('no other code hears of a press before the guard: signs of life alone are heard while composing, and do nothing', () => {
  expect(namesOf(/addEventListener\([^)]*'key(down|up|press)'[^)]*capture/, [guard])).toEqual([])
  // React's own way down comes after the guard, which listens at the window; only where a library would act first
  expect(namesOf(/onKey(Down|Up|Press)Capture/)).toEqual(['ui/use-typed-ahead.ts'])
  expect(namesOf(/['"]key(up|press)['"]/, [guard])).toEqual([])
  expect(namesOf(/\.onkey(down|up|press)\b/)).toEqual([])
})

test('no handler asks for a letter, digit or place itself: what a press means is decided in one file', () => {
  expect(namesOf(/\.key\s*[!=]==?\s*['"`][^'"`]['"`]/, ['views/inspector/claim-row.tsx'])).toEqual([])
  expect(namesOf(/\.key\.toLowerCase|event\.code\b|\bkeyCode\b|\.which\b/, [guard, meaning])).toEqual([])
})

/** As browsers report them; Node has no keyboard. */
class KeyboardEvent extends Event {
  readonly key: string
  readonly isComposing: boolean
  readonly keyCode: number
  constructor(kind: string, { key = 'a', isComposing = false, keyCode = 65 } = {}) {
    super(kind, { cancelable: true })
    this.key = key
    this.isComposing = isComposing
    this.keyCode = keyCode
  }
}

test('presses of an input method reach nobody, the others everybody', () => {
  Object.assign(globalThis, { KeyboardEvent })
  const target = new EventTarget()
  const heard: string[] = []
  const off = withholdComposing(target)
  for (const kind of ['keydown', 'keypress', 'keyup'])
    target.addEventListener(kind, event => heard.push(`${kind} ${(event as KeyboardEvent).key}`))
  const say = (kind: string, press: ConstructorParameters<typeof KeyboardEvent>[1]) =>
    target.dispatchEvent(new KeyboardEvent(kind, press))
  expect(say('keydown', { key: 'Enter', isComposing: true, keyCode: 13 })).toBe(true)
  say('keydown', { key: 'Process', keyCode: 229 })
  say('keyup', { key: 'Enter', isComposing: true })
  expect(say('keydown', { key: 'Escape', isComposing: true, keyCode: 229 })).toBe(false)
  expect(heard).toEqual([])
  say('keydown', { key: 'Enter', keyCode: 13 })
  say('keyup', { key: 'Enter', keyCode: 13 })
  expect(heard).toEqual(['keydown Enter', 'keyup Enter'])
  off()
  say('keydown', { key: 'Process', keyCode: 229 })
  expect(heard).toHaveLength(3)
})
