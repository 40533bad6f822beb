import { describe, expect, it } from 'vitest'
import { caseUco } from '#engine/formats/case-uco/exporter.ts'
import { stateOf } from '#shared/ops/apply.ts'
import { all } from '#shared/ops/state.ts'
import { capturedPage, receivedMail } from '../../../support/cases/captures.ts'
import { everyType } from '../../../support/cases/every-type.ts'
import { hostile } from '../../../support/cases/hostile.ts'
import { caseRecord, claimOf, idOf } from '../../../support/cases/records.ts'
import { exportOf } from '../../../support/export-of.ts'
import { hasOntology, unknownTerms } from '../../../support/shacl/ontology.ts'
import { validate } from '../../../support/shacl/validate.ts'

interface Node {
  readonly '@id': string
  readonly '@type': string
  readonly 'uco-core:tag'?: readonly string[]
  readonly [property: string]: unknown
}

async function graphOf(state: ReturnType<typeof everyType>) {
  const { text, losses } = await exportOf(caseUco, state)
  const document: { readonly '@graph': readonly Node[] } = JSON.parse(text)
  const byRecord = new Map(document['@graph'].map(node => [recordOf(node), node]))
  return { text, losses, document, nodes: document['@graph'], byRecord }
}

const recordOf = (node: Node) => node['uco-core:tag']?.find?.(tag => tag.startsWith('record:'))?.slice('record:'.length)

describe.skipIf(!hasOntology)('CASE/UCO against its own shapes (needs ../shared/data/case-ontology)', () => {
  it.each([
    ['captures and e-mails', stateOf([caseRecord('Captures'), capturedPage(1), receivedMail(2)])],
    ['hostile ones', hostile(3)],
  ])('%s conform', async (_, state) => {
    const { violations, warnings, quads } = await validate((await graphOf(state)).document)
    expect([violations, warnings, unknownTerms(quads)]).toEqual([[], [], []])
  })

  it('the check finds what is wrong', async () => {
    const { document, nodes } = await graphOf(hostile(3))
    const wrong = nodes.map(node =>
      node['@type'] === 'uco-core:Relationship' ? without(node, 'uco-core:target') : node,
    )
    const invented = { '@id': 'kb:invented', '@type': 'uco-core:Wallet', 'uco-core:nonsense': 'x' }
    const { violations, quads } = await validate({ ...document, '@graph': [...wrong, invented] })
    expect(violations.length).toBeGreaterThan(0)
    expect(unknownTerms(quads)).toEqual([
      'https://ontology.unifiedcyberontology.org/uco/core/Wallet',
      'https://ontology.unifiedcyberontology.org/uco/core/nonsense',
    ])
  })
})

const without = (node: Node, property: string) =>
  Object.fromEntries(Object.entries(node).filter(([key]) => key !== property))

