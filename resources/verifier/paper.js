import { fromBase64, toBase64 } from './bytes.js'
import { merkleRoot } from './journal.js'
// The paper route: a checkpoint typed or scanned from a printed dossier against what was just checked.

/** { caseId, entries, root } out of typed fields or of a scanned note in the first of them; spaces do not count. */
export function readPaper({ caseId, entries, root }) {
  const lines = caseId.trim().split(/\s*\n\s*/)
  const [first, second, third] = lines.length >= 3 ? lines : [caseId, entries, root]
  const bare = text => text.replace(/\s+/g, '')
  return { caseId: bare(first).replace(/^case\//, ''), entries: Number(bare(second)), root: bare(third) }
}

/** { verdict: 'ok' | 'wrong' | 'open', says } for paper against { caseId, entries, root, hashes }. */
export function comparePaper(paper, checked) {
  if (checked?.caseId === undefined) return open('Give this page a package first, above.')
  if (paper.caseId !== checked.caseId) return wrong(`The paper is of another case (${paper.caseId}).`)
  if (!Number.isSafeInteger(paper.entries) || paper.entries < 0) return open('The number of entries is not a number.')
  if (paper.entries > checked.entries) {
    return wrong(`The paper has ${paper.entries} entries, this package ${checked.entries}: it is older, or some were removed.`)
  }
  const root = rootAt(paper.entries, checked)
  if (root === undefined) {
    return open('This package stands at a later entry and brings no journal: ask the sender for a bundle, which does.')
  }
  if (paper.root === root) return { verdict: 'ok', says: samePaper(paper.entries, checked.entries) }
  const at = [...root].findIndex((character, index) => character !== paper.root[index]) + 1
  return wrong(`The roots differ from character ${at} on: here it is ${root}. Check the typing before you conclude anything.`)
}

const samePaper = (entries, now) =>
  entries === now
    ? `It fits: the journal is exactly the one on paper, up to entry ${entries}.`
    : `It fits: nothing up to entry ${entries} was changed since the paper was printed; ${now - entries} entries followed.`

function rootAt(entries, { entries: now, root, hashes }) {
  if (entries === now) return toBase64(fromBase64(root))
  return hashes && toBase64(merkleRoot(hashes.slice(0, entries)))
}

const open = says => ({ verdict: 'open', says })
const wrong = says => ({ verdict: 'wrong', says })
