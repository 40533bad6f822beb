import { expect, test } from 'vitest'
import { valueKinds } from '#shared/model/kinds/list.ts'
import { recordProblems } from '#shared/model/record.ts'
import { recordShapes } from '#shared/model/records/list.ts'
import { all } from '#shared/ops/state.ts'
import { everyType } from '../../support/cases/every-type.ts'
import { hostile, hostileTexts } from '../../support/cases/hostile.ts'

test('the case of every type holds one of each, and every record is sound', () => {
  const state = everyType()
  const { entityTypes, linkTypes } = state.catalogue
  expect([...state.records.values()].flatMap(recordProblems)).toEqual([])
  expect(new Set(all(state, 'entity').map(each => each.type))).toEqual(new Set(entityTypes.map(each => each.id)))
  expect(new Set(all(state, 'link').map(each => each.type))).toEqual(new Set(linkTypes.map(each => each.id)))
  expect(new Set(all(state, 'claim').map(each => each.value.kind))).toEqual(new Set(Object.keys(valueKinds)))
  expect([...state.ids.keys()].sort()).toEqual(recordShapes.map(shape => shape.name).sort())
  const claimed = new Set(all(state, 'claim').map(claim => `${claim.subject} ${claim.property}`))
  const properties = [...entityTypes, ...linkTypes].reduce((sum, type) => sum + type.properties.length, 0)
  expect(claimed.size).toBe(properties)
})

test('the hostile case is sound too: what breaks writers is legal in a case', () => {
  const state = hostile(hostileTexts.length * 2)
  expect([...state.records.values()].flatMap(recordProblems)).toEqual([])
  expect(all(state, 'claim').some(claim => claim.value.kind === 'text' && claim.value.text.length > 1e6)).toBe(true)
})
