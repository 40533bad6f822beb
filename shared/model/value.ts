/**
 * Values are what claims say. Each carries its kind, so that a claim can be read, compared and shown without
 * knowing whose property it is. Types only; each kind's behaviour lives in kinds/, one file each.
 */
import type { DecimalMark } from './decimal-text.ts'

export interface TextValue {
  readonly kind: 'text'
  readonly text: string
}

/** A name as written, with the ISO 15924 code of its main script (`Latn`, `Cyrl`, `Hang`, `Hani`, `Zyyy`). */
export interface NameValue {
  readonly kind: 'name'
  readonly name: string
  readonly script: string
}

/**
 * A date of the precision its source gave: `2021`, `2021-03`, `2021-03-29` or `2021-03-29T10:00` (with `zone`, such as
 * `Z` or `+09:00`, where the source gives one). Never padded to 1 January.
 */
export interface DateValue {
  readonly kind: 'date'
  readonly date: string
  readonly qualifier?: 'before' | 'after' | 'about'
  readonly zone?: string
}

/** From a partial date to a partial date, both included, either end open. A zone stands behind its end: `2021-03-29T10:00Z`. */
export interface DateRangeValue {
  readonly kind: 'date-range'
  readonly from?: string
  readonly to?: string
}

/** Exact: an integer of the asset's base unit as decimal digits (cents of USD, wei of ETH). */
export interface MoneyValue {
  readonly kind: 'money'
  readonly amount: string
  readonly asset: string
}

/**
 * Between two bounds, either absent; `openEnd` says "over max". With an asset the bounds are base units as in
 * MoneyValue, else plain decimals.
 */
export interface RangeValue {
  readonly kind: 'range'
  readonly min?: string
  readonly max?: string
  readonly openEnd?: true
  readonly asset?: string
}

/** A decimal number as written, never a float. */
export interface NumberValue {
  readonly kind: 'number'
  readonly number: string
  readonly unit?: string
}

/** ISO 3166-1 alpha-2. */
export interface CountryValue {
  readonly kind: 'country'
  readonly code: string
}

export type ChecksumVerdict = 'valid' | 'cannot be checked'

/** A chain address in the chain's canonical spelling; the spelling of the source stays in the claim's `original`. */
export interface AddressValue {
  readonly kind: 'address'
  readonly chain: string
  readonly address: string
  readonly checksum: ChecksumVerdict
}

/** A digest in lower-case hexadecimal. */
export interface HashValue {
  readonly kind: 'hash'
  readonly algorithm: string
  readonly hex: string
}

export interface UrlValue {
  readonly kind: 'url'
  readonly url: string
}

export interface EmailValue {
  readonly kind: 'email'
  readonly email: string
}

/** E.164 where the country is known (`+85620…`), else digits as written. */
export interface PhoneValue {
  readonly kind: 'phone'
  readonly phone: string
}

/** A number in somebody's register: `scheme` says whose (`IMO`, `OFAC SDN`, `passport`). */
export interface IdentifierValue {
  readonly kind: 'identifier'
  readonly scheme: string
  readonly identifier: string
}

/** WGS 84 degrees as decimals; `within` is the radius of uncertainty in metres. */
export interface CoordinatesValue {
  readonly kind: 'coordinates'
  readonly latitude: string
  readonly longitude: string
  readonly within?: number
}

/** A file held as an exhibit of this case. */
export interface FileValue {
  readonly kind: 'file'
  readonly exhibit: string
}

/** One of the choices the property lists. */
export interface ChoiceValue {
  readonly kind: 'choice'
  readonly choice: string
}

export type Value =
  | TextValue
  | NameValue
  | DateValue
  | DateRangeValue
  | MoneyValue
  | RangeValue
  | NumberValue
  | CountryValue
  | AddressValue
  | HashValue
  | UrlValue
  | EmailValue
  | PhoneValue
  | IdentifierValue
  | CoordinatesValue
  | FileValue
  | ChoiceValue

export type KindId = Value['kind']
export type ValueOf<K extends KindId> = Extract<Value, { kind: K }>

