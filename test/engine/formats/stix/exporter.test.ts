import { describe, expect, test } from 'vitest'
import { stix } from '#engine/formats/stix/exporter.ts'
import type { CaseRecord } from '#shared/model/record.ts'
import type { Claim } from '#shared/model/records/claim.ts'
import type { Value } from '#shared/model/value.ts'
import { stateOf } from '#shared/ops/apply.ts'
import type { CaseState } from '#shared/ops/state.ts'
import { capturedPage, receivedMail } from '../../../support/cases/captures.ts'
import { everyType } from '../../../support/cases/every-type.ts'
import { hostile } from '../../../support/cases/hostile.ts'
import { caseRecord, claimOf } from '../../../support/cases/records.ts'
import { exportOf } from '../../../support/export-of.ts'
import { type Bundle, hasSchemas, type StixObject, stixProblems } from './stix-check.ts'

async function bundleOf(state: CaseState, profile: string) {
  const { text, losses } = await exportOf(stix, state, { profile })
  return { text, losses, bundle: JSON.parse(text) as Bundle }
}

describe.each(['extensions', 'strict-core'])('profile %s', profile => {
  describe.each([
    ['one of everything', everyType()],
    ['hostile text', hostile(200)],
  ] as const)('%s', (_, state) => {
    test.skipIf(!hasSchemas)('passes the official schemas and what they leave unchecked', async () => {
      const { bundle } = await bundleOf(state, profile)
      expect(stixProblems(bundle, profile === 'strict-core').slice(0, 20)).toEqual([])
    })
    test('same bytes every time; no loss told twice', async () => {
      const { text, losses } = await bundleOf(state, profile)
      const shuffled = stateOf([...state.records.values()].reverse())
      expect((await bundleOf(shuffled, profile)).text).toBe(text)
      const lines = losses.map(loss => JSON.stringify(loss))
      expect(lines.length).toBe(new Set(lines).size)
    })
  })
})

const by = 'A. Keller'
const at = '2026-03-01T09:00:00.000Z'
const entity = (id: string, type: string): CaseRecord => ({ id, record: 'entity', type, author: by, at })
const claim = (id: string, subject: string, property: string, value: Value, rest: Partial<Claim> = {}): CaseRecord =>
  claimOf(0, subject, property, value, { id, ...rest })
const ofType = (bundle: Bundle, type: string) => bundle.objects.filter(each => each.type === type)

const property = (id: string, of: string, title: string, order: number): CaseRecord =>
  ({ id, record: 'custom-property', of, title, kind: 'text', many: true, order, author: by, at }) as const
const words = (text: string): Value => ({ kind: 'text', text })

/** Types of its own, a property of a built-in one, and of each something. */
const balloons = stateOf([
  caseRecord('Balloons'),
  {
    ...{ id: 'et_aaaa', record: 'entity-type', title: 'Spy balloon', base: 'device' },
    ...{ group: 'state', icon: 'cloud', author: by, at },
  },
  { id: 'lt_aaaa', record: 'link-type', title: 'pilots', reverse: 'piloted by', base: 'related-to', author: by, at },
  property('cp_aaaa', 'et_aaaa', 'Mission code', 0),
  property('cp_bbbb', 'et_aaaa', 'Высота', 1),
  property('cp_cccc', 'et_aaaa', 'Fate', 2),
  property('cp_dddd', 'et_aaaa', 'Never said', 3),
  property('cp_eeee', 'person', 'Shoe size', 0),
  entity('a', 'et_aaaa'),
  ...['NK-7', 'NK-8'].map((code, n) => claim(`${n}`, 'a', 'cp_aaaa', words(code))),
  claim('2', 'a', 'cp_bbbb', words('18 km')),
  claim('3', 'a', 'cp_cccc', words('aloft')),
  claim('4', 'a', 'cp_cccc', words('shot down'), { status: 'disputed' }),
  entity('b', 'person'),
  claim('5', 'b', 'name', { kind: 'name', name: 'Lee', script: 'Latn' }),
  claim('6', 'b', 'cp_eeee', words('42')),
  { id: 'c', record: 'link', type: 'lt_aaaa', from: 'b', to: 'a', author: by, at },
])

