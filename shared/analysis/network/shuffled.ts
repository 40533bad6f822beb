/** The numbers 0 to `count` - 1 in an order that a seed decides: the same each time (Fisher and Yates, xorshift of Marsaglia 2003). */
export function shuffled(count: number, seed: number): Uint32Array<ArrayBuffer> {
  const order = Uint32Array.from({ length: count }, (_, index) => index)
  // A state of 0 would stay 0.
  let state = Math.imul(seed + 1, 0x9e3779b1) | 1
  for (let last = count - 1; last > 0; last--) {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    const place = (state >>> 0) % (last + 1)
    const held = order[last] as number
    order[last] = order[place] as number
    order[place] = held
  }
  return order
}
