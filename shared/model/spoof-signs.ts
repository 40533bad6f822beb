import { needlessJoiner } from './joiners.ts'
import { scriptsIn } from './script.ts'

export interface SpoofSign {
  readonly sign: 'direction' | 'invisible' | 'mixed-script'
  readonly says: string
}

/** Marks that turn the order of what is read: `exe.gpj` shown as `jpg.exe`. */
const direction = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u
/** Characters that show nothing, Hangul fillers and tags among them. */
const invisible = /\u034f|[\u00ad\u115f\u1160\u180e\u200b\u2060-\u2064\u3164\ufeff\uffa0\u{e0000}-\u{e007f}]/u
const needless = new RegExp(needlessJoiner, 'u')

/** Scripts that belong together in one word: Japanese, and Korean with Han. */
const together: readonly (readonly string[])[] = [
  ['Hani', 'Hira', 'Kana'],
  ['Hani', 'Hang'],
]

/**
 * Signs that a text is not what it seems to be, after the restrictions of UTS 39: marks of direction, characters that
 * cannot be seen, and words whose letters come from scripts that are not written together (a Cyrillic а in "Lаzarus").
 */
export function spoofSigns(text: string): readonly SpoofSign[] {
  const signs: SpoofSign[] = []
  if (direction.test(text))
    signs.push({ sign: 'direction', says: 'holds a hidden mark that turns the reading direction' })
  if (invisible.test(text) || needless.test(text)) {
    signs.push({ sign: 'invisible', says: 'holds a character that cannot be seen' })
  }
  const mixed = text.split(/[\s\p{P}]+/u).find(isMixed)
  if (mixed) {
    const names = [...scriptsIn(mixed).keys()].join(' and ')
    signs.push({ sign: 'mixed-script', says: `"${mixed}" mixes letters of the scripts ${names}` })
  }
  return signs
}

function isMixed(word: string): boolean {
  const used = [...scriptsIn(word).keys()]
  const alike = used.filter(code => code === 'Latn' || code === 'Cyrl' || code === 'Grek')
  if (alike.length > 1) return true
  const others = used.filter(code => code !== 'Latn')
  return others.length > 1 && !together.some(set => others.every(code => set.includes(code)))
}
