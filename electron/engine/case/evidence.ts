import { basename } from 'node:path'
import type { CommandInput } from '#shared/commands/list.ts'
import type { CommitResult } from '#shared/contract.ts'
import { RedThreadError } from '#shared/errors.ts'
import type { CustodyEvent } from '#shared/model/records/custody-event.ts'
import type { Exhibit } from '#shared/model/records/exhibit.ts'
import { all, custodyOf, get } from '#shared/ops/state.ts'
import { replaceDurably, writeAll } from '../disk/files.ts'
import { metadataOf } from '../evidence/capture/metadata.ts'
import { openMetadataThread } from '../evidence/capture/metadata-thread.ts'
import type { Job } from '../work/jobs.ts'
import { execute } from './execute.ts'
import { markOf, namedAs, notPlaced } from './outgoing.ts'
import { refuseReadOnly } from './read-only.ts'
import type { Session } from './session.ts'

/** How the evidence came to us; empty words count as not given. */
export interface Acquisition {
  readonly how?: string | undefined
  readonly tool?: string | undefined
  readonly handling?: string | undefined
  readonly note?: string | undefined
  /** The exhibit they were taken out of. */
  readonly parent?: string | undefined
}

/** A file in the vault that is yet to be recorded. */
export interface Held {
  readonly name: string
  readonly sha256: string
  readonly size: number
  readonly mediaType: string
}

/** Takes files into the vault one after another, then records them as exhibits in one commit. All or none. */
export async function attachPaths(
  session: Session,
  paths: readonly string[],
  acquisition: Acquisition,
  job: Job,
): Promise<CommitResult> {
  refuseReadOnly(session)
  const items: Held[] = []
  let before = 0
  for (const path of paths) {
    const onProgress = (done: number) => job.progress(before + done)
    const { sha256, size, mediaType } = await session.vault.addPath(path, { signal: job.signal, onProgress })
    items.push({ name: basename(path), sha256, size, mediaType })
    before += size
  }
  return recordExhibits(session, items, acquisition)
}

export async function recordExhibits(
  session: Session,
  items: readonly Held[],
  acquisition: Acquisition,
): Promise<CommitResult> {
  const given = Object.fromEntries(Object.entries(acquisition).filter(([, words]) => words?.trim()))
  const result = await execute(session, 'exhibit.add', { items: await described(session, items), ...given })
  if (!result) throw new RedThreadError('unexpected', { detail: 'no exhibit was recorded' })
  return result
}

type ExhibitItem = CommandInput<'exhibit.add'>['items'][number]

/** The files with what they say of themselves, as commands take them. */
export async function described({ vault }: Session, items: readonly Held[]): Promise<readonly ExhibitItem[]> {
  const thread = openMetadataThread()
  try {
    const withMetadata: ExhibitItem[] = []
    for (const item of items) {
      const fileSays = await metadataOf(vault, item, thread)
      withMetadata.push(fileSays ? { ...item, fileSays } : item)
    }
    return withMetadata
  } finally {
    await thread.close()
  }
}

function needExhibit(session: Session, id: string): Exhibit {
  const exhibit = get(session.store.data.state, 'exhibit', id)
  if (!exhibit) throw new RedThreadError('unknown-record', { record: 'exhibit', id })
  return exhibit
}

/** One look in this time is one custody event: turning back to a page is not another viewing. */
const sameViewing = 10 * 60_000

/** Records that an exhibit is looked at, unless the same person looked at it just now or the case is read-only. */
export async function recordViewing(session: Session, id: string): Promise<void> {
  needExhibit(session, id)
  const last = custodyOf(session.store.data.state, id).findLast(isViewingBy(session.actor()))
  if (session.readOnly || (last && Date.now() - Date.parse(last.at) < sameViewing)) return
  await execute(session, 'custody.record', { exhibits: [id], action: 'viewed' })
}

const isViewingBy = (actor: string) => (event: CustodyEvent) => event.action === 'viewed' && event.actor === actor

/**
 * Writes an exhibit's plain bytes outside the case. Its custody says so before they are in place: none goes unrecorded,
 * but of a case that nothing can be written to.
 */
export async function exportExhibit(
  session: Session,
  id: string,
  path: string,
  { replace, ...why }: { readonly purpose: string; readonly recipient: string; readonly replace?: boolean | undefined },
): Promise<void> {
  const exhibit = needExhibit(session, id)
  const { number, sha256, size } = exhibit
  const out = await session.outgoing.start({ what: 'exhibit', path, form: 'file', replace })
  try {
    await replaceDurably(out.file, async handle => {
      for await (const bytes of session.vault.read(sha256)) await writeAll(handle, bytes)
    }).catch(namedAs(path))
    const files = [{ path: basename(path), size, sha256 }]
    const note = `to ${path}`
    const record = session.readOnly ? undefined : markOf(session, 'custody.record', JSON.stringify(note))
    await out.whole({ files, ...(record ? { record } : {}) })
    if (record) await execute(session, 'custody.record', { exhibits: [id], action: 'exported', ...why, note })
    await out.place().catch(notPlaced(path, record && `exhibit ${number}`))
  } finally {
    await out.end()
  }
}

export const exhibitsHere = (session: Session): Exhibit[] =>
  all(session.store.data.state, 'exhibit').filter(exhibit => !exhibit.removed)
