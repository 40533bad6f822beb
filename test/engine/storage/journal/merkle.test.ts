import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addLeaf, emptyTree, merkleRoot, treeRoot } from '#engine/storage/journal/merkle.ts'

const sha256 = (...parts: readonly Uint8Array[]) => createHash('sha256').update(Buffer.concat(parts)).digest()
const leaf = (data: string) => sha256(Uint8Array.of(0), Buffer.from(data, 'hex'))

/** RFC 6962, section 2.1, word for word. */
function naive(leaves: readonly Uint8Array[]): Uint8Array {
  const [only] = leaves
  if (only === undefined) return sha256()
  if (leaves.length === 1) return only
  let k = 1
  while (k * 2 < leaves.length) k *= 2
  return sha256(Uint8Array.of(1), naive(leaves.slice(0, k)), naive(leaves.slice(k)))
}

test('the roots of the certificate-transparency test tree', () => {
  const leaves = [
    '',
    '00',
    '10',
    '2021',
    '3031',
    '40414243',
    '5051525354555657',
    '606162636465666768696a6b6c6d6e6f',
  ].map(leaf)
  const root = (size: number) => merkleRoot(leaves.slice(0, size)).toString('hex')
  expect(root(0)).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  expect(root(1)).toBe('6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d')
  expect(root(2)).toBe('fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125')
  expect(root(3)).toBe('aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77')
  expect(root(8)).toBe('5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328')
})

test('the root grown leaf by leaf is that of the whole', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ minLength: 32, maxLength: 32 }), { maxLength: 70 }), leaves => {
      let tree = emptyTree
      for (const [index, next] of leaves.entries()) {
        tree = addLeaf(tree, next)
        expect(treeRoot(tree)).toEqual(Buffer.from(naive(leaves.slice(0, index + 1))))
      }
      expect(tree.size).toBe(leaves.length)
      expect(merkleRoot(leaves)).toEqual(Buffer.from(naive(leaves)))
    }),
    { numRuns: 30 },
  )
})
