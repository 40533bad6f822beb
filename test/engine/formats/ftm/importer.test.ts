import { describe, expect, test } from 'vitest'
import { ftm as exporter } from '#engine/formats/ftm/exporter.ts'
import { ftm } from '#engine/formats/ftm/importer.ts'
import { foundIn } from '#engine/formats/importing/found-in.ts'
import type { Found } from '#engine/formats/reading/importer.ts'
import { formatValue } from '#shared/model/lookup.ts'
import type { Value } from '#shared/model/value.ts'
import { stateOf } from '#shared/ops/apply.ts'
import { stateHash } from '#shared/ops/state.ts'
import { everyType } from '../../../support/cases/every-type.ts'
import { hostile } from '../../../support/cases/hostile.ts'
import { checked as checkedOf } from '../../../support/checked.ts'
import { exportOf } from '../../../support/export-of.ts'

const read = (text: string): Found => foundIn(ftm, [{ name: 'case.ftm.json', bytes: Buffer.from(text) }])
const lines = (...objects: readonly object[]) => objects.map(each => JSON.stringify(each)).join('\n')

describe('what we wrote comes back', () => {
  test.each([
    ['one of everything', everyType()],
    ['hostile text', hostile(200)],
  ] as const)('%s', async (_, state) => {
    const { text, losses } = await exportOf(exporter, state)
    const found = read(text)
    expect(losses.filter(loss => loss.kind === 'lost')).toEqual([])
    expect([found.unread, found.entities, found.links]).toEqual([[], [], []])
    expect(stateHash(stateOf(found.records))).toBe(stateHash(state))
    expect(ftm.recognises(text.slice(0, 65536), 'a.json')).toBe(true)
  })

  test('what was changed in the file since becomes a claim; what was taken out is told', async () => {
    const state = hostile(3)
    const { text } = await exportOf(exporter, state)
    const edited = text
      .split('\n')
      .map(line =>
        line.includes('"schema":"Company"') ? line.replace('"properties":{', '"properties":{"country":["kp"],') : line,
      )
      .join('\n')
    const found = read(edited)
    expect(found.records).toHaveLength(state.records.size)
    expect(found.entities.flatMap(each => each.claims)).toMatchObject([
      { property: 'country', value: { kind: 'country', code: 'KP' } },
      { property: 'country', value: { kind: 'country', code: 'KP' } },
    ])
    expect(found.entities.every(each => state.records.has(each.key))).toBe(true)
    const removed = read(text.replace(/"description":\[[^\]]*\]/, '"description":[]'))
    expect(removed.unread[0]?.why).toContain('was taken out')
  })
})

