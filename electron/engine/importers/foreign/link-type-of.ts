import { accounts, chainHolders } from '#shared/model/ends.ts'
import { endsFit, kindOf, linkType } from '#shared/model/lookup.ts'
import type { ForeignEdge, Usual } from './graph-parts.ts'
import { isAmountWord } from './header-words.ts'
import { linkTypeNamed } from './types.ts'

/** Where funds sit: between two of these an amount is a transfer; between those who act, a payment. */
const holders: ReadonlySet<string> = new Set([...chainHolders, ...accounts])

/**
 * The type of a link: as the file names it, else as the user says, else by what its row tells. One with an amount of
 * money is a flow of it; any other claims no more than that the two are related. `isNamed`: file or user say so.
 */
export function linkTypeOf(
  edge: Pick<ForeignEdge, 'type' | 'label' | 'attributes'>,
  [from = '', to = '']: readonly (string | undefined)[],
  { linkType: usual }: Usual,
): { readonly type: string; readonly isNamed: boolean } {
  const named = linkTypeNamed(edge.type) ?? linkTypeNamed(edge.label) ?? usual
  if (named !== undefined) return { type: named, isNamed: true }
  const hold = holders.has(from) && holders.has(to)
  if (!edge.attributes.some(each => isAmountWord(each.name) && (hold ? /\d/.test(each.value) : isMoney(each.value))))
    return unknown
  const type = (hold ? ['transferred-to'] : ['paid', 'transferred-to']).find(each => fits(each, from, to))
  return type === undefined ? unknown : { type, isNamed: false }
}

const unknown = { type: 'related-to', isNamed: false }

/** A bare figure may count anything. */
function isMoney(value: string): boolean {
  const read = kindOf('money').read(value)
  return !('unreadable' in read) || read.readings !== undefined
}

function fits(id: string, from: string, to: string): boolean {
  const type = linkType(id)
  return type !== undefined && endsFit(type, from, to)
}
