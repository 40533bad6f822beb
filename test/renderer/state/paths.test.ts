import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fileName, folderOf, joinPath, nameOf, titleOf } from '#renderer/state/paths.ts'

test('paths are put together the way the folder is written', () => {
  expect(joinPath('/cases', 'a.case')).toBe('/cases/a.case')
  expect(joinPath('/', 'a.case')).toBe('/a.case')
  expect(joinPath('C:\\Cases', 'a.case')).toBe('C:\\Cases\\a.case')
  expect(titleOf('C:\\Cases\\Harmony theft.case')).toBe('Harmony theft')
})

test('a title becomes a file name every system takes', () => {
  expect(fileName('Theft: Harmony / "Horizon"?')).toBe('Theft Harmony Horizon')
  expect(fileName('../..')).toBe('Case')
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), title => {
      const name = fileName(title)
      expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}]|^[ .]|[ .]$|^$/u)
    }),
  )
})

test('folder and name are the two halves of a path', () => {
  expect([folderOf('/cases/a.case'), nameOf('/cases/a.case')]).toEqual(['/cases', 'a.case'])
})
