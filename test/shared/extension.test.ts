import { expect, test } from 'vitest'
import { extensionOf, withExtension } from '#shared/extension.ts'

test.each([
  ['/out/Fox', 'Case 2026-11-28.pdf', '/out/Fox.pdf'],
  ['/out/Fox.pdf', 'Case.pdf', '/out/Fox.pdf'],
  ['/out/Fox.PDF', 'Case.pdf', '/out/Fox.PDF'],
  ['/out/Fox 2026.11', 'Case.pdf', '/out/Fox 2026.11.pdf'],
  ['C:\\out.d\\Fox', 'C:\\out.d\\Case.zip', 'C:\\out.d\\Fox.zip'],
  ['/out/tables', '/out.d/Case 2026-11-28', '/out/tables'],
  ['/out/tables', 'No. 5 of 2026', '/out/tables'],
  ['/out/Fox', '.hidden', '/out/Fox'],
  ['/out/Fox', '', '/out/Fox'],
])('%s, where %j was suggested, is saved as %s', (typed, suggested, path) => {
  expect(withExtension(typed, suggested)).toBe(path)
})

test('an ending is of the name, not of a folder above it', () => {
  expect(extensionOf('/cases/Fox.case/notes')).toBe('')
  expect(extensionOf('/cases/Fox.case')).toBe('.case')
})
