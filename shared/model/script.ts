/** Scripts of names met in the field: ISO 15924 code → what Unicode calls it. */
const scripts: readonly (readonly [code: string, letters: RegExp])[] = [
  ['Latn', /\p{Script=Latin}/u],
  ['Cyrl', /\p{Script=Cyrillic}/u],
  ['Hang', /\p{Script=Hangul}/u],
  ['Hani', /\p{Script=Han}/u],
  ['Hira', /\p{Script=Hiragana}/u],
  ['Kana', /\p{Script=Katakana}/u],
  ['Grek', /\p{Script=Greek}/u],
  ['Arab', /\p{Script=Arabic}/u],
  ['Hebr', /\p{Script=Hebrew}/u],
  ['Laoo', /\p{Script=Lao}/u],
  ['Thai', /\p{Script=Thai}/u],
  ['Khmr', /\p{Script=Khmer}/u],
  ['Mymr', /\p{Script=Myanmar}/u],
  ['Deva', /\p{Script=Devanagari}/u],
  ['Beng', /\p{Script=Bengali}/u],
  ['Armn', /\p{Script=Armenian}/u],
  ['Geor', /\p{Script=Georgian}/u],
  ['Mong', /\p{Script=Mongolian}/u],
]

/** How many letters of each script a text has, in the order they first occur. */
export function scriptsIn(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const character of text) {
    const code = scripts.find(([, letters]) => letters.test(character))?.[0]
    if (code) counts.set(code, (counts.get(code) ?? 0) + 1)
  }
  return counts
}

/** ISO 15924 code of the script most letters belong to; `Zyyy` where none is known. */
export function mainScript(text: string): string {
  const most = [...scriptsIn(text)].reduce((best, each) => (each[1] > best[1] ? each : best), ['Zyyy', 0] as const)
  return most[0]
}
