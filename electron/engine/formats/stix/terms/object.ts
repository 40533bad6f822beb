/** An object of a bundle, as it is written. */
export interface StixObject {
  readonly type: string
  readonly id: string
  readonly [field: string]: unknown
}
