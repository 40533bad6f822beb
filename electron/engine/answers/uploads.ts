import { RedThreadError } from '#shared/errors.ts'
import type { Session } from '../case/session.ts'
import type { Taken } from '../vault/add.ts'

interface Upload {
  readonly name: string
  readonly write: (bytes: Buffer) => Promise<void>
  readonly end: () => Promise<Taken>
  readonly abort: () => void
}

/** Files that a window sends piece by piece, because it has their bytes but not their paths. */
export interface Uploads {
  readonly begin: (session: Session, name: string) => string
  readonly write: (id: string, bytes: Buffer) => Promise<void>
  readonly end: (id: string) => Promise<Taken & { readonly name: string }>
  readonly abortAll: () => void
}

export function createUploads(newId: () => string): Uploads {
  const open = new Map<string, Upload>()
  const take = (id: string): Upload => {
    const upload = open.get(id)
    if (!upload) throw new RedThreadError('invalid-input', { problems: 'this upload is not open any more' })
    return upload
  }
  return {
    begin: (session, name) => {
      const id = newId()
      open.set(id, { name, ...pour(session, name) })
      return id
    },
    write: (id, bytes) => take(id).write(bytes),
    end: async id => {
      const upload = take(id)
      open.delete(id)
      return { ...(await upload.end()), name: upload.name }
    },
    abortAll: () => {
      for (const upload of open.values()) upload.abort()
      open.clear()
    },
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
    end: async () => {
      await writer.close()
      return added
    },
    abort: () => {
      stop.abort()
      writer.abort().catch(() => undefined)
    },
  }
}
