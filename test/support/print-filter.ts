import type { Filter } from '#shared/queries/filter/filter.ts'

/** The text of a filter, which `parseFilter` must read back: words first, then conditions in one order. */
export function printFilter({ words, ...conditions }: Filter): string {
  const { types, withoutTypes, groups, withoutGroups, grade, scheme, near, steps = 1 } = conditions
  const { sources, handling, tags, has, lacks, dated, amount } = conditions
  const list = (head: string, values: readonly string[] | undefined) =>
    values && values.length > 0 ? [head + values.map(valueText).join(',')] : []
  return [
    ...(words ? [quoted(words)] : []),
    ...list('type:', types),
    ...list('-type:', withoutTypes),
    ...list('group:', groups),
    ...list('-group:', withoutGroups),
    ...(grade ? [`grade:${scheme === undefined ? '' : `${scheme}/`}${grade.join('')}`] : []),
    ...list('source:', sources),
    ...list('handling:', handling),
    ...list('tag:', tags),
    ...list('has:', has),
    ...list('-has:', lacks),
    ...(dated === undefined ? [] : [`date:${quoted(dated)}`]),
    ...(amount === undefined ? [] : [`amount:${quoted(amount)}`]),
    ...list(`near:${steps}/`, near),
  ].join(' ')
}

const quoted = (text: string) => `"${text.replace(/["\\]/g, sign => `\\${sign}`)}"`

const valueText = (value: string) => (/[\s,"\\]/.test(value) || value === '' ? quoted(value) : value)
