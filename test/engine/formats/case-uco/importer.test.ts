import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { caseUco as exporter } from '#engine/formats/case-uco/exporter.ts'
import { caseUco } from '#engine/formats/case-uco/importer.ts'
import { foundIn } from '#engine/formats/importing/found-in.ts'
import { builtIn } from '#shared/model/catalogue.ts'
import { propertyOf } from '#shared/model/lookup.ts'
import { stateOf } from '#shared/ops/apply.ts'
import { capturedPage, receivedMail } from '../../../support/cases/captures.ts'
import { everyType } from '../../../support/cases/every-type.ts'
import { hostile } from '../../../support/cases/hostile.ts'
import { caseRecord } from '../../../support/cases/records.ts'
import { exportOf } from '../../../support/export-of.ts'
import { takeIn } from '../../../support/take-in.ts'

const { endsFit, entityType, linkType } = builtIn

const folder = join(import.meta.dirname, '../../../../../shared/data/case-examples')
const examples = globSync('**/*.json', { cwd: folder }).sort()
const fileOf = (path: string) => ({ name: basename(path), bytes: readFileSync(join(folder, path)) })
const readText = (text: string) => foundIn(caseUco, [{ name: 'case.jsonld', bytes: new TextEncoder().encode(text) }])

/** What each file gives: entities, links, claims, and things told as not taken. */
const expected: Readonly<Record<string, readonly [entities: number, links: number, claims: number, unread: number]>> = {
  'accounts.json': [7, 8, 29, 6],
  'analysis.json': [11, 7, 24, 6],
  'bulk_extractor_forensic_path.json': [7, 6, 34, 0],
  'call_log.json': [12, 15, 43, 3],
  'cell_site.json': [9, 6, 27, 5],
  'configured_tool.json': [10, 12, 33, 12],
  'database_records.json': [4, 2, 19, 3],
  'device.json': [3, 1, 8, 3],
  'event.json': [7, 11, 23, 0],
  'exif_data.json': [9, 7, 26, 4],
  // Only the temporal notions of other ontologies: nothing that is a thing of a case.
  'existence_intervals.json': [0, 0, 0, 17],
  'file.json': [14, 11, 72, 7],
  'location.json': [2, 0, 5, 0],
  'multipart_file.json': [5, 6, 33, 0],
  'raw_data.json': [2, 1, 9, 2],
  'reconstructed_file.json': [9, 18, 73, 2],
  'repaired_file.json': [8, 12, 52, 4],
  'recoverability.json': [5, 0, 21, 2],
}

describe.skipIf(!existsSync(folder))('the examples of CASE (needs ../shared/data/case-examples)', () => {
  it('are 18 files', () => expect(examples.map(path => basename(path)).sort()).toEqual(Object.keys(expected).sort()))

  it.each(examples)('%s', path => {
    const file = fileOf(path)
    expect(caseUco.recognises(file.bytes.toString(), file.name)).toBe(file.name !== 'existence_intervals.json')
    const { entities, links, unread } = foundIn(caseUco, [file])
    const claims = [...entities, ...links].flatMap(each => each.claims)
    expect([entities.length, links.length, claims.length, unread.length]).toEqual(expected[file.name])
  })

  it.each(examples)('%s: every object became something or is told', path => {
    const found = foundIn(caseUco, [fileOf(path)])
    const held = JSON.stringify(found)
    const graph: readonly Record<string, unknown>[] = JSON.parse(fileOf(path).bytes.toString())['@graph']
    // A dictionary stands in the words of whatever it describes: its texts must be there.
    const signs = graph.map(
      node => (/Dictionary/.test(`${node['@type']}`) ? node['uco-types:value'] : node['@id']) ?? '',
    )
    expect(signs.filter(sign => !held.includes(`${sign}`.replace(/^\w+:/, '')))).toEqual([])
  })

  it.each(examples)('%s: types, ends and properties are ours', path => {
    const { entities, links } = foundIn(caseUco, [fileOf(path)])
    const types = new Map(entities.map(entity => [entity.key, entity.type]))
    for (const { type, claims } of entities) {
      for (const claim of claims)
        expect(propertyOf(entityType(type) ?? { properties: [] }, claim.property)).toBeDefined()
    }
    for (const { type, from, to, claims } of links) {
      const meant = linkType(type)
      expect(meant && endsFit(meant, types.get(from) ?? '', types.get(to) ?? '')).toBe(true)
      for (const claim of claims) expect(propertyOf(meant ?? { properties: [] }, claim.property)).toBeDefined()
    }
  })

  it.each(examples)('%s: a case takes it in, and nothing of it twice', path => {
    const found = foundIn(caseUco, [fileOf(path)])
    const [first, again] = takeIn('case-uco', found)
    expect(first).toBeGreaterThanOrEqual(found.entities.length + found.links.length)
    expect(again).toBe(0)
  })

  it('reads what an investigator would', () => {
    const { entities, links, unread } = foundIn(caseUco, [
      fileOf(examples.find(path => path.endsWith('accounts.json')) ?? ''),
    ])
    const person = entities.find(entity => entity.type === 'person')
    expect(person?.claims.map(claim => [claim.property, claim.original])).toEqual([
      ['name', 'William Smith'],
      ['birth-date', '1968-09-25T17:59:43.25Z'],
    ])
    expect(links.filter(link => link.type === 'controls-profile' && link.from === person?.key)).toHaveLength(3)
    expect(JSON.stringify(entities)).not.toContain('123secretpassword456')
    expect(unread.filter(each => each.why.includes('secrets'))).toHaveLength(4)
  })
})

