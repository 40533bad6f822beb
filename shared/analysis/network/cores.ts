import { distinct, type Network, rowsOf } from './network.ts'

/**
 * Of each node the largest k for which it belongs to a k-core: a part of the network in which each has at least k others of
 * that part beside it, in any direction, several links counted once. Batagelj and Zaveršnik (2003): O(nodes + links).
 */
export function cores(network: Network): Uint32Array<ArrayBuffer> {
  const { count, offsets, targets } = distinct(rowsOf(network, 'all'))
  const left = new Uint32Array(count)
  for (let node = 0; node < count; node++) left[node] = (offsets[node + 1] as number) - (offsets[node] as number)
  const { order, places, begins } = byNumber(left)
  for (let at = 0; at < count; at++) {
    const node = order[at] as number
    const last = offsets[node + 1] as number
    for (let place = offsets[node] as number; place < last; place++) {
      const other = targets[place] as number
      const has = left[other] as number
      if (has <= (left[node] as number)) continue
      // To the front of those that have as many, which then begin one later.
      const [from, to] = [places[other] as number, begins[has] as number]
      const front = order[to] as number
      order[from] = front
      places[front] = from
      order[to] = other
      places[other] = to
      begins[has] = to + 1
      left[other] = has - 1
    }
  }
  return left
}

/** Nodes by their numbers, ascending; where each is, and where those with a number begin. */
function byNumber(numbers: Uint32Array) {
  const most = numbers.reduce((a, b) => Math.max(a, b), 0)
  const begins = new Uint32Array(most + 2)
  for (const number of numbers) begins[number + 1] = (begins[number + 1] as number) + 1
  for (let number = 1; number < begins.length; number++)
    begins[number] = (begins[number] as number) + (begins[number - 1] as number)
  const [order, places, next] = [new Uint32Array(numbers.length), new Uint32Array(numbers.length), begins.slice()]
  for (let node = 0; node < numbers.length; node++) {
    const place = next[numbers[node] as number] as number
    next[numbers[node] as number] = place + 1
    order[place] = node
    places[node] = place
  }
  return { order, places, begins }
}
