import type { EntityType, Property } from '#shared/model/entity-type.ts'
import { kindOf, propertyOf } from '#shared/model/lookup.ts'
import type { KindId } from '#shared/model/value.ts'
import { type Gathered, note } from '../reading/gathered.ts'
import type { ForeignNode } from './graph-parts.ts'
import { isIban } from './iban.ts'

/** Tells that a name is kept as a label, say, and why it is not the address that such a thing is called by. */
export function reportCaption(
  gathered: Gathered,
  type: EntityType,
  kept: Property | undefined,
  { key, label, where }: ForeignNode,
) {
  const text = label || key
  // No account has to have an IBAN.
  const usual = type.caption.map(id => propertyOf(type, id)).find(each => !isOfIban(each) || looksIban.test(text))
  if (!kept || !usual || usual === kept) return
  const value = kindOf<KindId>(usual.kind).read(text, usual.options)
  const why = isOfIban(usual) ? 'its check digits do not fit' : 'unreadable' in value ? value.unreadable : ''
  note(gathered, where, `"${text}" was kept as "${kept.title}" and not as "${usual.title}": ${why}`)
}

const isOfIban = (property: Property | undefined) => property?.options?.scheme === 'IBAN'
const looksIban = /^[A-Z]{2}\d\d[A-Z0-9 ]{10,}$/i

/** The first property of the caption that can read the label. */
export const captionFor = (properties: readonly (Property | undefined)[], label: string): Property | undefined =>
  properties.find(
    each =>
      each &&
      (!isOfIban(each) || isIban(label)) &&
      !('unreadable' in kindOf<KindId>(each.kind).read(calledAs(each, label), each.options)),
  )

/** As the property reads it, on one line: the number of an account is of a register that few tables name. */
export const calledAs = ({ id, kind, options }: Property, label: string): string => {
  const line = label.replace(/\s+/g, ' ').trim()
  const isBare =
    id === 'number' && kind === 'identifier' && options?.scheme === undefined && /^[\d\s./*Xx-]+$/.test(line)
  return isBare ? `account: ${line}` : line
}