describe('single matters', () => {
  test('an observable has the id every other program gives it, and two entities of one value are one object', async () => {
    const ip: Value = { kind: 'text', text: '198.51.100.3' }
    const state = stateOf([
      entity('a', 'ip-address'),
      claim('1', 'a', 'ip', ip),
      entity('b', 'ip-address'),
      claim('2', 'b', 'ip', ip),
    ])
    const { bundle } = await bundleOf(state, 'extensions')
    expect(ofType(bundle, 'ipv4-addr').map(each => each.id)).toEqual([
      'ipv4-addr--28bb3599-77cd-5a82-a950-b5bc3caf07c4',
    ])
    expect(stixProblems(bundle)).toEqual([])
  })
  test('contradicting values each get a note with the confidence of their own grade', async () => {
    const state = stateOf([
      entity('a', 'phone-number'),
      claim('1', 'a', 'phone', { kind: 'phone', phone: '+85620555512' }, { informationGrade: '1' }),
      claim('2', 'a', 'phone', { kind: 'phone', phone: '+85620555599' }, { informationGrade: '4' }),
    ])
    const { bundle } = await bundleOf(state, 'extensions')
    expect(
      ofType(bundle, 'note')
        .map(each => each['confidence'])
        .sort(),
    ).toEqual([30, 90])
    expect(ofType(bundle, 'phone-number')[0]?.['value']).toBe('85620555512')
  })
  test('what STIX makes more precise is told; a stricter handling marks its object', async () => {
    const state = stateOf([
      caseRecord('Case'),
      entity('a', 'hacker-group'),
      claim('1', 'a', 'name', { kind: 'name', name: 'Group', script: 'Latn' }, { handling: 'CLEAR' }),
      claim('2', 'a', 'start', { kind: 'date', date: '2009' }, { handling: 'RED' }),
    ])
    const { bundle, losses } = await bundleOf(state, 'extensions')
    const [group] = ofType(bundle, 'intrusion-set')
    expect(group?.['first_seen']).toBe('2009-01-01T00:00:00.000Z')
    expect(losses).toContainEqual(expect.objectContaining({ record: '2', why: expect.stringContaining('2009 became') }))
    expect(group?.['object_marking_refs']).toEqual(['marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1'])
    expect(group?.['granular_markings']).toEqual([
      { marking_ref: 'marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487', selectors: ['name'] },
    ])
  })
  test('an invented example never looks like a finding', async () => {
    const name: Value = { kind: 'name', name: 'Invented Ltd', script: 'Latn' }
    const state = stateOf([entity('a', 'company'), claim('1', 'a', 'name', name, { status: 'illustrative' })])
    const { bundle } = await bundleOf(state, 'strict-core')
    const identity = ofType(bundle, 'identity').find(each => each['labels'])
    expect(identity).toMatchObject({ name: 'Illustrative: Invented Ltd', labels: ['illustrative'] })
  })
  test.each(['extensions', 'strict-core'])('captures and e-mails are observables: %s', async profile => {
    const red = { ...receivedMail(3), sentAt: '4 March 2026', handling: 'RED' } as CaseRecord
    const state = stateOf([caseRecord('Captures'), capturedPage(1), receivedMail(2), red])
    const { bundle } = await bundleOf(state, profile)
    expect(stixProblems(bundle, profile === 'strict-core')).toEqual([])
    expect(ofType(bundle, 'url').map(each => each['value'])).toEqual(['https://news.example.org/theft?id=7'])
    const mails = ofType(bundle, 'email-message')
    const sender = ofType(bundle, 'email-addr').find(each => each['display_name'] === 'Doe, Jane')
    expect(new Set(mails.map(each => each['date']))).toEqual(new Set(['2026-03-02T08:00:00.000Z', undefined]))
    expect(mails.every(each => each['from_ref'] === sender?.id && each['is_multipart'])).toBe(true)
    // The second mail is alike in all that an id is made of, and more secret: it stays an object of its own.
    expect(new Set(mails.map(each => String(each['object_marking_refs']))).size).toBe(2)
    expect(ofType(bundle, 'relationship')).toHaveLength(3)
  })
  test('what an observable shows otherwise than the exhibit stands in words', async () => {
    const page = { ...capturedPage(1), url: 'https://Example.org/ä' } as CaseRecord
    const named = { ...receivedMail(3), sender: 'J. D. <jane.doe@mail.example.org>' } as CaseRecord
    const { bundle, losses } = await bundleOf(stateOf([page, receivedMail(2), named]), 'strict-core')
    expect(ofType(bundle, 'url').map(each => each['value'])).toEqual(['https://example.org/%C3%A4'])
    expect(losses).toContainEqual(expect.objectContaining({ record: page.id, field: 'url' }))
    expect(losses).toContainEqual(expect.objectContaining({ record: named.id, field: 'sender' }))
    const words = ofType(bundle, 'note')
      .map(each => String(each['content']))
      .join('\n')
    expect(words).toContain('Captured from: https://Example.org/ä')
    expect(words).toContain('Sender: J. D. <jane.doe@mail.example.org>')
  })
  test('a type of the case is a declared extension, with the values of its own properties', async () => {
    const { bundle, losses } = await bundleOf(balloons, 'extensions')
    const definitions = ofType(bundle, 'extension-definition').filter(each => each['description'] !== undefined)
    const named = (name: string) => definitions.find(each => each['name'] === name)
    const said = (object: StixObject | undefined, name: string) =>
      (object?.['extensions'] as Record<string, object> | undefined)?.[named(name)?.id ?? '']
    expect(definitions.map(each => each['name']).sort()).toEqual(['Person', 'Spy balloon', 'pilots'])
    const infrastructure = ofType(bundle, 'infrastructure')[0]
    expect(said(infrastructure, 'Spy balloon')).toEqual({
      ...{ extension_type: 'property-extension', type_title: 'Spy balloon' },
      ...{ mission_code: ['NK-7', 'NK-8'], fate: ['aloft'], cp_bbbb: ['18 km'] },
    })
    expect(JSON.parse(String(named('Spy balloon')?.['schema']))).toMatchObject({
      title: 'Spy balloon',
      properties: { mission_code: { title: 'Mission code', type: 'array' }, cp_bbbb: { title: 'Высота' } },
    })
    const person = ofType(bundle, 'identity').find(each => each['name'] === 'Lee')
    expect(said(person, 'Person')).toEqual({ extension_type: 'property-extension', shoe_size: ['42'] })
    const [pilots] = ofType(bundle, 'relationship')
    expect(said(pilots, 'pilots')).toEqual({ extension_type: 'property-extension', type_title: 'pilots' })
    expect(named('pilots')?.['object_marking_refs']).toEqual(infrastructure?.['object_marking_refs'])
    expect(losses).toContainEqual(expect.objectContaining({ record: 'a', field: 'type', kind: 'extension' }))
    expect(stixProblems(bundle)).toEqual([])
    const strict = await bundleOf(balloons, 'strict-core')
    expect([ofType(strict.bundle, 'extension-definition'), stixProblems(strict.bundle, true)]).toEqual([[], []])
  })
  test.skipIf(!hasSchemas)('the check refuses what is wrong', async () => {
    const { bundle } = await bundleOf(everyType(), 'extensions')
    const broken = bundle.objects.map((each: StixObject) => (each.type === 'identity' ? { ...each, name: 5 } : each))
    expect(stixProblems({ ...bundle, objects: broken }).join()).toContain('name must be string')
    const without = bundle.objects.filter(each => each.type !== 'extension-definition')
    expect(stixProblems({ ...bundle, objects: without }).join()).toContain('is not declared')
    expect(stixProblems({ ...bundle, objects: [...bundle.objects, ...bundle.objects.slice(0, 1)] }).join()).toContain(
      'twice',
    )
  })
})
