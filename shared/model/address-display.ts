/**
 * Long addresses on a small screen. Addresses are taken in their canonical spelling.
 */

const shortestHead = 6
const shortestTail = 4

/**
 * For every address its beginning and end around an ellipsis, `0x01e2…5BB1`: no two of them alike. Where two would be,
 * head and tail of those grow in turn until they differ; an address that would hardly be shortened stays whole.
 */
export function shortAddresses(addresses: Iterable<string>): Map<string, string> {
  const short = new Map<string, string>()
  let colliding: readonly (readonly string[])[] = [[...new Set(addresses)]]
  for (let grown = 0; colliding.length > 0; grown++) {
    const crowds = colliding.flatMap(group => [...groupedBy(group, address => shortened(address, grown))])
    for (const [form, group] of crowds) {
      if (group.length === 1) for (const address of group) short.set(address, form)
    }
    colliding = crowds.map(([, group]) => group).filter(group => group.length > 1)
  }
  return short
}

/** Only addresses of the same form can be alike when shortened: what grows is of one length. */
export const shortFormOf = (address: string): string => shortened(address, 0)

function shortened(address: string, grown: number): string {
  const head = shortestHead + Math.ceil(grown / 2)
  const tail = shortestTail + Math.floor(grown / 2)
  return address.length <= head + tail + 1 ? address : `${address.slice(0, head)}…${address.slice(-tail)}`
}

const comparedLetters = 4
/** What all addresses of a format share, and so tells nobody apart. */
const sharedPrefix = /^(?:0x|bc1[qp]|ltc1[qp])/

/**
 * What eyes compare: the first and last four characters, capitals aside. Addresses that are the same at a glance can be
 * taken for each other, which is how address poisoning works.
 */
export function glanceOf(address: string): string {
  const bare = address.toLowerCase().replace(sharedPrefix, '')
  return `${bare.slice(0, comparedLetters)}…${bare.slice(-comparedLetters)}`
}

function groupedBy(addresses: Iterable<string>, keyOf: (address: string) => string): Map<string, string[]> {
  const groups = new Map<string, string[]>()
  for (const address of addresses) {
    const key = keyOf(address)
    const group = groups.get(key)
    if (group) group.push(address)
    else groups.set(key, [address])
  }
  return groups
}
