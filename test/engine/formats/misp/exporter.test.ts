import { describe, expect, it } from 'vitest'
import { misp } from '#engine/formats/misp/exporter.ts'
import type { CaseRecord } from '#shared/model/record.ts'
import { stateOf } from '#shared/ops/apply.ts'
import { all, type CaseState } from '#shared/ops/state.ts'
import { capturedPage, receivedMail } from '../../../support/cases/captures.ts'
import { everyType } from '../../../support/cases/every-type.ts'
import { hostile } from '../../../support/cases/hostile.ts'
import { caseRecord, claimOf, idOf, sourceOf } from '../../../support/cases/records.ts'
import { exportOf } from '../../../support/export-of.ts'
import { sampleState } from '../../../support/sample-state.ts'
import { hasMisp, mispProblems } from './misp-check.ts'

interface Attribute {
  readonly uuid: string
  readonly type: string
  readonly category: string
  readonly value: string
  readonly comment: string
  readonly to_ids: boolean
  readonly object_relation?: string
  readonly Tag?: readonly { readonly name: string }[]
}
interface MispObject {
  readonly uuid: string
  readonly name: string
  readonly comment: string
  readonly Attribute: readonly Attribute[]
  readonly ObjectReference: readonly {
    uuid: string
    object_uuid: string
    referenced_uuid: string
    relationship_type: string
  }[]
}
interface Event {
  readonly info: string
  readonly Tag: readonly { readonly name: string }[]
  readonly Attribute: readonly Attribute[]
  readonly Object: readonly MispObject[]
}

async function eventOf(state: CaseState) {
  const { text, losses } = await exportOf(misp, state)
  const document: { readonly Event: Event } = JSON.parse(text)
  const attributes = [...document.Event.Attribute, ...document.Event.Object.flatMap(each => each.Attribute)]
  return { text, losses, document, event: document.Event, attributes }
}

const cases: readonly (readonly [string, () => Promise<CaseState>])[] = [
  ['one of everything', async () => everyType()],
  ['hostile text', async () => hostile(5000)],
  ['the sample', sampleState],
]

it.skipIf(!hasMisp)('the check refuses what is wrong (needs ../shared/data/misp-events)', async () => {
  const { document } = await eventOf(everyType())
  expect(mispProblems(document)).toEqual([])
  const wrong = { Event: { ...document.Event, info: 5 } }
  expect(mispProblems(wrong)).not.toEqual([])
})

