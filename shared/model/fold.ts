import { plainDigits } from './decimal-text.ts'

/** Accents, Hebrew points and Arabic vowel signs. Vowels of Lao, Thai or Hindi are letters, voicing makes other kana: they stay. */
const accents = /[[\p{Mn}&&[\p{Script=Inherited}\p{Script=Hebrew}\p{Script=Arabic}]]--[\u3099\u309a]]/gv

/** Characters that show nothing: soft hyphen, zero-width characters and marks of direction; and the tatweel, which only stretches. */
const invisible = /[\p{Default_Ignorable_Code_Point}\u0640]/gu

/** Letters that Unicode does not take apart, though people type them apart, and forms of one letter. */
const plainForms: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ħ: 'h', ı: 'i', ŧ: 't', ŋ: 'n', ς: 'σ' },
  ...{ '‘': "'", '’': "'", ʼ: "'" },
  // Arabic, Persian, Urdu and Kurdish keyboards each have a yeh, a kaf and a heh of their own; as Lucene's normalizers.
  ...{ '\u0649': '\u064a', '\u06cc': '\u064a', '\u06d2': '\u064a', '\u06d0': '\u064a' },
  ...{ '\u06a9': '\u0643', '\u06aa': '\u0643' },
  ...{ '\u0629': '\u0647', '\u06c1': '\u0647', '\u06c3': '\u0647', '\u06be': '\u0647', '\u06d5': '\u0647' },
  ...{ '\u0671': '\u0627', '\u06ba': '\u0646' },
}
const anyForm = new RegExp(`[${Object.keys(plainForms).join('')}]`, 'gu')

/**
 * The form in which texts are compared: lower case, without accents and without what cannot be seen, letters and digits
 * of every keyboard alike; Hangul in whole syllables. Folding twice changes nothing. Unicode NFKD, then NFC (UAX 15).
 */
export function fold(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text) && !text.includes('  ')) return text.toLowerCase()
  const letters = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(accents, '')
    .replace(invisible, '')
    .replace(anyForm, letter => plainForms[letter] ?? letter)
  return plainDigits(letters).replace(/\s+/g, ' ').normalize('NFC')
}
