import { readFile } from 'node:fs/promises'
import { all, type CaseState } from '#shared/ops/state.ts'
import type { BundleRecipients } from '../handover/bundle/age-key-task.ts'
import { type WrittenBundle, writeBundle } from '../handover/bundle/write.ts'
import type { Signer } from '../secrets/identity/ed25519.ts'
import type { Job } from '../work/jobs.ts'
import { caseNow } from './at.ts'
import { execute } from './execute.ts'
import { markOf, namedAs, notPlaced } from './outgoing.ts'
import type { Session } from './session.ts'

export interface Giving {
  readonly path: string
  /** The user has agreed that a file which is there is replaced. */
  readonly replace?: boolean | undefined
  readonly sealTo: BundleRecipients
  readonly signer: Signer
  readonly recipient: string
  readonly purpose: string
  /** Where verify_case.py lies. */
  readonly verifierPath: string
}

/**
 * Writes the bundle of what stands now. That it was given away is in the journal before it stands in its place. A journal that is
 * damaged anywhere is not given away: its receiver could not check it.
 */
export async function giveBundle(session: Session, giving: Giving, job: Job): Promise<WrittenBundle> {
  const { caseId } = session
  const { recipient, purpose, signer } = giving
  const { entries, head, state } = await caseNow(session)
  const before = all(state, 'bundle').at(-1)
  const bundle = {
    sealTo: giving.sealTo,
    signer,
    caseId,
    number: (before?.number ?? 0) + 1,
    previous: before?.manifestHash ?? '',
    to: recipient,
    journal: { entries: () => session.journal.upTo(entries), head },
    evidence: evidenceOf(session, state),
    verifier: await readFile(giving.verifierPath),
    signal: job.signal,
    onProgress: job.progress,
  }
  const out = await session.outgoing.start({
    what: 'bundle',
    path: giving.path,
    form: 'file',
    replace: giving.replace,
  })
  try {
    const written = await writeBundle({ ...bundle, path: out.file }).catch(namedAs(giving.path))
    const { number, manifestHash } = written
    if (!session.readOnly) {
      await out.whole({ files: [], record: markOf(session, 'bundle.record', manifestHash) })
      const exhibits = all(state, 'exhibit').map(each => each.id)
      await execute(session, 'bundle.record', { number, manifestHash, entries, recipient, purpose, exhibits })
    }
    await session.remembering.gave(number, entries, head)
    await out.place().catch(notPlaced(giving.path, session.readOnly ? undefined : `bundle ${number}`))
    return { ...written, path: giving.path }
  } finally {
    await out.end()
  }
}

/** Every file an exhibit names, removed ones too: the journal that goes along tells of them. */
function* evidenceOf({ vault }: Session, state: CaseState) {
  const given = new Set<string>()
  for (const { sha256, size } of all(state, 'exhibit')) {
    if (given.has(sha256)) continue
    given.add(sha256)
    yield { sha256, size, read: () => vault.readOnce(sha256) }
  }
}
