import { expect, test } from 'vitest'
import { icons } from '#renderer/ui/icons.ts'
import { typeIcons } from '#shared/model/type-icons.ts'

test('every icon of a type, built-in or of a case, is there', () => {
  expect(typeIcons.filter(icon => !Object.hasOwn(icons, icon))).toEqual([])
})
