import type { EntityType } from '#shared/model/entity-type.ts'
import { propertyOf } from '#shared/model/lookup.ts'
import type { Attribute } from './columns.ts'
import type { EndDescription, ForeignEdge, Usual } from './graph-parts.ts'
import { headerKey } from './header-words.ts'
import { isIban } from './iban.ts'
import { propertyNamed } from './property-named.ts'
import { endKey, entityTypeByForm, isTypeWord } from './types.ts'

/** What columns of accounts are called behind the word for an end. */
const accounts: ReadonlySet<string> = new Set(
  [
    ...['account', 'account number', 'account no', 'acct', 'iban', 'wallet', 'wallet address', 'address', 'konto'],
    ...[
      'kontonummer',
      'cuenta',
      'compte',
      'conto',
      'счёт',
      'счет',
      '账号',
      '账户',
      '계좌',
      '계좌번호',
      '口座',
      '口座番号',
    ],
  ].map(headerKey),
)

/** An end named beside its account is that account, where it is one by its form and nothing says what the names are. */
export function withAccounts(edge: ForeignEdge, usual: Usual): ForeignEdge {
  if (!edge.ends) return edge
  const [from, to] = [byAccount(edge.from, edge.ends.from, usual), byAccount(edge.to, edge.ends.to, usual)]
  return { ...edge, from: from.key, to: to.key, ends: { from: from.end, to: to.end } }
}

function byAccount(
  key: string,
  end: EndDescription,
  usual: Usual,
): { readonly key: string; readonly end: EndDescription } {
  const isNamed = entityTypeByForm(key) !== undefined || isTyped(end, usual) || usual.typeHere?.(key) !== undefined
  const account = isNamed ? undefined : end.attributes.find(isAccountByForm)
  if (!account) return { key, end }
  const attributes = end.attributes.filter(each => each !== account)
  return {
    key: endKey(account.value.trim()),
    end: { ...end, label: end.label || key, attributes, written: account.value.trim() },
  }
}

const isTyped = ({ type }: EndDescription, usual: Usual) => usual.type !== undefined || isTypeWord(type)

const isAccountByForm = ({ name, value }: Attribute) =>
  accounts.has(headerKey(name)) && isAccountForm(entityTypeByForm(value.trim()))

const isAccountForm = (type: string | undefined) => type === 'address' || type === 'bank-account'

/** By its form the type of an end, unless it is said that such ends are something else that has an account. */
export function formOfEnd(key: string, end: EndDescription | undefined, usual: Usual): string | undefined {
  const form = entityTypeByForm(key)
  const isHolder = form === 'bank-account' && end !== undefined && endKey(end.label) !== key && isTyped(end, usual)
  return isHolder ? undefined : form
}

/** What stands in columns of accounts, as numbers of a thing that has no better place for them: `IBAN: DE89…`, `account: 111-222`. */
export const accountsOf = (type: EntityType, attributes: readonly Attribute[]): readonly Attribute[] =>
  attributes.map(each => {
    const isAccount = accounts.has(headerKey(each.name)) && each.value.trim() !== ''
    const has = propertyNamed(type.properties, each.name)
    const isElsewhere = has !== undefined && !(has.id === 'postal-address' && isAccountByForm(each))
    return isAccount && !isElsewhere && propertyOf(type, 'identifier') ? asIdentifier(each) : each
  })

function asIdentifier({ name, value, column = name, ...rest }: Attribute): Attribute {
  const text = value.trim()
  const scheme = isIban(text) ? 'IBAN' : entityTypeByForm(text) === 'address' ? 'address' : 'account'
  return { ...rest, name: 'identifier', value: `${scheme}: ${text}`, original: rest.original ?? text, column }
}

/** Columns whose values mean nothing outside their file. */
const opaque = /^(?:source|target|from|to|src|dst|destination)?(?:id)?$/

/** What names an end beside its label: the account that identifies it, which is no name of it. */
export const keyAsAccount = (header: string, key: string): readonly Attribute[] =>
  /\d/.test(key) && !opaque.test(headerKey(header)) ? [{ name: 'account', value: key, column: header }] : []

/** What a column of accounts was read as for ends of these types. */
export function accountRoles(name: string, types: readonly Pick<EntityType, 'id' | 'properties'>[]): readonly string[] {
  if (!accounts.has(headerKey(name))) return []
  const ids = types.map(({ id }) => id)
  return [
    ...(ids.includes('address') ? ['address'] : []),
    ...(ids.includes('bank-account') ? ['iban'] : []),
    ...(types.some(({ properties }) => properties.some(({ id }) => id === 'identifier')) ? ['account'] : []),
  ]
}
