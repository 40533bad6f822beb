import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { stix } from '#engine/formats/stix/importer.ts'
import { clear } from '#shared/editions/clear.ts'
import { all } from '#shared/ops/state.ts'
import { file, markedBundle, seen, stixId } from '../../../support/markings.ts'
import { freshState } from '../../../support/plan-context.ts'
import { takeFile, taken } from '../../../support/take-in.ts'

const own = stixId('marking-definition', 9)
const extension = 'extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d'

describe('STIX', () => {
  it.each<[string, object]>([
    ['a definition with tlp', { definition_type: 'tlp', definition: { tlp: 'red' } }],
    ['OpenCTI without a name', { definition_type: 'TLP', definition: { TLP: 'TLP:RED' } }],
    ['a name alone', { name: 'TLP:RED' }],
    ['blanks and dashes', { name: 'Tlp - Red' }],
    ['a definition type', { definition_type: 'tlp', definition: { tlp: 'TLP_RED' }, name: 'ours' }],
    [
      'the extension of TLP 2',
      { extensions: { [extension]: { extension_type: 'property-extension', tlp_2_0: 'red' } } },
    ],
    ['a statement', { definition_type: 'statement', definition: { statement: 'Handle as TLP:RED.' } }],
    ['the stricter of two that disagree', { name: 'TLP:GREEN', definition_type: 'tlp', definition: { tlp: 'red' } }],
  ])('enforces RED in %s', (_, definition) => {
    expect(seen(stix, markedBundle([own], definition), 'AMBER+STRICT')).toEqual([])
    expect(seen(stix, markedBundle([own], definition), 'RED')).toContain('Secret Ltd')
  })

  it.each([
    ['94868c89-83c2-464b-929b-a1a8aa3c8487', 'CLEAR', null],
    ['bab4a63c-aed9-4cf5-a766-dfca5abac2bb', 'GREEN', 'CLEAR'],
    ['55d920b0-5e8b-4f79-9ee9-91f868d9b421', 'AMBER', 'GREEN'],
    ['939a9414-2ddd-4d32-a0cd-375ea402b003', 'AMBER+STRICT', 'AMBER'],
    ['e828b379-4e03-4974-9ac4-e53a884c97c1', 'RED', 'AMBER+STRICT'],
    ['613f2e26-407d-48c7-9eca-b8e91df99dc9', 'CLEAR', null],
    ['34098fce-860f-48ae-8e50-ebd3cc5e41da', 'GREEN', 'CLEAR'],
    ['f88d31f6-486f-44da-b317-01333bde0b82', 'AMBER', 'GREEN'],
    ['5e57c739-391a-4eb3-b6be-7d15ca92d5ed', 'RED', 'AMBER+STRICT'],
  ])('knows %s as %s, defined in the file or not', (uuid, code, below) => {
    const ref = `marking-definition--${uuid}`
    for (const definition of [undefined, { name: 'Whatever it says' }]) {
      const found = taken(stix, [file(markedBundle([ref], definition), 'file.json')])
      expect(found.entities[0]?.claims[0]?.handling).toBe(code)
      expect(found.noted).toEqual([])
      if (below) expect(seen(stix, markedBundle([ref], definition), below)).toEqual([])
    }
  })

  it('holds back what nobody can read, until it is allowed by name', () => {
    const absent = markedBundle([own])
    expect(seen(stix, absent, 'RED')).toEqual([])
    expect(seen(stix, absent, 'CLEAR', 'file.json', [own])).toContain('Secret Ltd')
    const why = (text: string) => taken(stix, [file(text, 'file.json')]).noted.map(each => each.why)
    expect(why(absent)).toEqual([expect.stringContaining('defined nowhere in the file')])
    const empty = markedBundle([own], { definition_type: 'acme', definition: {} })
    expect(seen(stix, empty, 'RED')).toEqual([])
    expect(why(empty)).toEqual([expect.not.stringContaining('nowhere')])
    const pap = markedBundle([own], { definition_type: 'PAP', definition: { PAP: 'PAP:RED' } })
    expect(seen(stix, pap, 'RED')).toEqual([])
    expect(seen(stix, pap, 'AMBER', 'file.json', ['PAP:RED'])).toContain('Secret Ltd')
    const both = markedBundle([own, 'marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1'], { name: 'PAP:RED' })
    expect(seen(stix, both, 'AMBER', 'file.json', ['PAP:RED'])).toEqual([])
  })

  it('takes a copyright as words, which hold nothing back', () => {
    const statement = { definition_type: 'statement', definition: { statement: 'Copyright 2024, Red Ltd' } }
    expect(seen(stix, markedBundle([own], statement), 'AMBER')).toEqual([
      'Secret Ltd',
      'marking: Copyright 2024, Red Ltd',
    ])
  })

  it('marks properties: as a whole in place of the object, in part besides it', () => {
    const green = 'marking-definition--bab4a63c-aed9-4cf5-a766-dfca5abac2bb'
    const red = 'marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1'
    const more = (selectors: readonly string[], ref: string) => ({
      description: 'words',
      sectors: ['mining', 'finance'],
      granular_markings: [{ selectors, marking_ref: ref }],
    })
    expect(seen(stix, markedBundle([red], undefined, more(['name'], green)), 'GREEN')).toEqual(['Secret Ltd'])
    const whole = seen(stix, markedBundle([green], undefined, more(['name'], red)), 'GREEN')
    expect(whole).not.toContain('Secret Ltd')
    expect(whole).toContain('words')
    const part = seen(stix, markedBundle([red], undefined, more(['sectors.[0]'], green)), 'GREEN')
    expect(part).toEqual([])
    const unread = markedBundle([], undefined, more(['name'], own))
    expect(taken(stix, [file(unread, 'file.json')]).noted).toHaveLength(1)
  })

  it('does not let a marked relationship out for want of words of its own', () => {
    const person = (n: number) => ({
      type: 'identity',
      spec_version: '2.1',
      id: stixId('identity', n),
      name: `P${n}`,
      identity_class: 'individual',
    })
    const [source_ref, target_ref] = [stixId('identity', 1), stixId('identity', 2)]
    for (const relationship_type of ['related-to', 'associate', 'knows']) {
      const link = {
        type: 'relationship',
        spec_version: '2.1',
        id: stixId('relationship', 3),
        relationship_type,
        source_ref,
        target_ref,
      }
      const red = { ...link, object_marking_refs: ['marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1'] }
      const linksIn = (relationship: object) => {
        const state = freshState()
        const text = JSON.stringify({
          type: 'bundle',
          id: stixId('bundle', 0),
          objects: [person(1), person(2), relationship],
        })
        takeFile(state, stix, file(text, 'file.json'))
        return all(clear(state, 'AMBER').state, 'link').length
      }
      expect([linksIn(link), linksIn(red)]).toEqual([1, 0])
    }
  })

  const cases = join(import.meta.dirname, '../../../../../shared/cases/stix-markings')
  it.skipIf(!existsSync(cases))('reads the three markings of a file (needs ../shared/cases)', () => {
    const text = readFileSync(join(cases, 'stix-markings.json'), 'utf8')
    const names = (upTo: string, ...allowed: readonly string[]) =>
      seen(stix, text, upTo, 'file.json', allowed).filter(value => value.endsWith(' Ltd'))
    expect(names('AMBER')).toEqual(['Three Ltd'])
    expect(names('RED')).toEqual(['One Ltd', 'Three Ltd'])
    expect(names('RED', 'PAP:RED')).toEqual(['One Ltd', 'Two Ltd', 'Three Ltd'])
    const opencti = readFileSync(join(cases, 'stix-opencti-red.json'), 'utf8')
    expect([seen(stix, opencti, 'AMBER'), seen(stix, opencti, 'RED')]).toEqual([[], ['Secret Ltd']])
  })
})
