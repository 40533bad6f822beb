/** Accents, Hebrew points and Arabic vowel signs. Vowels of Lao, Thai or Hindi are letters, voicing makes other kana: they stay. */
const accents = /[[\p{Mn}&&[\p{Script=Inherited}\p{Script=Hebrew}\p{Script=Arabic}]]--[\u3099\u309a]]/gv

/** Characters that show nothing: soft hyphen, zero-width characters and marks of direction. */
const invisible = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/gu

/** Letters that Unicode does not take apart, though people type them apart. */
const lettersApart: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  '‘': "'",
  '’': "'",
  ʼ: "'",
}
const apart = new RegExp(`[${Object.keys(lettersApart).join('')}]`, 'gu')

/**
 * The form in which texts are compared and searched: lower case, without accents and without what cannot be seen; Hangul
 * in whole syllables. Folding twice changes nothing. Unicode NFKD, then NFC (UAX 15).
 */
export function fold(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text) && !text.includes('  ')) return text.toLowerCase()
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(accents, '')
    .replace(invisible, '')
    .replace(apart, letter => lettersApart[letter] ?? letter)
    .replace(/\s+/g, ' ')
    .normalize('NFC')
}
