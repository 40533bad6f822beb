/** Turns the bytes of one text into letters, piece by piece. What is not of its encoding becomes U+FFFD. */
export interface Decoder {
  readonly push: (piece: Uint8Array) => string
  /** What is left: a character cut off at the end. */
  readonly end: () => string
}