describe('what a case becomes', () => {
  it('keeps what a legal request says of its times, day or not', async () => {
    const id = idOf('legal-request', 1)
    const request = { id, record: 'legal-request', kind: 'KYC', to: 'An exchange', sent: '2026-02-01' } as const
    const { byRecord } = await graphOf(stateOf([caseRecord('Requests'), { ...request, answered: 'early March' }]))
    const node = byRecord.get(id)
    expect(node?.['uco-core:startTime']).toMatchObject({ '@value': '2026-02-01T00:00:00' })
    expect(node?.['uco-core:description']).toEqual(['answered: early March'])
  })

  it('has every record in the file or in the loss report', async () => {
    const state = everyType()
    const { byRecord, losses, nodes } = await graphOf(state)
    const told = new Set(losses.filter(loss => loss.field === undefined).map(loss => loss.record))
    const silent = [...state.records.values()].filter(each => {
      const { id, record } = each
      // Sources are references and the case is the investigation: neither has tags. A placement is lost with its board.
      const line = each.record === 'placement' ? each.board : id
      return record !== 'source' && record !== 'case' && !byRecord.has(id) && !told.has(line)
    })
    expect(silent).toEqual([])
    expect(nodes.filter(node => node['@type'] === 'case-investigation:Investigation')).toHaveLength(1)
    expect(new Set(nodes.map(node => node['@id'])).size).toBe(nodes.length)
    expect(new Set(losses.map(loss => JSON.stringify(loss))).size).toBe(losses.length)
  })

  it('names nothing that is not in the file', async () => {
    const { nodes } = await graphOf(everyType())
    const known = new Set(nodes.map(node => node['@id']))
    const named = JSON.stringify(nodes.map(node => ({ ...node, '@id': '' }))).matchAll(/"@id":"(kb:[^"]+)"/g)
    expect([...named].map(([, id = '']) => id).filter(id => !known.has(id))).toEqual([])
  })

  it('gives the same bytes twice', async () => {
    expect((await graphOf(everyType())).text).toBe((await graphOf(everyType())).text)
  })

  it('never shows what was taken back or made up as a fact', async () => {
    const id = idOf('entity', 1)
    const named = (n: number, name: string, status: 'asserted' | 'retracted' | 'illustrative') =>
      claimOf(n, id, n > 2 ? 'domain' : 'label', { kind: 'text', text: name }, { status })
    const { byRecord, text } = await graphOf(
      stateOf([
        caseRecord('Three claims'),
        { id, record: 'entity', type: 'domain', author: 'A', at: '2026-03-01T09:00:00.000Z' },
        named(1, 'withdrawn.example', 'retracted'),
        named(3, 'invented.example', 'illustrative'),
      ]),
    )
    expect(byRecord.get(id)?.['uco-core:name']).toBe('[illustrative] invented.example')
    expect(byRecord.get(id)?.['uco-core:hasFacet']).toBeUndefined()
    expect(byRecord.get(idOf('claim', 1))).toMatchObject({
      'uco-core:objectStatus': 'Deprecated',
      'uco-core:statement': '[retracted] Called in this case: withdrawn.example',
    })
    expect(byRecord.get(idOf('claim', 3))?.['uco-core:objectStatus']).toBe('Draft')
    expect(text).not.toContain('"uco-observable:value":"invented.example"')
  })

  it('carries a capture as an action on an address, an e-mail with its envelope', async () => {
    const { nodes, losses } = await graphOf(stateOf([caseRecord('Captures'), capturedPage(1), receivedMail(2)]))
    const byId = new Map(nodes.map(node => [node['@id'], node]))
    const at = (to: unknown) => byId.get((to as { '@id': string })['@id'])
    const captured = nodes.find(node => node['uco-core:name'] === 'captured')
    const facet = at(at(captured?.['uco-action:object'])?.['uco-core:hasFacet'])
    expect(facet).toMatchObject({
      '@type': 'uco-observable:URLFacet',
      'uco-observable:fullValue': 'https://news.example.org/theft?id=7',
    })
    expect(at(captured?.['uco-action:instrument'])?.['uco-core:name']).toBe('Webrecorder 2.1')
    expect(at(captured?.['uco-action:result'])?.['uco-core:name']).toBe('Capture of the article')
    const mail = nodes.find(node => node['@type'] === 'uco-observable:EmailMessageFacet')
    expect(mail).toMatchObject({
      'uco-observable:subject': 'Re: payment of invoice 5512',
      'uco-observable:sentTime': { '@type': 'xsd:dateTime', '@value': '2026-03-02T09:00:00+01:00' },
      'uco-observable:messageID': '<5512.abc@mail.example.org>',
    })
    expect(at(at(mail?.['uco-observable:from'])?.['uco-core:hasFacet'])).toMatchObject({
      'uco-observable:addressValue': 'jane.doe@mail.example.org',
      'uco-observable:displayName': 'Doe, Jane',
    })
    expect(mail?.['uco-observable:to']).toHaveLength(2)
    expect(losses.map(({ field }) => field)).toEqual(['pageTitle', 'httpStatus', 'fileSays', 'attachments', 'fileSays'])
  })

  it('carries evidence with number, hash and custody', async () => {
    const state = everyType()
    const { nodes } = await graphOf(state)
    const of = (type: string) => nodes.filter(node => node['@type'] === type)
    const exhibits = all(state, 'exhibit')
    expect(
      of('case-investigation:ProvenanceRecord')
        .map(node => node['case-investigation:exhibitNumber'])
        .sort(),
    ).toEqual(exhibits.map(exhibit => exhibit.number).sort())
    expect(
      of('case-investigation:ProvenanceRecord').filter(node => node['case-investigation:rootExhibitNumber']),
    ).toHaveLength(1)
    const hashes = JSON.stringify(of('uco-types:Hash'))
    for (const exhibit of exhibits) expect(hashes).toContain(exhibit.sha256)
    const informed = of('case-investigation:InvestigativeAction').filter(
      node => node['case-investigation:wasInformedBy'],
    )
    expect(informed).toHaveLength(all(state, 'custody-event').length)
  })
})
