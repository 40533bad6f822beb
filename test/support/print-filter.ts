import type { Filter } from './filter.ts'
import { isConditionWord, parseFilter } from './parse.ts'

/** The text of a filter, which `parseFilter` reads back: words first, then conditions in one order. */
export function printFilter({ words, ...conditions }: Filter): string {
  const { types, withoutTypes, groups, withoutGroups, grade, scheme, near, steps = 1 } = conditions
  const list = (head: string, values: readonly string[] | undefined) =>
    values && values.length > 0 ? [head + values.map(valueText).join(',')] : []
  return [
    ...(words ? [wordsText(words)] : []),
    ...list('type:', types),
    ...list('-type:', withoutTypes),
    ...list('group:', groups),
    ...list('-group:', withoutGroups),
    ...(grade ? [`grade:${scheme === undefined ? '' : `${scheme}/`}${grade.join('')}`] : []),
    ...list(`near:${steps}/`, near),
  ].join(' ')
}

const quoted = (text: string) => `"${text.replace(/["\\]/g, sign => `\\${sign}`)}"`

const valueText = (value: string) => (/[\s,"\\]/.test(value) || value === '' ? quoted(value) : value)

/** As they are, unless they would be read as something else. */
function wordsText(words: string): string {
  if (/^-?[a-z]+:/.test(words) && !isConditionWord(words)) return quoted(words)
  const read = parseFilter(words)
  const same = 'filter' in read && read.filter.words === words && Object.keys(read.filter).length === 1
  return same ? words : quoted(words)
}
