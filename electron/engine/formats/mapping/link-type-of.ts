import type { Catalogue } from '#shared/model/catalogue.ts'
import { accounts, chainHolders } from '#shared/model/ends.ts'
import { kindOf } from '#shared/model/lookup.ts'
import type { ForeignEdge, Usual } from './graph-parts.ts'
import { isAmountWord, isCountWord } from './header-words.ts'
import { linkTypeNamed } from './types.ts'

/** Where funds sit: between two of these an amount is a transfer; between those who act, a payment. */
const holders: ReadonlySet<string> = new Set([...chainHolders, ...accounts])

export interface TypeOfLink {
  readonly type: string
  readonly isNamed: boolean
}

/**
 * The type of a link: as the file names it, else as the user says, else by what its row tells. One with an amount of
 * money is a flow of it; any other claims no more than that the two are related. `isNamed`: file or user say so.
 */
export function linkTypeOf(
  catalogue: Catalogue,
  edge: Pick<ForeignEdge, 'type' | 'label' | 'attributes'>,
  [from = '', to = '']: readonly (string | undefined)[],
  { linkType: usual }: Usual,
): TypeOfLink {
  const named = linkTypeNamed(catalogue, edge.type) ?? linkTypeNamed(catalogue, edge.label) ?? usual
  if (named !== undefined) return { type: named, isNamed: true }
  const hold = holders.has(from) && holders.has(to)
  if (
    !edge.attributes.some(
      ({ name, value }) => isAmountWord(name) && /\d/.test(value) && (hold || countsMoney(name, value)),
    )
  )
    return unknown
  const type = (hold ? ['transferred-to'] : ['paid', 'transferred-to']).find(each => fits(catalogue, each, from, to))
  return type === undefined ? unknown : { type, isNamed: false }
}

const unknown = { type: 'related-to', isNamed: false }

/** What is called an amount or a sum of money is one, whether its currency can be read or not; a bare value may count anything. */
function countsMoney(name: string, value: string): boolean {
  if (!isCountWord(name)) return true
  const read = kindOf('money').read(value)
  return !('unreadable' in read) || read.readings !== undefined
}

function fits(catalogue: Catalogue, id: string, from: string, to: string): boolean {
  const type = catalogue.linkType(id)
  return type !== undefined && catalogue.endsFit(type, from, to)
}
