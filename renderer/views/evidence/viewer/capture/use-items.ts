import { useEffect, useState } from 'react'
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
    const worker = new Worker(new URL('./capture-worker.ts', import.meta.url), { type: 'module' })
    worker.onmessage = ({ data }: MessageEvent<CaptureMessage>) =>
      setListed(held =>
        'items' in data
          ? { ...held, items: [...held.items, ...data.items] }
          : { ...held, ended: true, says: data.says },
      )
    worker.onerror = () => setListed(held => ({ ...held, ended: true, says: 'It could not be read any further.' }))
    worker.postMessage({ bytes, kind } satisfies CaptureTask)
    return () => worker.terminate()
  }, [bytes, kind])
  return listed
}
