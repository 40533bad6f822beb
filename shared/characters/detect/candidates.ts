/** An older encoding as a text without any mark may be in it. */
export interface Candidate {
  /** Of encodings.ts. */
  readonly id: string
  /** What is written in it: ids of letter-pairs.ts or common-characters.ts. */
  readonly languages: readonly string[]
  /** How much rarer such texts are than those of the commonest, in nats. */
  readonly rarer: number
}

const western = ['en', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'sv', 'da', 'nb', 'fi', 'is', 'ca', 'ga', 'sq']
const central = ['pl', 'cs', 'sk', 'hu', 'ro', 'hr', 'sl', 'sq', 'de', 'en']
const baltic = ['lt', 'lv', 'et', 'pl', 'de', 'en']
const cyrillic = ['ru', 'uk', 'be', 'bg', 'sr', 'mk', 'en']
const one = (id: string, languages: readonly string[], rarer: number): Candidate => ({ id, languages, rarer })

/** Of encodings that give the same letters the first counts. */
export const candidates: readonly Candidate[] = [
  one('windows-1252', western, 0),
  one('windows-1251', cyrillic, 0),
  one('euc-kr', ['ko', 'en'], 0),
  one('gb18030', ['zh-Hans', 'en'], 0),
  one('big5', ['zh-Hant', 'en'], 0),
  one('shift_jis', ['ja', 'en'], 0),
  one('euc-jp', ['ja', 'en'], 1),
  one('windows-1250', central, 0.5),
  one('windows-1254', ['tr', 'de', 'fr', 'en'], 1),
  one('koi8-r', ['ru', 'bg', 'en'], 1),
  one('koi8-u', ['uk', 'be', 'ru', 'en'], 2),
  one('ibm866', cyrillic, 1),
  one('windows-1253', ['el', 'en'], 0.5),
  one('windows-1255', ['he', 'en'], 0.5),
  one('windows-1256', ['ar', 'fa', 'ur', 'fr', 'en'], 0.5),
  one('windows-874', ['th', 'en'], 0.5),
  one('windows-1257', baltic, 1),
  one('windows-1258', ['vi', 'fr', 'en'], 4),
  one('iso-8859-2', central, 1.5),
  one('iso-8859-5', cyrillic, 3),
  one('iso-8859-7', ['el', 'en'], 1.5),
  one('iso-8859-15', western, 1.5),
  one('iso-8859-6', ['ar', 'en'], 3),
  one('iso-8859-8', ['he', 'en'], 3),
  one('iso-8859-13', baltic, 2),
  one('iso-8859-4', baltic, 3),
  one('iso-8859-10', ['is', 'sv', 'da', 'nb', 'fi', 'en'], 4),
  one('iso-8859-3', ['mt', 'eo', 'en'], 4),
  one('iso-8859-14', ['cy', 'ga', 'en'], 4),
  one('iso-8859-16', ['ro', 'pl', 'hu', 'hr', 'sl', 'fr', 'de', 'en'], 4),
  one('x-mac-cyrillic', cyrillic, 4),
  one('macintosh', western, 3),
  one('ibm850', western, 3),
  one('ibm852', central, 4),
  one('ibm437', western, 4),
]

const all = [...new Set(candidates.flatMap(each => each.languages))]

/** UTF-8 among them: few texts are wholly that by chance. */
export const unicode = (state: 'whole' | 'damaged'): Candidate => one('utf-8', all, state === 'whole' ? -20 : -4)
