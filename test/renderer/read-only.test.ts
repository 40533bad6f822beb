import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { caseStore } from '#renderer/state/case-store.ts'
import { isReadOnly } from '#renderer/state/read-only.ts'
import type { CaseStatus } from '#shared/contract.ts'

const atStart = caseStore.getState()
afterEach(() => caseStore.setState(atStart, true))

const folder = join(import.meta.dirname, '../../renderer')
const home = 'state/read-only.ts'
const files = globSync('**/*.{ts,tsx}', { cwd: folder })
  .map(name => ({ name, text: readFileSync(join(folder, name), 'utf8') }))
  .filter(({ name }) => name !== home)

/** What reads it beside its home, or has it handed down: a field of the page has an attribute of that name. */
const faults = (text: string) => [
  ...(text.match(/\??\.readOnly\b/g) ?? []),
  ...(text.match(/[{,]\s*readOnly\b(?!:)[^}]*\}\s*=\s*useStatus/g) ?? []),
  ...(text.match(/\breadOnly\??: boolean/g) ?? []),
  ...[...text.matchAll(/<(\w+)(?:\s[^<>]*)?\sreadOnly\b/g)].flatMap(([, tag = '']) =>
    fields.includes(tag) ? [] : [tag],
  ),
]
const fields = ['input', 'textarea', 'TextField']

test('whether the case can only be read is asked in one file, and handed down by none', () => {
  expect(files.filter(({ text }) => faults(text).length > 0).map(({ name }) => name)).toEqual([])
  // and it is asked where things are offered
  expect(files.filter(({ text }) => text.includes(home)).length).toBeGreaterThan(20)
})

test.each([
  'const shut = useStatus()?.readOnly === true',
  'const { readOnly } = useStatus() ?? {}',
  'interface Props { readonly readOnly: boolean }',
  '<Notes about={id} readOnly={readOnly} />',
  '<Notes about={id} readOnly />',
])('%s is found', planted => expect(faults(planted)).not.toEqual([]))

test('it is said of the case that is open now', () => {
  expect(isReadOnly()).toBe(false)
  caseStore.setState({ status: { readOnly: true } as CaseStatus })
  expect(isReadOnly()).toBe(true)
})