describe('what others wrote', () => {
  test('things, edges, references and ancestors', () => {
    const found = read(
      lines(
        {
          id: 'p',
          schema: 'Person',
          caption: 'x',
          datasets: ['us_ofac_sdn'],
          properties: {
            name: ['Pak Jin Hyok'],
            birthDate: ['1984'],
            topics: ['sanction'],
            passportNumber: ['290333974'],
          },
        },
        {
          id: 'c',
          schema: 'Company',
          properties: { name: ['Shell Ltd'], topics: ['corp.shell'], jurisdiction: ['vg'], innCode: ['7707083893'] },
        },
        {
          id: 'o',
          schema: 'Ownership',
          properties: { owner: ['p'], asset: ['c'], percentage: ['51'], startDate: ['2019-04'] },
        },
        {
          id: 's',
          schema: 'Sanction',
          properties: { entity: ['p', 'c'], authority: ['OFAC'], program: ['DPRK3'], listingDate: ['2018-09-06'] },
        },
        {
          id: 'w',
          schema: 'CryptoWallet',
          properties: {
            publicKey: ['0x098B716B8Aaf21512996dC57EB0615e2383E2f96'],
            currency: ['ETH'],
            holder: ['p'],
            privateKey: ['5Kb8'],
            managingExchange: ['Binance'],
          },
        },
        {
          id: 'a',
          schema: 'Article',
          properties: { title: ['News'], fileName: ['n.html'], publishedAt: ['2022-04-14'] },
        },
        {
          id: 'pay',
          schema: 'Payment',
          properties: {
            payer: ['c'],
            beneficiary: ['p'],
            amount: ['1200.50'],
            currency: ['eur'],
            date: ['2021-02-16T21:48:52'],
          },
        },
      ),
    )
    const types = Object.fromEntries(found.entities.map(each => [each.key, each.type]))
    expect(types).toEqual({ p: 'person', c: 'front-company', s: 'sanction', w: 'address', a: 'document' })
    expect(found.links.map(link => `${link.from} ${link.type} ${link.to}`)).toEqual([
      'p owns c',
      'p listed-in s',
      'c listed-in s',
      'p controls w',
      'c paid p',
    ])
    expect(found.links[4]?.claims.map(claim => claim.value)).toEqual([
      { kind: 'money', amount: '120050', asset: 'EUR' },
      { kind: 'date', date: '2021-02-16T21:48:52', zone: 'Z' },
    ])
    const said = found.entities.flatMap(each =>
      each.claims.map(({ property, value }) => `${each.key} ${property} ${formatValue(value as Value)}`),
    )
    expect(said).toContain('p description Topics: Sanctioned entity')
    expect(said).toContain('p identifier Passport number 290333974')
    expect(said).toContain('w address 0x098B716B8Aaf21512996dC57EB0615e2383E2f96')
    expect(said.some(each => each.includes('5Kb8'))).toBe(false)
    expect(found.unread.map(each => each.why)).toEqual(['w: privateKey: secrets are not taken in'])
    const checked = checkedOf(found)
    expect(checked.unread).toEqual([])
    expect(found.counts).toEqual({
      Person: 1,
      Company: 1,
      Ownership: 1,
      Sanction: 1,
      CryptoWallet: 1,
      Article: 1,
      Payment: 1,
    })
  })

  test('what it is called and was called is said: captions, and ids of before', () => {
    const company = (id: string, more: object) => ({ id, schema: 'Company', properties: { name: ['Acme'] }, ...more })
    const found = read(
      lines(
        company('a', { caption: 'Acme', referents: ['a-old', 'b', 'a'] }),
        company('b', { caption: 'Beta' }),
        { id: 'c', schema: 'Company', caption: 'Gamma', properties: {} },
        { id: 'd', schema: 'Ownership', properties: { owner: ['a-old'], asset: ['c'] } },
      ),
    )
    expect(found.links.map(({ type, from, to }) => [type, from, to])).toEqual([['owns', 'a', 'c']])
    expect(found.entities.find(({ key }) => key === 'c')?.claims).toMatchObject([{ property: 'name' }])
    expect(found.noted.map(({ why }) => why)).toEqual([
      'b: its caption "Beta" is none of its values, and was not taken in',
      'an id under which things stood before, such as a-old of a: what names them was joined to these things',
    ])
    expect(found.unread).toEqual([])
  })

  test('what cannot be read is told, line by line, and the rest is taken', () => {
    const found = read(
      [
        '{"id":"a","schema":"Person","properties":{"name":["A"],"__proto__":["polluted"]}}',
        '{"id":"b","schema":"Unicorn","properties":{}}',
        'not json',
        '{"id":"c","schema":"Call","properties":{}}',
        '{"id":"d","schema":"Directorship","properties":{"director":["a"],"organization":["missing"]}}',
        '{"id":"e","schema":"Family","properties":{"person":["a"]}}',
        `${'['.repeat(100)}${']'.repeat(100)}`,
        '{"schema":"Person"}',
        '{"id":"a","schema":"Person","properties":{"alias":["AA"]}}',
      ].join('\n'),
    )
    expect(found.entities).toHaveLength(1)
    expect(found.entities[0]?.claims.map(claim => formatValue(claim.value as Value))).toEqual(['A', 'AA'])
    expect(found.unread.map(each => each.where)).toEqual([
      'line 2',
      'line 3',
      'line 7',
      'line 8',
      'line 4',
      'line 5',
      'line 6',
    ])
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })

  test('nothing usable is refused', () => {
    expect(() => read('')).toThrowError(expect.objectContaining({ code: 'unreadable-import' }))
    expect(() => read('{"id":1}')).toThrowError(expect.objectContaining({ code: 'unreadable-import' }))
  })

  test('a record that was tampered with is not taken', () => {
    const carried = (...records: object[]) => ({
      id: 'x',
      schema: 'Person',
      properties: {},
      red_thread: JSON.stringify(records),
    })
    const found = read(lines(carried({ id: 'x', record: 'entity', type: 'person' }, { id: 'y', record: 'wizard' })))
    expect(found.records).toEqual([])
    expect(found.unread).toHaveLength(2)
  })
})
