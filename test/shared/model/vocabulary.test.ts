import { expect, test } from 'vitest'
import { naming } from '#shared/commands/entity-add.ts'
import { builtIn } from '#shared/model/catalogue.ts'
import type { EntityType } from '#shared/model/entity-type.ts'
import { kindOf, propertyOf } from '#shared/model/lookup.ts'

const { entityType, linkTypesBetween } = builtIn

function typeOf(id: string): EntityType {
  const type = entityType(id)
  if (!type) throw new Error(id)
  return type
}

test.each(['swap', 'DEX', 'dex', 'decentralised exchange', 'AMM'])('%s is a swap among DeFi protocols', word => {
  const kind = propertyOf(typeOf('defi-protocol'), 'kind')
  expect(kindOf('choice').read(word, kind?.options)).toEqual({ kind: 'choice', choice: 'swap' })
})

test('an identity document is named by a number where it is one, else by what it is called', () => {
  const type = typeOf('identity-document')
  expect(naming(type, 'passport: X1234567')).toBe('number')
  expect(naming(type, 'Pak’s')).toBe('label')
  expect(type.properties.map(({ id }) => id)).toContain('country')
})

test('a front company has whatever a company has', () => {
  const [company, front] = [typeOf('company'), typeOf('front-company')]
  for (const property of company.properties) expect(propertyOf(front, property.id), property.id).toEqual(property)
  const between = (one: string, other: string) => linkTypesBetween(one, other).map(({ id }) => id)
  for (const other of ['person', 'wallet', 'company', 'bank-account', 'exchange', 'incident', 'hacker-group']) {
    expect(between('front-company', other), other).toEqual(expect.arrayContaining(between('company', other)))
    expect(between(other, 'front-company'), other).toEqual(expect.arrayContaining(between(other, 'company')))
  }
})

test('a technique is used, as malware is', () => {
  for (const user of ['hacker-group', 'person', 'campaign', 'incident'])
    expect(linkTypesBetween(user, 'technique').map(({ id }) => id)).toContain('used-tool')
})
