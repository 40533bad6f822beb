import { heldBack } from '#engine/formats/reading/gathered.ts'
import { isObject } from '#engine/formats/reading/parse-json.ts'
import { allOfThem, tlpIn, tlpNamed } from '#shared/model/handling.ts'
import { tlpExtension } from '../terms/extensions.ts'
import { idOf } from '../terms/ids.ts'
import { tlp1, tlp2 } from '../terms/markings.ts'
import type { StixObject } from '../terms/object.ts'
import { refsOf, textsOf } from './read.ts'

export interface Markings {
  /** The handling code of one property of an object; undefined where the file marks neither. */
  readonly of: (object: StixObject, property: string) => string | undefined
  /** What markings of an object say that is no code: copyright, terms of use. */
  readonly notes: (object: StixObject) => readonly string[]
  /** Markings an object names that nobody can read, each with the reason. */
  readonly unknown: (object: StixObject) => readonly string[]
}

/** Of a marking: its code, or the words that are none. */
type Meaning = { readonly code: string } | { readonly note: string }

/** The markings of TLP need not stand in the file: those of TLP 1 are part of STIX 2.1, those of TLP 2 OASIS published. */
function wellKnown(): Map<string, Meaning> {
  const known = new Map<string, Meaning>()
  for (const [code, id] of Object.entries(tlp2)) known.set(id, { code })
  // AMBER+STRICT goes out as the RED of TLP 1; what comes in under that id is RED.
  for (const [code, [id]] of Object.entries(tlp1)) known.set(id, { code })
  return known
}

/**
 * Every marking is either a code, which is enforced, or a note. One that nobody can read, because the file does not
 * define it or defines it in a way of its own, is a code under its own id: outside TLP, so that it holds back from
 * everybody until a person allows it by name or marks the claims anew.
 */
export function markingsOf(objects: ReadonlyMap<string, StixObject>): Markings {
  const meanings = wellKnown()
  for (const object of objects.values()) {
    const meaning = object.type === 'marking-definition' ? meaningOf(object) : undefined
    const known = meanings.get(object.id)
    // The id of TLP:RED is RED, whatever the file says it were.
    if (meaning && !known) meanings.set(object.id, meaning)
  }
  const codes = (refs: readonly string[]) => {
    const read = refs.map(ref => meanings.get(ref) ?? { code: ref })
    return read.flatMap(meaning => ('code' in meaning ? [meaning.code] : []))
  }
  return {
    of: (object, property) => {
      const { whole, within } = granular(object, property)
      const own = codes(whole)
      // Only a code takes the place of the object's: a copyright on one property does not open it.
      const held = own.length > 0 ? own : codes(refsOf(object['object_marking_refs']))
      return allOfThem([...held, ...codes(within), ...labelled(object)])
    },
    notes: object =>
      refsOn(object).flatMap(ref => {
        const meaning = meanings.get(ref)
        return meaning && 'note' in meaning ? [meaning.note] : []
      }),
    unknown: object =>
      refsOn(object).flatMap(ref => {
        if (!objects.has(ref) && !meanings.has(ref))
          return [`its ${ref} is defined nowhere in the file: it is ${heldBack}`]
        return meanings.has(ref)
          ? []
          : [`its ${ref} says neither a code nor a statement that is known here: it is ${heldBack}`]
      }),
  }
}

/** What programs that know tags but no markings write beside the object, or in place of a marking. */
const labelled = ({ labels }: StixObject) => textsOf(labels).flatMap(label => tlpNamed(label) ?? [])

/** Markings of a property as a whole take precedence over the object's; those of a part of it add to them. */
function granular(object: StixObject, property: string) {
  const [whole, within]: [string[], string[]] = [[], []]
  for (const each of granularMarkings(object)) {
    const selectors = refsOf(each['selectors'])
    if (selectors.includes(property)) whole.push(...refsOf(each['marking_ref']))
    else if (selectors.some(selector => selector.split('.')[0] === property))
      within.push(...refsOf(each['marking_ref']))
  }
  return { whole, within }
}

const granularMarkings = (object: StixObject) =>
  Array.isArray(object['granular_markings']) ? object['granular_markings'].filter(isObject) : []

/** Every marking of an object and of its parts, once. */
const refsOn = (object: StixObject): readonly string[] => {
  const ofParts = granularMarkings(object).flatMap(each => refsOf(each['marking_ref']))
  return [...new Set([...refsOf(object['object_marking_refs']), ...ofParts])]
}

/** TLP may stand in the extension, in the definition under any spelling of "tlp", in the name, or in a statement. */
function meaningOf({ id, extensions, definition, definition_type: type, name }: StixObject): Meaning | undefined {
  const extended = isObject(extensions) && isObject(extensions[tlpExtension]) ? extensions[tlpExtension] : {}
  const inside = isObject(definition) ? Object.values(definition).flatMap(textsOf) : []
  const texts = [...textsOf(extended['tlp_2_0']), ...inside, ...textsOf(name)].filter(text => text.trim() !== '')
  const code = allOfThem(texts.flatMap(tlpIn))
  if (code !== undefined) return { code }
  const [first] = texts
  if (first === undefined) return undefined
  // A code of ours outside TLP goes out as a statement, under an id that is made of it.
  if (idOf('marking-definition', first) === id) return { code: first }
  const isStatement = String(type).toLowerCase() === 'statement' || (isObject(definition) && 'statement' in definition)
  return isStatement ? { note: first } : { code: first }
}
