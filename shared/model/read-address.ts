import type { Chain } from './chain.ts'
import { chains } from './chains/list.ts'
import type { AddressValue, Unreadable } from './value.ts'

const byName = new Map(
  chains.flatMap(chain => [chain.id, chain.title, ...(chain.aliases ?? [])].map(name => [name.toLowerCase(), chain])),
)

/** A chain by its id, title or another name, however capitalised. */
export const chainNamed = (name: string): Chain | undefined => byName.get(name.trim().toLowerCase())

/** A number before a colon is no chain but the workchain of TON. */
const withChain = /^(?!-?\d+:)(?<chain>[\p{L}\p{N} ]+?)(?:\s*:\s*|\s+)(?<address>\S+)$/u

/**
 * Reads `1A1z…`, `BSC:0x…`, `tron TQ…`. A chain in the text comes before the one given, and without either the form of
 * the address finds it; a bare 0x… is taken as Ethereum, whose relatives need their name.
 */
export function readAddress(input: string, given?: string): AddressValue | Unreadable {
  const text = input.trim()
  const { chain: name = given, address = text } = withChain.exec(text)?.groups ?? {}
  if (name !== undefined) {
    const chain = chainNamed(name)
    return chain ? readOn(chain, address) : { unreadable: `"${name}" is not a chain known here: ${known}` }
  }
  const alike = chains.filter(chain => chain.shape.test(text))
  let refused: Unreadable | undefined
  for (const chain of alike) {
    const reading = readOn(chain, text)
    if (!('unreadable' in reading)) return reading
    refused ??= reading
  }
  return refused ?? unlikeAny
}

/** The text that readAddress turns back into the same value. */
export function writeAddress(value: AddressValue): string {
  const text = chainNamed(value.chain)?.write?.(value) ?? value.address
  const found = readAddress(text)
  return 'chain' in found && found.chain === value.chain ? text : `${value.chain}:${text}`
}

function readOn(chain: Chain, text: string): AddressValue | Unreadable {
  const reading = chain.read(text)
  return 'unreadable' in reading ? reading : { kind: 'address', chain: chain.id, ...reading }
}

const known = chains.map(chain => chain.id).join(', ')
const unlikeAny: Unreadable = {
  unreadable: `this looks like no address of a known chain; name the chain, such as BTC:1A1z… (known: ${known})`,
}
