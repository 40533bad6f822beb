import { readHandling } from '#shared/model/handling.ts'
import { tlpExtension } from '../../exporters/stix/extensions.ts'
import { stricter } from '../../exporters/stix/markings.ts'
import type { StixObject } from '../../exporters/stix/object.ts'
import { isObject } from '../parse-json.ts'
import { refsOf } from './read.ts'

/** The markings of TLP 1 are part of STIX 2.1 itself and need not stand in the file. */
const builtIn: Readonly<Record<string, string>> = {
  'marking-definition--613f2e26-407d-48c7-9eca-b8e91df99dc9': 'CLEAR',
  'marking-definition--34098fce-860f-48ae-8e50-ebd3cc5e41da': 'GREEN',
  'marking-definition--f88d31f6-486f-44da-b317-01333bde0b82': 'AMBER',
  'marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ed': 'RED',
}

export interface Markings {
  /** The handling code of one property of an object; undefined where the file marks neither. */
  readonly of: (object: StixObject, property: string) => string | undefined
  /** Markings an object names that nobody defines. */
  readonly unknown: (object: StixObject) => readonly string[]
}

export function markingsOf(objects: ReadonlyMap<string, StixObject>): Markings {
  const codes = new Map(Object.entries(builtIn))
  for (const object of objects.values()) {
    const code = object.type === 'marking-definition' ? codeOf(object) : undefined
    if (code) codes.set(object.id, code)
  }
  const strictest = (refs: readonly string[]) =>
    refs
      .flatMap(ref => codes.get(ref) ?? [])
      .reduce<string | undefined>((a, b) => (a === undefined ? b : stricter(a, b)), undefined)
  return {
    of: (object, property) => strictest(granular(object, property)) ?? strictest(refsOf(object['object_marking_refs'])),
    unknown: object => refsOf(object['object_marking_refs']).filter(ref => !codes.has(ref)),
  }
}

function granular(object: StixObject, property: string): readonly string[] {
  const markings = Array.isArray(object['granular_markings']) ? object['granular_markings'] : []
  return markings.flatMap(each => {
    if (!isObject(each) || typeof each['marking_ref'] !== 'string') return []
    const names = refsOf(each['selectors']).map(selector => selector.split('.')[0])
    return names.includes(property) ? [each['marking_ref']] : []
  })
}

function codeOf({ extensions, definition, name }: StixObject): string | undefined {
  const tlp2 =
    isObject(extensions) && isObject(extensions[tlpExtension]) ? extensions[tlpExtension]['tlp_2_0'] : undefined
  const inside = isObject(definition) ? (definition['tlp'] ?? definition['statement']) : undefined
  const code = [tlp2, inside, name].find(each => typeof each === 'string' && each.trim() !== '')
  return code === undefined ? undefined : readHandling(String(code))
}
