import { isTypeWord } from './types.ts'

/** What several labels of a node say it is: the first that is a type here, else the first; and the others. */
export function oneOfLabels(labels: readonly string[]): { readonly type: string; readonly further: readonly string[] } {
  const given = labels.map(each => each.trim()).filter(each => each !== '')
  const type = given.find(each => isTypeWord(each)) ?? given[0] ?? ''
  const at = given.indexOf(type)
  return { type, further: given.filter((_, place) => place !== at) }
}