/** Thrown nowhere: a kind returns it where input cannot be read, and the words are shown beside the field. */
export interface Unreadable {
  readonly unreadable: string
  /** Where it can be read in two ways: both, to choose from. */
  readonly readings?: readonly Reading[]
}

/** What a text means where this mark separates its fractions. */
export interface Reading {
  readonly decimal: DecimalMark
  /** So that it cannot be mistaken for the other: `1.5 EUR`, `1500 EUR`. */
  readonly says: string
  /** Absent where the kind cannot hold it, such as a thousandth of a euro. */
  readonly value?: Value
}

/** What a property may add to how its kind reads input, such as a default asset or the choices. */
export interface KindOptions {
  readonly asset?: string
  readonly chain?: string
  readonly scheme?: string
  readonly choices?: readonly string[]
  /** Other words for some of the choices: `{ DEX: 'swap' }`. */
  readonly choiceWords?: Readonly<Record<string, string>>
  /** The decimal mark of the place the text was taken from; decides only what can be read both ways. */
  readonly decimal?: DecimalMark
  /** A bare number is a time since 1970, counted in these: only where the source says so. */
  readonly unix?: 'seconds' | 'milliseconds'
}

/** First and last instant in milliseconds since 1970, ±Infinity where open. */
export type Span = readonly [earliest: number, latest: number]

/** From the least to the most of an asset, in its base units; both alike where it is exact. */
export interface Amount {
  readonly asset: string
  readonly min: string | undefined
  readonly max: string | undefined
  /** It may be more than `max`. */
  readonly openEnd: boolean
}

/**
 * A kind of value, and all that queries, editions, dossiers and exports ask of one: a kind that does not apply says null,
 * so that a new one is asked every question.
 */
export interface ValueKind<K extends KindId = KindId> {
  readonly id: K
  readonly title: string
  /** What a user may type; shown as placeholder and in the help of the command line. */
  readonly example: string
  /** Cleans what a person typed or an importer read. Keeps precision; never guesses silently. */
  readonly read: (input: string, options?: KindOptions) => ValueOf<K> | Unreadable
  /** What is wrong with a value from outside, in words, or null. `read` only returns values that pass. */
  readonly problem: (value: ValueOf<K>, options?: KindOptions) => string | null
  /** For sorting: negative, 0 or positive. */
  readonly compare: (a: ValueOf<K>, b: ValueOf<K>) => number
  /** Whether both can be true of one single-valued property: equal, or one merely more precise than the other. */
  readonly agrees: (a: ValueOf<K>, b: ValueOf<K>) => boolean
  readonly format: (value: ValueOf<K>) => string
  /** The text that `read`, given that fractions follow a point, turns back into the same value: what an editor starts from. */
  readonly write: (value: ValueOf<K>) => string
  /** Between 0 (says little) and 1 (fully precise); what a label prefers among equals. */
  readonly specificity: (value: ValueOf<K>) => number
  /**
   * Whether it identifies who or what is meant, so that a redaction of that looks for it everywhere: a `name`, whose parts are
   * looked for too, or a `mark`, such as a number or an address. Null: many share it, or nobody is known by it.
   */
  readonly identifies: 'name' | 'mark' | null
  /** The one text of it without register, chain or unit, as another format's field takes it; null where it is more than that. */
  readonly bare: ((value: ValueOf<K>) => string | undefined) | null
  /** Of a property with several values: what only one of them can be of at one time, as the asset of an amount or the register of a number. */
  readonly each: ((value: ValueOf<K>) => string) | null
  /** The id of the exhibit that the value is: a claim of it rests on that exhibit, and shows its caption. */
  readonly exhibit: ((value: ValueOf<K>) => string) | null
  /** Its bounds where it is an amount of an asset: what is summed, weighed and given as a range. */
  readonly amount: ((value: ValueOf<K>) => Amount | null) | null
  /** The instants it may mean. */
  readonly span: ((value: ValueOf<K>) => Span) | null
  /** Written in figures, which `format` may round: where every digit counts `write` is shown. */
  readonly inFigures: boolean
  /** A code that is compared letter by letter, not read: set in a face for that. */
  readonly isCode: boolean
  /** Texts it is looked for by besides those it is shown by. */
  readonly alsoSought: ((value: ValueOf<K>) => readonly string[]) | null
}
