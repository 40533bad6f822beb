import type { Importer } from '#engine/formats/reading/importer.ts'
import { clear } from '#shared/editions/clear.ts'
import { formatValue } from '#shared/model/lookup.ts'
import { all } from '#shared/ops/state.ts'
import { takeOps } from './live-state.ts'
import { freshState } from './plan-context.ts'
import { takeFile } from './take-in.ts'

export const file = (text: string, name: string) => ({ name, bytes: Buffer.from(text) })

/** A case with nothing in it that is no secret. */
function openState() {
  const state = freshState()
  takeOps(state, [{ id: 'case', changes: { handling: ['AMBER', 'CLEAR'] } }])
  return state
}

/** What a reader cleared up to a code gets to see of an open case that took a file in. */
export function seen(
  importer: Importer,
  text: string,
  upTo: string,
  name = 'file.json',
  allowed: readonly string[] = [],
): string[] {
  const state = openState()
  takeFile(state, importer, file(text, name))
  return all(clear(state, upTo, allowed).state, 'claim').map(claim => formatValue(claim.value))
}

/** A STIX id by its type and a number. */
export const stixId = (type: string, n: number) => `${type}--00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
/** A STIX bundle of one identity, "Secret Ltd", under these markings; `definition` is that of the first. */
export const markedBundle = (refs: readonly string[], definition?: object, more: object = {}) =>
  JSON.stringify({
    type: 'bundle',
    id: stixId('bundle', 0),
    objects: [
      ...(definition ? [{ type: 'marking-definition', spec_version: '2.1', id: refs[0], ...definition }] : []),
      {
        type: 'identity',
        spec_version: '2.1',
        id: stixId('identity', 1),
        name: 'Secret Ltd',
        object_marking_refs: refs,
        ...more,
      },
    ],
  })
