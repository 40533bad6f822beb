import type { Block } from '../document.ts'
import { figure, run } from '../runs.ts'
import type { MakeSection } from '../section.ts'

/** What ties this paper to the journal, and how to check it without this program. */
export const anchor: MakeSection = ({ edition }) => {
  const { entries, head, root, checkpoint } = edition.anchor
  const facts: Block = {
    block: 'facts',
    rows: [
      { label: 'Journal entries', value: [figure(String(entries))] },
      { label: 'Hash of the last', value: [figure(head)] },
      { label: 'Merkle root (RFC 6962)', value: [figure(root)] },
      { label: 'As of', value: [run(edition.asOf)] },
    ],
  }
  const signed: Block[] = checkpoint
    ? [
        { block: 'heading', level: 2, runs: [run('Checkpoint')] },
        { block: 'paragraph', runs: [figure(checkpoint)] },
      ]
    : [
        {
          block: 'notice',
          tone: 'note',
          runs: [run('No signing key was at hand, so no signed checkpoint is printed.')],
        },
      ]
  return [
    { block: 'paragraph', runs: [run(meaning)] },
    facts,
    ...signed,
    { block: 'heading', level: 2, runs: [run('To check without Red Thread')] },
    { block: 'list', items: steps.map(step => [run(step)]) },
  ]
}

const meaning =
  'Every change of the case is an entry of its journal, and each entry holds the hash of the one before. Whoever keeps this page can tell later whether anything up to this entry was changed, taken out or put in.'

const steps: readonly string[] = [
  'Ask for the case as a package or bundle that reaches at least this entry. It holds the journal and the verifier verify_case.py, which needs nothing but Python 3 and openssl.',
  'Run "python3 verify_case.py ." in it. It computes every hash anew and prints the number of entries, the hash of the last and the root.',
  'The hash it prints for this entry must be the one printed here, and on every page. The signature of the checkpoint is checked with the public key of its signer, which must be had from them in another way.',
  'The hash of a file of evidence is checked with "sha256sum <file>"; it must be the SHA-256 in the footnote.',
]
