import jsonld from 'jsonld'
import { DataFactory, Parser, type Quad, Store, type Term } from 'n3'
import { type Compile, type Result, Validator } from 'shacl-engine'
import { sh } from 'shacl-engine/lib/namespaces.js'
import { once } from './once.ts'
import { hierarchy, ontology } from './ontology.ts'
import { compileSparql } from './sparql-constraints.ts'

export interface Verdict {
  /** Of severity sh:Violation: what makes data fail. */
  readonly violations: readonly string[]
  readonly warnings: readonly string[]
  readonly quads: readonly Quad[]
}

/** Validates a JSON-LD document against the shapes of CASE and UCO 1.4. */
export async function validate(document: object): Promise<Verdict> {
  const text = await jsonld.toRDF(document, { format: 'application/n-quads' })
  const quads = new Parser({ format: 'N-Quads' }).parse(text)
  const { results } = await validator().validate({ dataset: new Store([...quads, ...hierarchy()]) })
  const of = (wanted: boolean) =>
    results.filter(result => result.severity.value.endsWith('Violation') === wanted).map(inWords)
  return { violations: of(true), warnings: of(false), quads }
}

const validator = once(
  () =>
    new Validator(ontology(), {
      factory: DataFactory,
      validations: [
        [sh['sparql'] as Term, compileSparql],
        [sh['datatype'] as Term, compileDatatype],
      ],
    }),
)

const xsd = 'http://www.w3.org/2001/XMLSchema#'
const day = String.raw`-?\d{4,}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])`
const clock = String.raw`(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?`

/**
 * How literals are spelled, by datatype. shacl-engine's own check takes every emoji for a broken string, and refuses
 * the 0 typed as positiveInteger in a test that passes officially: pySHACL, which the official results come from, does
 * not look at the bounds of integers.
 */
const spellings: Readonly<Record<string, RegExp>> = {
  // The characters of XML 1.0, as XML Schema says.
  string: /^[\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]*$/u,
  anyURI: /^[^\s<>"{}|\\^`]*$/u,
  boolean: /^(?:true|false|0|1)$/,
  decimal: /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)$/,
  dateTime: new RegExp(`^${day}T${clock}(?:Z|[-+]\\d\\d:\\d\\d)?$`),
  hexBinary: /^(?:[\da-fA-F]{2})*$/,
  duration: /^-?P/,
}
const integer = /^[-+]?\d+$/

const compileDatatype: Compile = shape => {
  const wanted = shape.ptr.out([sh['datatype'] as Term]).term.value
  const name = wanted.replace(xsd, '')
  const spelling = spellings[name] ?? (/integer|int$|short|byte|long/i.test(name) ? integer : /^/)
  return {
    generic: context => {
      const { datatype, value } = context.valueOrNode.term
      const passes = datatype?.value === wanted && spelling.test(value)
      context.test(passes, sh['DatatypeConstraintComponent'] as Term, { value: context.valueOrNode })
    },
  }
}

function inWords(result: Result): string {
  const path = result.path?.map(step => step.predicates.map(each => each.value.split('/').pop())).join('/')
  return `${result.focusNode.term.value} ${path ?? ''} ${result.message.map(each => each.value).join(' ')}`
}
