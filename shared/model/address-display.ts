/**
 * Long addresses on a small screen. Both functions take addresses in their canonical spelling, ignore repetitions, and
 * take time in proportion to how many there are.
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

function shortened(address: string, grown: number): string {
  const head = shortestHead + Math.ceil(grown / 2)
  const tail = shortestTail + Math.floor(grown / 2)
  return address.length <= head + tail + 1 ? address : `${address.slice(0, head)}…${address.slice(-tail)}`
}

const comparedLetters = 4
/** What all addresses of a format share, and so tells nobody apart. */
const sharedPrefix = /^(?:0x|bc1[qp]|ltc1[qp])/

/**
 * Every address that can be taken for another, with all that look like it, itself included: the same first and last four
 * characters, capitals aside. This is how address poisoning works, and what eyes compare. Those that resemble no other
 * are absent.
 */
export function lookAlikes(addresses: Iterable<string>): Map<string, readonly string[]> {
  const alike = new Map<string, readonly string[]>()
  for (const group of groupedBy(new Set(addresses), atAGlance).values()) {
    if (group.length > 1) for (const address of group) alike.set(address, group)
  }
  return alike
}

function atAGlance(address: string): string {
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
