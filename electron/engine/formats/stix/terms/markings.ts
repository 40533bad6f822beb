import { safeText } from '#engine/formats/text/plain-text.ts'
import { type HandlingCode, handlingRank, isTlp, readHandling } from '#shared/model/handling.ts'
import type { Claim } from '#shared/model/records/claim.ts'
import { type CaseState, get } from '#shared/ops/state.ts'
import { tlpExtension } from './extensions.ts'
import { idOf } from './ids.ts'
import type { StixObject } from './object.ts'

/** The marking definitions OASIS published for TLP 2.0; their ids are what readers know them by. */
export const tlp2: Readonly<Record<HandlingCode, string>> = {
  CLEAR: 'marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487',
  GREEN: 'marking-definition--bab4a63c-aed9-4cf5-a766-dfca5abac2bb',
  AMBER: 'marking-definition--55d920b0-5e8b-4f79-9ee9-91f868d9b421',
  'AMBER+STRICT': 'marking-definition--939a9414-2ddd-4d32-a0cd-375ea402b003',
  RED: 'marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1',
}

/** Those of TLP 1, which are part of STIX 2.1 itself. What TLP 1 lacks becomes the next stricter one, never a laxer. */
export const tlp1: Readonly<Record<HandlingCode, readonly [id: string, tlp: string]>> = {
  CLEAR: ['marking-definition--613f2e26-407d-48c7-9eca-b8e91df99dc9', 'white'],
  GREEN: ['marking-definition--34098fce-860f-48ae-8e50-ebd3cc5e41da', 'green'],
  AMBER: ['marking-definition--f88d31f6-486f-44da-b317-01333bde0b82', 'amber'],
  'AMBER+STRICT': ['marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ed', 'red'],
  RED: ['marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ed', 'red'],
}

/** The id of the marking for a handling code; a code of the case's own becomes a statement. */
export function markingOf(code: string, strict: boolean): string {
  if (!isTlp(code)) return idOf('marking-definition', code)
  return strict ? tlp1[code][0] : tlp2[code]
}

/** The marking itself, to go into the bundle. */
export function markingObject(code: string, strict: boolean): StixObject {
  const id = markingOf(code, strict)
  const base = { type: 'marking-definition', spec_version: '2.1', id }
  if (!isTlp(code)) {
    const definition = { statement: safeText(code) }
    return { ...base, created: '2026-01-01T00:00:00.000Z', definition_type: 'statement', definition }
  }
  if (strict) {
    const tlp = tlp1[code][1]
    const name = `TLP:${tlp.toUpperCase()}`
    return { ...base, created: '2017-01-20T00:00:00.000Z', name, definition_type: 'tlp', definition: { tlp } }
  }
  const extensions = { [tlpExtension]: { extension_type: 'property-extension', tlp_2_0: code.toLowerCase() } }
  return { ...base, created: '2022-10-01T00:00:00.000Z', name: `TLP:${code}`, extensions }
}

export const stricter = (a: string, b: string): string => (handlingRank(a) >= handlingRank(b) ? a : b)

/** The code of whatever has none: the case's, or the strictest where there is no case. */
export const unmarkedCode = (state: CaseState): string => get(state, 'case', 'case')?.handling ?? 'RED'

/** A claim is as secret as what it rests on: its source and who reports that, its exhibit and what that was taken out of. */
export function codeOf(state: CaseState, claim: Claim): string {
  const unmarked = unmarkedCode(state)
  const marked = (code: string | undefined) => (code?.trim() ? readHandling(code) : unmarked)
  let code = stricter(marked(claim.handling), codeOfExhibit(state, claim.exhibit))
  for (const source of chain(claim.source, id => get(state, 'source', id)?.via))
    code = stricter(code, marked(get(state, 'source', source)?.handling))
  return code
}

/** An exhibit is as secret as what it was taken out of; none at all is no secret. */
export function codeOfExhibit(state: CaseState, id: string | undefined): string {
  const unmarked = unmarkedCode(state)
  const codes = chain(id, each => get(state, 'exhibit', each)?.parent).map(each => {
    const code = get(state, 'exhibit', each)?.handling
    return code?.trim() ? readHandling(code) : unmarked
  })
  return codes.reduce(stricter, 'CLEAR')
}

/** An id and those it leads to, each once. */
function chain(first: string | undefined, next: (id: string) => string | undefined): readonly string[] {
  const found: string[] = []
  for (let id = first; id !== undefined && !found.includes(id); id = next(id)) found.push(id)
  return found
}