describe('foreign JSON-LD', () => {
  const person = { '@id': 'p:1', '@type': 'i:Person', 'c:name': 'Kim' }
  const context = {
    c: 'https://ontology.unifiedcyberontology.org/uco/core/',
    i: 'https://ontology.unifiedcyberontology.org/uco/identity/',
  }

  it('is read whatever its prefixes are called, and a context outside is told', () => {
    const found = readText(JSON.stringify({ '@context': ['https://example.org/remote', context], '@graph': [person] }))
    expect(found.entities.map(each => [each.key, each.type, each.claims[0]?.original])).toEqual([
      ['p:1', 'person', 'Kim'],
    ])
    expect(found.unread.map(each => each.where)).toEqual(['https://example.org/remote'])
  })

  it.each([
    ['one of everything', everyType()],
    ['hostile text', hostile(200)],
  ])('gives the same twice, and takes in what we wrote: %s', async (_, state) => {
    const { text } = await exportOf(exporter, state)
    const found = readText(text)
    expect(found).toEqual(readText(text))
    expect(found.entities.length).toBeGreaterThan(20)
    expect(found.links.length).toBeGreaterThan(20)
    expect(takeIn('case-uco', found)[1]).toBe(0)
  })

  it('takes a captured address, a mail and its people in again', async () => {
    const { text } = await exportOf(exporter, stateOf([caseRecord('Captures'), capturedPage(1), receivedMail(2)]))
    const { entities, links, unread } = readText(text)
    const said = (type: string, property: string) =>
      entities.flatMap(each =>
        each.type === type ? each.claims.flatMap(claim => (claim.property === property ? claim.original : [])) : [],
      )
    expect(said('website', 'url')).toEqual(['https://news.example.org/theft?id=7'])
    expect(said('email-address', 'email').sort()).toEqual([
      'accounts@example.com',
      'desk@example.org',
      'jane.doe@mail.example.org',
      'k.ito@example.org',
    ])
    expect(said('file', 'description').join('\n')).toContain('subject: Re: payment of invoice 5512')
    const mail = entities.find(each => each.type === 'file' && JSON.stringify(each).includes('invoice.eml'))
    const people = entities.filter(each => each.type === 'email-address').map(each => each.key)
    expect(links.filter(each => each.from === mail?.key && people.includes(each.to))).toHaveLength(4)
    expect(unread.filter(({ where }) => /URL|Email/.test(where))).toEqual([])
  })

  it('neither overflows nor hangs on what is made to hurt', () => {
    const deep = `{"@context":${JSON.stringify(context)},"@graph":[${'{"c:object":'.repeat(5000)}{}${'}'.repeat(5000)}]}`
    expect(() => readText(deep)).toThrow(/could not be read/)
    expect(() => readText('{"@context":')).toThrow(/could not be read/)
    const ring = { a: 'b', b: 'a', c: 'c:c' }
    expect(
      readText(JSON.stringify({ '@context': ring, '@graph': [{ '@id': 'a', __proto__x: 1, constructor: 'x' }] }))
        .unread,
    ).toHaveLength(1)
    expect(readText('[]').entities).toEqual([])
    expect(readText('{"@graph":[null,1,"x",[[]]]}').entities).toEqual([])
  })
})
