import { expect, test } from 'vitest'
import { icons } from '#renderer/ui/icons.ts'
import { entityTypes } from '#shared/model/types/list.ts'

test('every entity type has an icon that is there', () => {
  expect(entityTypes.filter(type => !Object.hasOwn(icons, type.icon)).map(type => type.icon)).toEqual([])
})
