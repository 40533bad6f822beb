import { describe, expect, it } from 'vitest'
import { caseUco } from '#engine/formats/case-uco/importer.ts'
import { foundIn } from '#engine/formats/importing/found-in.ts'
import { misp } from '#engine/formats/misp/importer.ts'
import type { Found, Importer } from '#engine/formats/reading/importer.ts'
import { stix } from '#engine/formats/stix/importer.ts'
import { formatValue } from '#shared/model/lookup.ts'

const read = (importer: Importer, json: unknown): Found =>
  foundIn(importer, [{ name: 'a.json', bytes: Buffer.from(JSON.stringify(json)) }])

const said = ({ entities }: Found) =>
  entities.map(({ type, claims }) => [
    type,
    ...claims.map(({ property, value }) => `${property}: ${typeof value === 'string' ? value : formatValue(value)}`),
  ])

const context = {
  kb: 'http://example.org/kb/',
  'uco-core': 'https://ontology.unifiedcyberontology.org/uco/core/',
  'uco-observable': 'https://ontology.unifiedcyberontology.org/uco/observable/',
}
const node = (id: string, type: string, more: object = {}) => ({
  '@id': `kb:${id}`,
  '@type': `uco-observable:${type}`,
  ...more,
})
const facets = (...each: readonly object[]) => ({
  'uco-core:hasFacet': each.map((facet, at) => ({ '@id': `kb:facet-${at}-${JSON.stringify(facet).length}`, ...facet })),
})

describe('CASE', () => {
  it.each(['Message', 'EmailMessage', 'SMSMessage', 'ObservableObject'])(
    'a %s is a message, whatever it holds',
    type => {
      const found = read(caseUco, {
        '@context': context,
        '@graph': [
          node(
            'a',
            type,
            facets(
              { '@type': 'uco-observable:URLFacet', 'uco-observable:fullValue': 'https://example.org' },
              { '@type': 'uco-observable:MessageFacet', 'uco-observable:messageText': 'Pay now' },
            ),
          ),
        ],
      })
      expect(said(found)).toEqual([['event', 'kind: message', expect.stringContaining('Pay now')]])
    },
  )

  it('a call is a call, and an entry of an address book whoever it names', () => {
    const contact = facets(
      { '@type': 'uco-observable:PhoneAccountFacet', 'uco-observable:phoneNumber': '+15551234567' },
      {
        '@type': 'uco-observable:ContactFacet',
        'uco-observable:firstName': 'Song Ho',
        'uco-observable:lastName': 'An',
        'uco-observable:contactPhone': {
          '@type': 'uco-observable:ContactPhone',
          'uco-observable:contactPhoneScope': 'home',
        },
      },
    )
    const found = read(caseUco, {
      '@context': context,
      '@graph': [node('c', 'Call'), node('d', 'ObservableObject', contact), node('e', 'Contact', contact)],
    })
    const [call, first, second] = said(found)
    expect(call).toEqual(['event', 'kind: call'])
    for (const person of [first, second]) expect(person?.slice(0, 2)).toEqual(['person', 'name: Song Ho An'])
    expect(first?.join()).toContain('home')
    expect(found.unread).toEqual([])
  })
})

const made = { spec_version: '2.1', created: '2024-01-01T00:00:00.000Z', modified: '2024-01-01T00:00:00.000Z' }
const id = (type: string, n: number) => `${type}--00000000-0000-4000-8000-00000000000${n}`

it('STIX: a sector is nobody, and what aims at it says so in words; an e-mail is a message', () => {
  const sector = {
    ...made,
    type: 'identity',
    id: id('identity', 1),
    name: 'Financial services',
    identity_class: 'class',
  }
  const group = { ...made, type: 'intrusion-set', id: id('intrusion-set', 1), name: 'A' }
  const aims = {
    ...made,
    type: 'relationship',
    id: id('relationship', 1),
    relationship_type: 'targets',
    source_ref: group.id,
    target_ref: sector.id,
  }
  const mail = {
    type: 'email-message',
    spec_version: '2.1',
    id: id('email-message', 1),
    is_multipart: false,
    subject: 'Invoice',
  }
  const found = read(stix, { type: 'bundle', id: id('bundle', 1), objects: [sector, group, aims, mail] })
  expect(said(found)).toEqual([
    ['hacker-group', 'name: A', expect.stringContaining('targets identity Financial services')],
    ['event', 'kind: message', 'description: is multipart: false', 'name: Invoice'],
  ])
  expect(found.links).toEqual([])
  expect(found.unread).toEqual([{ where: sector.id, why: expect.stringMatching(/sector.*in words/) }])
})

describe('MISP', () => {
  const uuid = (n: number) => `00000000-0000-4000-8000-0000000000${n}0`
  const object = (
    name: string,
    n: number,
    attributes: Readonly<Record<string, string>>,
    refers: readonly string[] = [],
  ) => ({
    name,
    uuid: uuid(n),
    Attribute: Object.entries(attributes).map(([object_relation, value], at) => ({
      uuid: `${uuid(n).slice(0, -1)}${at + 1}`,
      object_relation,
      type: object_relation === 'name' ? 'text' : object_relation,
      value,
    })),
    ObjectReference: refers.map((referenced_uuid, at) => ({
      uuid: `${uuid(n).slice(0, -2)}a${at}`,
      referenced_uuid,
      relationship_type: 'includes',
    })),
  })
  const md5 = 'd41d8cd98f00b204e9800998ecf8427e'
  const event = (...objects: readonly object[]) => ({
    Event: { uuid: uuid(99).slice(0, 36), info: 'x', Object: objects },
  })

  it('a section of a program is said of its file, and no file', () => {
    const found = read(
      misp,
      event(object('file', 1, { filename: 'a.exe' }, [uuid(2)]), object('pe-section', 2, { name: '.text', md5 })),
    )
    expect(found.entities.map(({ type }) => type)).toEqual(['document', 'file'])
    expect(said(found)[1]?.join('\n')).toContain(`name: .text, md5: ${md5}`)
    expect(found.unread).toEqual([])
    expect(found.counts).toMatchObject({ file: 1, 'pe-section, in words of its file': 1 })
  })

  it('a section that nothing includes is told', () => {
    const found = read(misp, event(object('pe-section', 2, { name: '.text', md5 })))
    expect(found.entities.map(({ type }) => type)).toEqual(['document'])
    expect(found.unread).toEqual([{ where: uuid(2), why: expect.stringMatching(/part of a program file/) }])
  })
})
