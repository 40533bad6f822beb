/** What the tests use of three libraries that come without types. */
declare module 'n3' {
  export interface Term {
    readonly termType: string
    readonly value: string
    readonly datatype?: Term
  }
  export interface Quad {
    readonly subject: Term
    readonly predicate: Term
    readonly object: Term
  }
  type Pattern = Term | string | null
  export class Store {
    constructor(quads?: readonly Quad[])
    getQuads(subject: Pattern, predicate: Pattern, object: Pattern, graph: Pattern): Quad[]
    getObjects(subject: Pattern, predicate: Pattern, graph: Pattern): Term[]
    getSubjects(predicate: Pattern, object: Pattern, graph: Pattern): Term[]
    readonly size: number
  }
  export class Parser {
    constructor(options?: { readonly format?: string; readonly blankNodePrefix?: string })
    parse(text: string): Quad[]
  }
  export const DataFactory: unknown
}

declare module 'jsonld' {
  const jsonld: {
    toRDF(document: object, options: { readonly format: 'application/n-quads' }): Promise<string>
  }
  export default jsonld
}

declare module 'shacl-engine' {
  import type { Store, Term } from 'n3'

  export interface Pointer {
    readonly term: Term
    readonly terms: readonly Term[]
    readonly dataset: Store
    out(predicates: readonly Term[]): Pointer
  }
  export interface Context {
    readonly focusNode: Pointer
    readonly valueOrNode: Pointer
    test(passes: boolean, component: Term, result: { readonly value: Pointer }): void
    violation(component: Term, result: { readonly message: readonly Term[]; readonly value: Pointer }): void
  }
  export interface Shape {
    readonly ptr: Pointer
    readonly sparql: Pointer
  }
  export type Compile = (shape: Shape) => { readonly generic: (context: Context) => void }
  export interface Result {
    readonly focusNode: Pointer
    readonly severity: Term
    readonly message: readonly Term[]
    readonly path?: readonly { readonly predicates: readonly Term[] }[]
  }
  export class Validator {
    constructor(shapes: Store, options: { readonly factory: unknown; readonly validations: Iterable<[Term, Compile]> })
    validate(data: { readonly dataset: Store }): Promise<{ readonly results: readonly Result[] }>
  }
}

declare module 'shacl-engine/lib/namespaces.js' {
  import type { Term } from 'n3'

  export const sh: Readonly<Record<string, Term>>
}
