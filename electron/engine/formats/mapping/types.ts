import { builtIn, type Catalogue } from '#shared/model/catalogue.ts'
import { kindOf } from '#shared/model/lookup.ts'
import { writeAddress } from '#shared/model/read-address.ts'
import type { KindId } from '#shared/model/value.ts'
import { isIban, plainIban } from './iban.ts'
import { remembered } from './remembered.ts'

/** Other programs' words for types of ours, where they can mean nothing else. */
const alsoCalled: Readonly<Record<string, string>> = {
  individual: 'person',
  people: 'person',
  organization: 'organisation',
  organizations: 'organisation',
  'crypto-address': 'address',
  'wallet-address': 'address',
  'cryptocurrency-address': 'address',
  email: 'email-address',
  'e-mail': 'email-address',
  phone: 'phone-number',
  telephone: 'phone-number',
  ip: 'ip-address',
  ipv4: 'ip-address',
  ipv6: 'ip-address',
  url: 'website',
  'domain-name': 'domain',
  'bank-account-number': 'bank-account',
}

/** `Front company`, `front_company` and `front-company` are one. */
export const plainName = remembered((text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-'),
)

interface Names {
  readonly entities: ReadonlyMap<string, string>
  readonly links: ReadonlyMap<string, string>
}

const namesOf = new WeakMap<Catalogue, Names>()

/** Ids of types by what they are called, made once for a catalogue. */
function namesIn(catalogue: Catalogue): Names {
  const known = namesOf.get(catalogue)
  if (known) return known
  const called = (names: readonly string[], id: string) => names.map(name => [plainName(name), id] as const)
  const names = {
    entities: new Map(catalogue.entityTypes.flatMap(({ plural, title, id }) => called([plural, title, id], id))),
    links: new Map(catalogue.linkTypes.flatMap(({ title, id }) => called([title, id], id))),
  }
  namesOf.set(catalogue, names)
  return names
}

/** The entity type that a file names, in whatever spelling. */
export function entityTypeNamed(catalogue: Catalogue, name: string): string | undefined {
  const plain = plainName(name)
  return namesIn(catalogue).entities.get(plain) ?? catalogue.entityType(alsoCalled[plain] ?? '')?.id
}

/** Whether a word is what a built-in type is called: it says what a thing is, and does not name it. */
export const isTypeWord = (word: string): boolean => entityTypeNamed(builtIn, word) !== undefined

export const linkTypeNamed = (catalogue: Catalogue, name: string): string | undefined =>
  namesIn(catalogue).links.get(plainName(name))

/** As long as an address, with the name of its chain or without. */
const looksAddress = /^[\w:]{25,110}$/

/**
 * Labels that say what they are, beside an IBAN: an address with a checksum, one of Ethereum's form (in one case it has no checksum, as
 * most programs write it), an e-mail address, a web address with its scheme.
 */
const telling: readonly { readonly type: string; readonly kind: KindId; readonly looks: RegExp }[] = [
  { type: 'address', kind: 'address', looks: looksAddress },
  { type: 'email-address', kind: 'email', looks: /^\S+@\S+\.\S+$/ },
  { type: 'website', kind: 'url', looks: /^https?:\/\// },
]

/** Forty digits after 0x or xdc are nothing else; the base58 of Solana, which has no checksum either, may be any word. */
const evm = /^(?:0x|xdc)[0-9a-f]{40}$/i

/**
 * The key of a thing by how it is written: an address whose checksum holds is one however it is spelled (capitals of
 * bech32, a prefix of its chain), and one of Ethereum's form however its letters are, unless its capitals say that it is
 * mistyped and another is meant.
 */
export const endKey = remembered((text: string): string => {
  if (isIban(text)) return plainIban(text)
  if (evm.test(text)) return whyMistyped(text) === undefined ? text.toLowerCase() : text
  const value = looksAddress.test(text) ? kindOf('address').read(text) : undefined
  return !value || 'unreadable' in value || value.checksum !== 'valid' ? text : writeAddress(value)
})

/** Why a text of Ethereum's form is no address: its capitals are a checksum that does not match. */
export const whyMistyped = remembered((text: string): string | undefined => {
  const digits = text.replace(/^(?:0x|xdc)/i, '')
  const isOneCase = digits === digits.toLowerCase() || digits === digits.toUpperCase()
  if (isOneCase || !evm.test(text)) return undefined
  const value = kindOf('address').read(text)
  return 'unreadable' in value ? value.unreadable : undefined
})

export const entityTypeByForm = remembered((label: string): string | undefined => {
  if (isIban(label)) return 'bank-account'
  const found = telling.find(({ kind, looks }) => {
    if (!looks.test(label)) return false
    const value = kindOf(kind).read(label)
    return !('unreadable' in value) && (value.kind !== 'address' || value.checksum === 'valid' || evm.test(label))
  })
  return found?.type
})
