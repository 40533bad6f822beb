import anyAscii from 'any-ascii'
import { scriptsIn } from '#shared/model/script.ts'

/** Korean surnames as they are spelled in Latin letters against every rule, by Hangul. */
const surnames: Readonly<Record<string, string>> = {
  김: 'kim gim',
  이: 'lee yi rhee ri i',
  박: 'park pak bak',
  최: 'choi choe',
  정: 'jung chung jeong chong',
  강: 'kang gang',
  조: 'cho jo',
  윤: 'yoon yun',
  장: 'jang chang',
  임: 'lim im rim',
  오: 'oh o',
  노: 'roh noh no ro',
  유: 'yoo yu ryu you',
  우: 'woo u wu',
  양: 'yang ryang',
  서: 'seo suh so',
  신: 'shin sin',
  권: 'kwon gwon',
  황: 'hwang',
  안: 'ahn an',
  송: 'song',
  전: 'jeon chun jun',
  홍: 'hong',
  문: 'moon mun',
  한: 'han',
}

/** The same surnames in Chinese characters, which Chinese reads otherwise. */
const characters: Readonly<Record<string, string>> = {
  ...{
    金: '김',
    李: '이',
    朴: '박',
    崔: '최',
    鄭: '정',
    郑: '정',
    姜: '강',
    趙: '조',
    赵: '조',
    尹: '윤',
    張: '장',
    张: '장',
  },
  ...{
    林: '임',
    吳: '오',
    吴: '오',
    盧: '노',
    卢: '노',
    柳: '유',
    劉: '유',
    刘: '유',
    禹: '우',
    梁: '양',
    徐: '서',
    申: '신',
  },
  ...{ 權: '권', 权: '권', 黃: '황', 黄: '황', 安: '안', 宋: '송', 全: '전', 洪: '홍', 文: '문', 韓: '한', 韩: '한' },
}

/** A word in Latin letters, in each of the ways it is commonly spelled. */
function spellings(word: string): readonly string[] {
  const special = surnames[characters[word] ?? word]?.split(' ') ?? []
  return [...special, anyAscii(word).toLowerCase()]
}

/** Letters that languages write for one sound, the longer first. */
const sounds: readonly (readonly [RegExp, string])[] = [
  [/chkh/g, 'ch'],
  [/([tpk])kh/g, '$1'],
  [/shch|tsch|tch|sch|ch|sh|zh|ts|tz|cz|[jszc](?=[eiy])|[jsz]/g, 'S'],
  [/ph|[fvw]/g, 'F'],
  [/kh|gh|x/g, 'H'],
  [/h(?![aeiouy])/g, ''],
  [/h/g, 'H'],
  [/[gkqc]/g, 'K'],
  [/th|[dt]/g, 'T'],
  [/[bp]/g, 'P'],
  [/[lr]/g, 'L'],
  [/m/g, 'M'],
  [/n/g, 'N'],
  [/eo|eu/g, 'o'],
  [/y(?=[aou])/g, ''],
  [/[ou][aeiouy]*/g, 'O'],
  [/a[aeiouy]*/g, 'A'],
  [/[eiy][aeiouy]*/g, 'I'],
  [/[^A-Z]/g, ''],
  [/(.)\1+/g, '$1'],
]

const keyOf = (latin: string) => sounds.reduce((key, [letters, sound]) => key.replace(letters, sound), latin)

/** Scripts that leave vowels out, and those that put more of them in. */
const vowelsUncertain: ReadonlySet<string> = new Set(['Arab', 'Hebr', 'Kana', 'Hira', 'Thai', 'Laoo', 'Khmr', 'Mymr'])

/** Kana end a foreign word in a vowel: キム, kimu. */
const kana = /^[\p{Script=Katakana}\p{Script=Hiragana}ー]+$/u

/**
 * What a word sounds like, roughly: two words of different scripts that share a key may be one name. Where a script does
 * not tell the vowels, keys of consonants alone (in small letters) are among them.
 */
export function soundsOf(word: string): readonly string[] {
  const spelled = spellings(word.normalize('NFC'))
  const keys = [...spelled, ...(kana.test(word) ? spelled.map(each => each.replace(/[ou]$/, '')) : [])].map(keyOf)
  const consonants = keys.map(key => key.replaceAll(/[AIO]/g, '').toLowerCase()).filter(key => key.length > 2)
  return [...new Set([...keys.filter(key => key.length > 1), ...consonants])]
}

/** Whether two words that share this key may be one: only consonants count where either script is uncertain of vowels. */
export const mayShare = (key: string, ...scripts: readonly string[]): boolean =>
  key === key.toUpperCase() || scripts.some(script => vowelsUncertain.has(script))

export const scriptOf = (word: string): string => [...scriptsIn(word).keys()][0] ?? 'Zyyy'
