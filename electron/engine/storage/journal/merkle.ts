import { sha256 } from '#engine/secrets/crypto/hash.ts'

const nodePrefix = Uint8Array.of(1)

/**
 * The Merkle tree of RFC 6962 (section 2.1) over entry hashes, which are its leaf hashes already. Kept as the roots of
 * its full subtrees, largest first: one for each bit set in `size`, so a snapshot can hold it in at most 53 hashes.
 */
export interface MerkleTree {
  readonly size: number
  readonly peaks: readonly Uint8Array[]
}

export const emptyTree: MerkleTree = { size: 0, peaks: [] }

/** The tree with one more leaf. One hash on average. */
export function addLeaf({ size, peaks }: MerkleTree, leaf: Uint8Array): MerkleTree {
  const next = [...peaks]
  let node: Uint8Array = Uint8Array.from(leaf)
  // Each trailing 1 of the size is a full subtree as large as the one that grew: both become one.
  for (let rest = size; rest % 2 === 1; rest = (rest - 1) / 2) {
    const left = next.pop()
    if (left !== undefined) node = join(left, node)
  }
  next.push(node)
  return { size: size + 1, peaks: next }
}

/** The root, 32 bytes. Of an empty tree it is the SHA-256 of nothing. */
export function treeRoot({ peaks }: MerkleTree): Buffer {
  if (peaks.length === 0) return sha256()
  return Buffer.from(peaks.reduceRight((root, peak) => join(peak, root)))
}

/** The root over these entry hashes, in order. */
export function merkleRoot(leaves: Iterable<Uint8Array>): Buffer {
  let tree = emptyTree
  for (const leaf of leaves) tree = addLeaf(tree, leaf)
  return treeRoot(tree)
}

/** Inner node: SHA-256(0x01 ‖ left ‖ right). */
function join(left: Uint8Array, right: Uint8Array): Uint8Array {
  return sha256(nodePrefix, left, right)
}