describe('what a case becomes', () => {
  it.each(cases)('%s: ids are unique and nothing dangles', async (_, state) => {
    const { event, attributes } = await eventOf(await state())
    const references = event.Object.flatMap(each => each.ObjectReference)
    const ids = [...event.Object, ...attributes, ...references].map(each => each.uuid)
    expect(new Set(ids).size).toBe(ids.length)
    const known = new Set(ids)
    expect(references.filter(each => !known.has(each.referenced_uuid))).toEqual([])
    expect(ids.every(id => /^[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/.test(id))).toBe(true)
  })

  it('has every record in the event or in the loss report', async () => {
    const state = everyType()
    const { text, losses, attributes } = await eventOf(state)
    const told = new Set(losses.map(loss => loss.record))
    // A placement is lost with its board.
    const lineOf = (record: CaseRecord) => (record.record === 'placement' ? record.board : record.id)
    const counted = [...state.records.values()].filter(each => !told.has(lineOf(each)) && !text.includes(each.id))
    // A claim that found its relation is neither told nor named: as many attributes carry a grade.
    expect(counted.filter(({ record }) => !['claim', 'case', 'source', 'exhibit', 'note'].includes(record))).toEqual([])
    const placed = counted.filter(({ record }) => record === 'claim').length
    expect(attributes.filter(each => each.Tag).length).toBeGreaterThanOrEqual(placed)
    expect(new Set(losses.map(loss => JSON.stringify(loss))).size).toBe(losses.length)
  })

  it('keeps all that makes a claim of a value, whether it has a relation or stands in words', async () => {
    const id = idOf('entity', 1)
    const rest = {
      original: 'as they spell it',
      locator: 'page 7',
      passage: 'the passage itself',
      validFrom: '2019-04',
      validTo: '2021-06',
      observedAt: '2020-01-02',
      reason: 'the bank says otherwise',
      preferredBecause: 'closest to the event',
      at: '2025-05-05T05:05:05.000Z',
    } as const
    const all = { ...rest, status: 'disputed', preferred: true, handling: 'AMBER' } as const
    const entity = { id, record: 'entity', type: 'person', author: 'K', at: '2024-04-04T04:04:04.000Z' } as const
    const { attributes, event } = await eventOf(
      stateOf([
        caseRecord('A person'),
        entity,
        claimOf(1, id, 'name', { kind: 'name', name: 'Pak', script: 'Latn' }, all),
        claimOf(2, id, 'sanctioned', { kind: 'text', text: 'yes' }, all),
        sourceOf(1, 'A register on paper', { url: 'ftp://register.example/a' } as Partial<CaseRecord>),
      ]),
    )
    const relation = attributes.find(each => each.object_relation === 'full-name')?.comment
    const words = attributes.find(each => each.object_relation === 'text')?.value
    for (const text of Object.values(rest)) expect([relation, words].every(each => each?.includes(text))).toBe(true)
    expect(words).toContain('tlp:amber')
    expect(event.Object[0]?.comment).toContain(entity.at)
    expect(event.Attribute.at(-1)?.comment).toMatch(/ftp:\/\/register.example\/a.*grade C3/)
  })

  it('links every pair once', async () => {
    const state = everyType()
    const { event } = await eventOf(state)
    const links = event.Object.flatMap(each => each.ObjectReference).filter(
      each => !['characterized-by', 'downloaded-from'].includes(each.relationship_type),
    )
    expect(links).toHaveLength(all(state, 'link').length + all(state, 'exhibit').filter(each => each.parent).length)
  })

  it('gives the same bytes twice', async () => {
    expect((await eventOf(everyType())).text).toBe((await eventOf(everyType())).text)
  })

  it('grades, marks and warns as MISP does', async () => {
    const id = idOf('entity', 1)
    const address = (chain: string, address: string) =>
      ({ kind: 'address', chain, address, checksum: 'valid' }) as const
    const { event, attributes, text } = await eventOf(
      stateOf([
        caseRecord('An address'),
        { id, record: 'entity', type: 'wallet', author: 'A', at: '2026-03-01T09:00:00.000Z' },
        claimOf(1, id, 'address', address('BTC', '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa'), { handling: 'AMBER+STRICT' }),
        claimOf(2, id, 'address', address('XMR', '4AdUndXHHZ6cfufTMvppY6JwXNouMBzSkbLYfpAV5Usx'), { sourceGrade: 'E' }),
        claimOf(3, id, 'address', address('ETH', '0x098B716B8Aaf21512996dC57EB0615e2383E2f96'), { status: 'disputed' }),
        claimOf(4, id, 'label', { kind: 'text', text: 'made up' }, { status: 'illustrative' }),
        claimOf(5, id, 'label', { kind: 'text', text: 'taken back' }, { status: 'retracted' }),
      ]),
    )
    expect(event.Tag).toEqual([{ name: 'tlp:amber' }])
    expect(
      attributes
        .filter(({ object_relation: relation }) => relation !== undefined && relation !== 'text')
        .map(each => [each.object_relation, each.type, each.to_ids]),
    ).toEqual([
      ['address', 'btc', true],
      ['address-xmr', 'xmr', false],
      ['address-crypto', 'text', false],
      ['symbol', 'text', false],
    ])
    expect(attributes.find(each => each.type === 'btc')?.Tag?.map(tag => tag.name)).toEqual([
      'admiralty-scale:source-reliability="b"',
      'admiralty-scale:information-credibility="2"',
      'tlp:amber+strict',
    ])
    expect(text).toContain('[illustrative, not a finding] Called in this case: made up')
    expect(text).not.toContain('taken back')
  })

  it('has a captured address and an e-mail beside the file', async () => {
    const { event } = await eventOf(stateOf([caseRecord('Captures'), capturedPage(1), receivedMail(2)]))
    expect(event.Object.map(each => each.name)).toEqual(['file', 'url', 'file', 'email'])
    const [page, url, file, mail] = event.Object
    expect(
      [page, file].map(each => each?.ObjectReference.map(to => [to.relationship_type, to.referenced_uuid])),
    ).toEqual([[['downloaded-from', url?.uuid]], [['characterized-by', mail?.uuid]]])
    expect(mail?.Attribute.map(each => [each.object_relation, each.value])).toEqual([
      ['from', 'jane.doe@mail.example.org'],
      ['from-display-name', 'Doe, Jane'],
      ['to', 'k.ito@example.org'],
      ['to-display-name', 'K. Ito'],
      ['to', 'desk@example.org'],
      ['header', 'To: K. Ito <k.ito@example.org>, desk@example.org'],
      ['cc', 'accounts@example.com'],
      ['header', 'Cc: Accounts <accounts@example.com>'],
      ['subject', 'Re: payment of invoice 5512'],
      ['send-date', '2026-03-02T09:00:00+01:00'],
      ['message-id', '<5512.abc@mail.example.org>'],
      ['header', expect.stringMatching(/^Received: from mail\.example\.org /)],
      ['header', expect.stringMatching(/^Received: from \[192/)],
    ])
  })

  it('cuts what MISP cannot hold, and says so', async () => {
    const { attributes, losses } = await eventOf(hostile(3))
    expect(Math.max(...attributes.map(each => Buffer.byteLength(each.value)))).toBeLessThan(65_536)
    expect(losses.filter(loss => loss.why.startsWith('cut'))).toHaveLength(1)
  })
})
