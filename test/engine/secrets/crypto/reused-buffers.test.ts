import { expect, it } from 'vitest'
import { freedBehind, giveBack, joinedPieces } from '#engine/secrets/crypto/reused-buffers.ts'

it('gives back what is all of its buffer, and leaves a view of part of one', () => {
  const [whole, part] = [Buffer.alloc(20_000, 1), Buffer.alloc(20_000, 2).subarray(0, 10_000)]
  for (const bytes of [whole, part]) giveBack(bytes)
  expect([whole.length, part.length, part.at(-1)]).toEqual([0, 10_000, 2])
})

it('joins parts to pieces, each of which stays while the next is filled', () => {
  const pieces = joinedPieces(4)
  const filled = (number: number) => {
    for (const part of [1, 3]) pieces.add([Buffer.alloc(part, number)])
    expect(pieces.isFull()).toBe(true)
    return pieces.take()
  }
  const [first, second] = [filled(1), filled(2)]
  expect([...first, ...second]).toEqual([1, 1, 1, 1, 2, 2, 2, 2])
  pieces.add([Buffer.of(3)])
  expect([pieces.isFull(), ...pieces.take(), ...second]).toEqual([false, 3, 2, 2, 2, 2])
})

it('passes pieces on, and gives back each when the next is asked for', async () => {
  async function* made() {
    for (const number of [1, 2]) yield Buffer.alloc(20_000, number)
  }
  const kept: Buffer[] = []
  for await (const piece of freedBehind(made())) {
    expect(piece.at(-1)).toBe(kept.push(piece))
  }
  expect(kept.map(({ length }) => length)).toEqual([0, 0])
})
