/** How often letters follow each other in a language. */
export interface LetterPairs {
  readonly id: string
  readonly script: string
  /** In small letters. */
  readonly letters: string
  /**
   * For each letter, the end of a word first, how little each other is expected after it: a row a letter, thirds of a
   * nat counted from "0". Counted over the names that Unicode's CLDR gives to countries, languages, currencies, units and
   * time zones (Unicode License V3), and over faker's names of people and towns (MIT).
   */
  readonly pairs: string
}
