import type { Store, Term } from 'n3'
import type { Compile } from 'shacl-engine'
import { sh } from 'shacl-engine/lib/namespaces.js'
import { rdfType } from './ontology.ts'

/**
 * The SPARQL constraints of CASE/UCO 1.4, written out: shacl-engine runs them through an engine that takes about 10 ms
 * a node and never answers on some stores. Each is found by the beginning of its message; one that is not in this
 * table stops the tests, so that none goes unchecked.
 */
const constraints: readonly (readonly [message: string, broken: (data: Store, focus: Term) => number])[] = [
  ['UcoThings are required to not be blank nodes', (_, focus) => Number(focus.termType === 'BlankNode')],
  ['UcoThings are suggested to end with a UUID', (_, focus) => Number(!endsWithUuid.test(focus.value))],
  [
    'hasFacet must not be used to link two objects',
    (data, focus) => {
      const owners = data.getSubjects(`${core}hasFacet`, focus, null)
      return owners.length > 1 && !sameThing(data, owners) ? owners.length : 0
    },
  ],
  [
    'A key in a dictionary should appear no more',
    (data, focus) => (told(data, focus, 'ImproperDictionary', 'ProperDictionary') ? 0 : repeatedKeys(data, focus)),
  ],
  ['A key in a proper dictionary can appear no more', (data, focus) => repeatedKeys(data, focus)],
  ['An owl:Axiom must be a blank node', (_, focus) => Number(focus.termType === 'NamedNode')],
  [
    'For data ranges that are sets of literals',
    (data, focus) =>
      Number(focus.termType === 'NamedNode' && isA(data, focus, 'http://www.w3.org/2000/01/rdf-schema#Datatype')),
  ],
  ['An OWL Datatype Property cannot use a SHACL Class', (data, focus) => shapesAt(data, focus, 'class').length],
  [
    'An OWL Datatype Property must not permit a non-Literal',
    (data, focus) => kindsAt(data, focus).filter(kind => /Blank|IRI/.test(kind)).length,
  ],
  ['An OWL Object Property cannot use a SHACL Datatype', (data, focus) => shapesAt(data, focus, 'datatype').length],
  [
    'An OWL Object Property must not permit a Literal',
    (data, focus) => kindsAt(data, focus).filter(kind => /Literal/.test(kind)).length,
  ],
  ['An IRI may not be a member of both an owl:AnnotationProperty and owl:DatatypeProperty', isAlso('DatatypeProperty')],
  ['An IRI may not be a member of both an owl:AnnotationProperty and owl:ObjectProperty', isAlso('ObjectProperty')],
  [
    'An IRI may not be a member of both an owl:Class and rdfs:Datatype',
    (data, focus) => Number(isA(data, focus, 'http://www.w3.org/2000/01/rdf-schema#Datatype')),
  ],
  ['An IRI may not be a member of both owl:DatatypeProperty and owl:ObjectProperty', isAlso('ObjectProperty')],
]

const core = 'https://ontology.unifiedcyberontology.org/uco/core/'
const types = 'https://ontology.unifiedcyberontology.org/uco/types/'
const owl = 'http://www.w3.org/2002/07/owl#'
const shacl = 'http://www.w3.org/ns/shacl#'
const endsWithUuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-5][0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** The `sh:sparql` component for shacl-engine. */
export const compileSparql: Compile = shape => {
  const checks = shape.sparql.terms.map(constraint => {
    const message = shape.ptr.dataset.getObjects(constraint, `${shacl}message`, null)
    const found = constraints.find(([beginning]) => message[0]?.value.startsWith(beginning))
    if (!found) throw new Error(`no translation of the SPARQL constraint "${message[0]?.value}"`)
    return { message, broken: found[1] }
  })
  return {
    generic: context => {
      for (const { message, broken } of checks) {
        for (let left = broken(context.focusNode.dataset, context.focusNode.term); left > 0; left--) {
          context.violation(sh['SPARQLConstraintComponent'] as Term, { message, value: context.focusNode })
        }
      }
    },
  }
}

const isA = (data: Store, focus: Term, type: string) => data.getQuads(focus, rdfType, type, null).length > 0

function isAlso(type: string) {
  return (data: Store, focus: Term) => Number(isA(data, focus, owl + type))
}

function told(data: Store, focus: Term, ...names: readonly string[]): boolean {
  return names.some(name => isA(data, focus, types + name))
}

function sameThing(data: Store, owners: readonly Term[]): boolean {
  const same = (a: Term, b: Term) => data.getQuads(a, `${owl}sameAs`, b, null).length > 0
  return owners.every(a => owners.every(b => a.value === b.value || same(a, b) || same(b, a)))
}

function repeatedKeys(data: Store, focus: Term): number {
  const entries = data.getObjects(focus, `${types}entry`, null)
  const keys = entries.flatMap(entry => data.getObjects(entry, `${types}key`, null))
  const count = Map.groupBy(keys, key => key.value)
  return [...count.values()].filter(each => each.length > 1).length
}

/** Property shapes in the data whose path ends in this property. Paths of several steps occur in no data of ours. */
function shapesAt(data: Store, property: Term, constraint: string): readonly Term[] {
  const shapes = data.getSubjects(`${shacl}path`, property, null)
  return shapes.filter(shape => data.getQuads(shape, `${shacl}${constraint}`, null, null).length > 0)
}

function kindsAt(data: Store, property: Term): readonly string[] {
  const kinds = shapesAt(data, property, 'nodeKind').flatMap(shape => data.getObjects(shape, `${shacl}nodeKind`, null))
  return kinds.map(kind => kind.value.slice(shacl.length))
}
