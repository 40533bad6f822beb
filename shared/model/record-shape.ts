/**
 * How a record is described: its fields as data, and what it is called, found by, and hidden as. From one description
 * come the TypeScript type, the check that refuses a wrong record, its label, its lines in the search, the words of the
 * journal, and what an edition or another case may hold of it. A switch over names of records is for what only one place
 * knows, such as the object another format makes of it.
 */
import type { HandlingCode } from './handling.ts'
import type { Value } from './value.ts'

/** What a field of a record may hold: JSON, where null means "absent" and is never stored. */
export type FieldValue =
  | string
  | number
  | boolean
  | Value
  | readonly FieldValue[]
  | { readonly [key: string]: FieldValue }

export interface Field<T extends FieldValue = FieldValue> {
  readonly title: string
  readonly optional: boolean
  /** The names of the records an id in this field may point to. */
  readonly refersTo?: readonly string[]
  /** A reference the record can do without: cut where it leads to what is withheld. It rests on all others. */
  readonly loose?: true
  /**
   * What a redacted edition does with it. `kept`: who worked on the case and how things are numbered stays when all the
   * record says is blacked out; `term`: a word of the program's or of a standard, which nobody reads as a name; `both`.
   */
  readonly redaction?: 'kept' | 'term' | 'both'
  /** It describes the case as a whole: an edition of a part leaves it out. */
  readonly ofWhole?: true
  /** No edition holds this, whoever reads it. */
  readonly inside?: true
  /** What is wrong with the value in words, or null. */
  readonly problem: (value: FieldValue) => string | null
  /** Only for the types; never set. */
  readonly holds?: T
}

export type Fields = Readonly<Record<string, Field>>

type Held<F> = F extends Field<infer T> ? T : never
type OptionalKeys<F extends Fields> = { [K in keyof F]: F[K]['optional'] extends true ? K : never }[keyof F]

/** The record as TypeScript sees it. */
export type RecordOf<Name extends string, F extends Fields> = { readonly id: string; readonly record: Name } & {
  readonly [K in Exclude<keyof F, OptionalKeys<F>>]: Held<F[K]>
} & { readonly [K in OptionalKeys<F>]?: Held<F[K]> }

/** What a record may ask to say what it is called: the names of what it speaks of. */
export interface Naming {
  /** What another record is called. */
  readonly label: (id: string) => string
  /** What claims call an entity, or "unnamed person". */
  readonly entity: (entity: { readonly id: string; readonly type: string }) => string
  readonly entityType: (id: string) => string
  readonly linkType: (id: string) => string
  /** Title of a property as the type of its subject has it. */
  readonly property: (subject: string, property: string) => string
  /** Its id, or of one of the case's own its title in small letters. */
  readonly propertyWord: (subject: string, property: string) => string
}

/** A line of words that the search looks through. */
export interface SearchedLine {
  /** What the words are: a property id, or a field. */
  readonly where: string
  readonly text: string | undefined
  /** How it is searched for, where that differs from how it is stored. */
  readonly sought?: string
  /** The id of what is found by it; absent: the record itself. */
  readonly of?: string | undefined
}

/** Asked only whether an id is in it. */
export interface Ids {
  readonly has: (id: string) => boolean
}

/**
 * How secret a record is. `marked`: by its own code, else the case's; a `mark` names fields that raise it further.
 * `claims`: as its claims. `frame`: as what it rests on alone; where the reader may not have the case's own words,
 * `bare` is what is left of it.
 */
export type Secrecy<R> =
  | { readonly by: 'marked'; readonly mark?: string }
  | { readonly by: 'claims' }
  | { readonly by: 'frame'; bare(record: R, handling: HandlingCode): R }

/** The indexes of a state: where it finds records by an id in one of their fields. */
export const indexNames = ['claimsAbout', 'linksAt', 'custodyOf', 'placementsOn', 'placementsOf'] as const

export type IndexName = (typeof indexNames)[number]

export interface RecordShape<Name extends string = string, F extends Fields = Fields, R = RecordOf<Name, F>> {
  readonly name: Name
  readonly title: string
  /** What its ids begin with, of letters. */
  readonly prefix: string
  readonly fields: F
  /** Fields whose names are made at run time, as `waived:<finding>` of a dossier: prefix → description. */
  readonly open?: Fields
  /** What is wrong with fields taken together, each good by itself. */
  readonly together?: (record: object) => readonly (readonly [field: string, problem: string])[]
  /** What it is called in a sentence or a list. */
  caption(record: R, naming: Naming): string
  /** The field by which people cite it, as `E-004` an exhibit. */
  readonly cited?: string & keyof F
  /** That it came into the case, as a sentence of the journal; absent: `Added task "…"`. `record` is as it began. */
  begun?(record: R, naming: Naming): string
  /** The fields by whose ids a state finds it, each with its index. */
  readonly indexed?: { readonly [Field in keyof F]?: IndexName }
  /** The words a search finds it by; none where another record is found by them, or where it is the program's own. */
  searched(record: R): readonly SearchedLine[]
  /** No longer said, though not removed: neither found nor counted. */
  former?(record: R): boolean
  /** Whether a part of the case that has these holds it too, besides what the part itself is and rests on. */
  belongs(record: R, kept: Ids): boolean
  /**
   * An edition that withholds all of these leaves it out too: its claims, what a field of ids names, or the entities,
   * links and claims that use a type or property of the case's own.
   */
  readonly livesOn?: 'claims' | 'uses' | (string & keyof F)
  readonly secrecy: Secrecy<R>
  /**
   * What of it leaves the case. `knowledge`: another case may take it over, for it is about the world. `case`: an edition
   * holds it, and only the case itself takes it back. `inside`: no edition does, whoever reads it; the words say why.
   */
  readonly leaves: 'knowledge' | 'case' | { readonly inside: string }
  /** The field that names the record it is about as a whole: where that is blacked out as a whole, so is this. */
  readonly speaksOf?: string & keyof F
  /** Recorded because it happened, and never undone. Of what a file says happened, nobody here saw anything. */
  readonly happened?: true
  /** Listed in no report of losses: it is no more than what it belongs to, which is listed. */
  readonly unlisted?: true
}

export function defineRecord<const Name extends string, const F extends Fields>(
  shape: RecordShape<Name, F>,
): RecordShape<Name, F> {
  return shape
}

/** What most records are marked by. */
export const marked = { by: 'marked' } as const

/** Of what the part itself decides on: what it means, and what that rests on. */
export const chosen = () => false

/** Of what is about the case as a whole: no part of the case holds it. */
export const ofWholeCase = () => false

/** Words as a sentence of the journal cites them, cut where they are long; nothing where there are none. */
export const quoted = (words: string): string =>
  words === '' ? '' : `"${words.length > 60 ? `${words.slice(0, 59)}…` : words}"`

export const listed = (words: readonly string[]): string => words.join(' and ')
