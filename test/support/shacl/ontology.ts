import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Parser, type Quad, Store } from 'n3'
import { once } from './once.ts'

export const ontologyFolder = join(import.meta.dirname, '../../../../shared/data/case-ontology')
export const hasOntology = existsSync(ontologyFolder)

const rdfs = 'http://www.w3.org/2000/01/rdf-schema#'
export const rdfType = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type'

/** CASE and UCO 1.4 with their shapes, as published. */
export const ontology = once(() => {
  const files = globSync('{CASE,UCO}/ontology/**/*.ttl', { cwd: ontologyFolder }).sort()
  const quads = files.flatMap((file, n) =>
    new Parser({ blankNodePrefix: `ontology${n}-` }).parse(readFileSync(join(ontologyFolder, file), 'utf8')),
  )
  return new Store(quads)
})

/** The class hierarchy alone: a validator needs it beside the data, but not the ontology's own axioms as data. */
export const hierarchy = once((): readonly Quad[] => ontology().getQuads(null, `${rdfs}subClassOf`, null, null))

const published = /^https:\/\/ontology\.(?:unifiedcyberontology|caseontology)\.org\//

/** Every class and property in the namespaces of CASE and UCO that the data uses and the ontology does not define. */
export function unknownTerms(quads: readonly Quad[]): string[] {
  const used = new Set(
    quads.flatMap(quad => [quad.predicate, ...(quad.predicate.value === rdfType ? [quad.object] : [])]),
  )
  const names = new Set([...used].map(term => term.value).filter(name => published.test(name)))
  return [...names].filter(name => ontology().getQuads(name, rdfType, null, null).length === 0).sort()
}
