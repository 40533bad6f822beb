/** Begins with a vowel letter that is spoken as a consonant: "a user", "a European", "a one-off". */
const asConsonant = /^(?:u(?:[bcfhjkqrst][aeiou]|ni(?![dmn]))|eu|ew|one\b|once\b)/i
/** Begins with an h that is not spoken. */
const silent = /^(?:hour|honest|honou?r|heir)/i
/** Spoken letter by letter: "an NFT", "a URL", "an X-address". */
const spelled = /^(?:[A-Z](?![A-Za-z])|[A-Z]{2,}(?![a-z]))/
/** Spoken as words, for all their capitals. */
const spoken = /^(?:LAN|MAC|MISP|MITRE|NATO|RAT|SIM|SWIFT)\b/
/** Letters whose names begin with a vowel: eff, aitch, em, ess. */
const vowelLetter = /^[AEFHILMNORSX]/
/** Eight, eleven, eighteen. */
const vowelFigure = /^(?:8\d*|11|18)(?!\d)/

/** A noun with its article, by how it is spoken: `a wallet`, `an incident`, `an IP address`, `a URL`. */
export const withArticle = (noun: string): string => `${beginsWithVowel(noun) ? 'an' : 'a'} ${noun}`

function beginsWithVowel(noun: string): boolean {
  const word = noun.replace(/^[^\p{L}\p{N}]+/u, '')
  if (vowelFigure.test(word)) return true
  if (spelled.test(word) && !spoken.test(word)) return vowelLetter.test(word)
  return (/^[aeiou]/i.test(word) && !asConsonant.test(word)) || silent.test(word)
}
