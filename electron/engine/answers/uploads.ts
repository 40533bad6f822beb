import { RedThreadError } from '#shared/errors.ts'
import type { Held } from '../case/evidence.ts'
import { refuseReadOnly } from '../case/read-only.ts'
import type { Session } from '../case/session.ts'
import type { Taken } from '../storage/vault/add.ts'
import type { Job } from '../work/jobs.ts'

interface Upload {
  readonly name: string
  readonly write: (bytes: Buffer) => Promise<void>
  readonly end: () => Promise<Taken>
  readonly abort: () => void
}

/** Files that a window sends piece by piece, because it has their bytes but not their paths. */
export interface Uploads {
  /** Throws read-only. */
  readonly begin: (session: Session, name: string) => string
  readonly write: (id: string, bytes: Buffer) => Promise<void>
  /** All of them or none: where one fails, the others are given up too. */
  readonly end: (ids: readonly string[], job: Job) => Promise<readonly Held[]>
  /** Gives uploads up; those that are not open any more are passed over. */
  readonly abandon: (ids: readonly string[]) => void
  readonly abortAll: () => void
}

export function createUploads(newId: () => string): Uploads {
  const open = new Map<string, Upload>()
  const get = (id: string): Upload => {
    const upload = open.get(id)
    if (!upload) throw new RedThreadError('invalid-input', { problems: 'this upload is not open any more' })
    return upload
  }
  const abort = (id: string) => {
    open.get(id)?.abort()
    open.delete(id)
  }
  const endOne = async (id: string): Promise<Held> => {
    const { name, end } = get(id)
    const { sha256, size, mediaType } = await end()
    open.delete(id)
    return { name, sha256, size, mediaType }
  }
  return {
    begin: (session, name) => {
      refuseReadOnly(session)
      const id = newId()
      open.set(id, { name, ...pour(session, name) })
      return id
    },
    write: (id, bytes) => get(id).write(bytes),
    end: (ids, job) => allOrNone(ids, endOne, abort, job),
    abandon: ids => ids.forEach(abort),
    abortAll: () => [...open.keys()].forEach(abort),
  }
}

/** Ends one upload after another; where one fails or the job is stopped, all are given up. */
async function allOrNone(
  ids: readonly string[],
  endOne: (id: string) => Promise<Held>,
  abort: (id: string) => void,
  { signal, progress }: Job,
): Promise<readonly Held[]> {
  const giveUp = () => ids.forEach(abort)
  signal.addEventListener('abort', giveUp)
  try {
    const items: Held[] = []
    for (const id of ids) {
      items.push(await endOne(id))
      progress(items.length, ids.length)
    }
    return items
  } catch (error) {
    giveUp()
    throw error
  } finally {
    signal.removeEventListener('abort', giveUp)
  }
}

/** A stream into the vault that takes the next bytes when the vault has taken the last: at most one piece in memory. */
function pour(session: Session, name: string): Omit<Upload, 'name'> {
  const stop = new AbortController()
  const { readable, writable } = new TransformStream<Buffer, Buffer>()
  const writer = writable.getWriter()
  const added = session.vault.addBytes(name, readable, { signal: stop.signal })
  // Heard where `end` awaits it; until then a failure must not count as unhandled.
  added.catch(error => writer.abort(error)).catch(() => undefined)
  return {
    write: bytes => writer.write(bytes),
    end: () => {
      // A stream that failed cannot be closed; why it failed is what the vault says.
      writer.close().catch(() => undefined)
      return added
    },
    abort: () => {
      stop.abort()
      writer.abort().catch(() => undefined)
    },
  }
}
