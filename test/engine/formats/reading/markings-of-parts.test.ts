import { describe, expect, it } from 'vitest'
import { csv } from '#engine/formats/csv/importer.ts'
import type { Importer } from '#engine/formats/reading/importer.ts'
import { stix } from '#engine/formats/stix/importer.ts'
import { clear } from '#shared/editions/clear.ts'
import { tlpIn } from '#shared/model/handling.ts'
import { formatValue } from '#shared/model/lookup.ts'
import { all } from '#shared/ops/state.ts'
import { takeOps } from '../../../support/live-state.ts'
import { freshState } from '../../../support/plan-context.ts'
import { takeFile } from '../../../support/take-in.ts'

/** What a reader cleared up to a code gets to see of a case without secrets that took a file in. */
function seen(importer: Importer, text: string, name: string, upTo: string): string[] {
  const state = freshState()
  takeOps(state, [{ id: 'case', changes: { handling: ['AMBER', 'CLEAR'] } }])
  takeFile(state, importer, { name, bytes: Buffer.from(text) })
  return all(clear(state, upTo).state, 'claim').map(claim => formatValue(claim.value))
}

const id = (type: string, n: number) => `${type}--00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const red = 'marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1'
const green = 'marking-definition--bab4a63c-aed9-4cf5-a766-dfca5abac2bb'
const copyright = id('marking-definition', 9)

const bundle = (...granular: readonly (readonly [selector: string, ref: string])[]) =>
  JSON.stringify({
    type: 'bundle',
    id: id('bundle', 0),
    objects: [
      {
        type: 'marking-definition',
        spec_version: '2.1',
        id: copyright,
        definition_type: 'statement',
        definition: { statement: 'Copyright Example' },
      },
      {
        type: 'identity',
        spec_version: '2.1',
        id: id('identity', 1),
        name: 'Secret Ltd',
        description: 'Makes secrets',
        object_marking_refs: [red],
        granular_markings: granular.map(([selector, ref]) => ({ selectors: [selector], marking_ref: ref })),
      },
    ],
  })

describe('STIX: a marking of one property', () => {
  it('opens or closes that property where it is a code', () => {
    expect(seen(stix, bundle(['name', green]), 'n.json', 'GREEN')).toEqual(['Secret Ltd'])
  })

  it('leaves it under the code of its object where it is a copyright, and is told', () => {
    expect(seen(stix, bundle(['name', copyright]), 'n.json', 'AMBER+STRICT')).toEqual([])
    const all = seen(stix, bundle(['name', copyright]), 'n.json', 'RED')
    expect(all).toContain('Secret Ltd')
    expect(all).toContain('marking: Copyright Example')
  })

  it('counts beside a copyright on the same property', () => {
    expect(seen(stix, bundle(['name', copyright], ['name', green]), 'n.json', 'GREEN')).toEqual(['Secret Ltd'])
  })
})

it('STIX: a note is as secret as the most secret of its words', () => {
  const identity = { type: 'identity', spec_version: '2.1', id: id('identity', 1), name: 'Open Ltd' }
  const note = (selector: string) => ({
    ...{ type: 'note', spec_version: '2.1', id: id('note', 2), abstract: 'Secret', content: 'Words' },
    object_refs: [identity.id],
    granular_markings: [{ selectors: [selector], marking_ref: red }],
  })
  const shown = (selector: string) =>
    seen(
      stix,
      JSON.stringify({ type: 'bundle', id: id('bundle', 0), objects: [identity, note(selector)] }),
      'n.json',
      'AMBER',
    )
  for (const selector of ['abstract', 'content']) expect(shown(selector)).toEqual(['Open Ltd'])
  expect(shown('lang')).toEqual(['Open Ltd', 'Secret\nWords'])
})

it.each([
  ['green', 'red', 'AMBER+STRICT'],
  ['red', 'green', 'AMBER+STRICT'],
  ['', 'red', 'AMBER+STRICT'],
  ['green', 'Police only', 'RED'],
])('a row that is marked %o in one column and %o in another is under both', (tlp, marking, upTo) => {
  const rows = `id,label,type,tlp,marking\n1,Secret Ltd,company,${tlp},${marking}\n`
  expect(seen(csv, rows, 'n.csv', upTo)).toEqual([])
})

it.each([
  ['Traffic Light Protocol: RED', ['RED']],
  ['TRAFFIC-LIGHT PROTOCOL (TLP) Amber+Strict', ['AMBER+STRICT']],
  ['For you alone: TLP level red.', ['RED']],
  ['TLP version 2.0: GREEN; the annex is TLP:RED', ['GREEN', 'RED']],
  ['the traffic light was red', []],
  ['TLP:REDACTED', []],
])('%s names %o', (text, codes) => expect(tlpIn(text)).toEqual(codes))
