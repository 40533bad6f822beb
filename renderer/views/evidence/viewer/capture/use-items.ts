import { useEffect, useState } from 'react'
import { openWorker } from '#renderer/work/open-worker.ts'
import type { CaptureMessage, CaptureTask } from './capture-worker.ts'
import type { CaptureKind, Item } from './item.ts'

export interface Listed {
  readonly items: readonly Item[]
  readonly ended: boolean
  /** Why there are not all of them. */
  readonly says: string | null
}

const nothing: Listed = { items: [], ended: false, says: null }

/** What a file holds, growing while it is read. */
export function useItems(bytes: ArrayBuffer, kind: CaptureKind): Listed {
  const [listed, setListed] = useState(nothing)
  useEffect(() => {
    setListed(nothing)
    const begin = () => new Worker(new URL('./capture-worker.ts', import.meta.url), { type: 'module' })
    const worker = openWorker<CaptureTask, CaptureMessage>(begin, {
      hear: message =>
        setListed(held =>
          'items' in message
            ? { ...held, items: [...held.items, ...message.items] }
            : { ...held, ended: true, says: message.says },
        ),
      fail: () => setListed(held => ({ ...held, ended: true, says: 'It could not be read any further.' })),
    })
    worker.send({ bytes, kind })
    return worker.close
  }, [bytes, kind])
  return listed
}
