import { useEffect, useState } from 'react'
import { ask, bytesOf } from '#renderer/bridge.ts'
import { errorMessage, RedThreadError } from '#shared/errors.ts'
import type { Exhibit } from '#shared/model/records/exhibit.ts'

type Loaded =
  | { readonly state: 'reading' }
  | { readonly state: 'read'; readonly bytes: ArrayBuffer }
  | { readonly state: 'failed'; readonly says: string }

/** A window holds this much at once; larger evidence is looked at in a program made for it. */
const largest = 512 * 2 ** 20

/** Records that the exhibit is looked at, then reads it. */
export function useBytes({ id, number, size }: Exhibit): Loaded {
  const [loaded, setLoaded] = useState<Loaded>({ state: 'reading' })
  useEffect(() => {
    let current = true
    const read = async () => {
      const { url } = await ask('evidence.view', { exhibit: id })
      // Evidence that proves damaged while it is read breaks off: the engine never hands out altered bytes.
      return bytesOf(url, size).catch(error => {
        throw error instanceof RedThreadError ? error : new RedThreadError('exhibit-damaged', { number }, error)
      })
    }
    if (size > largest) {
      setLoaded({
        state: 'failed',
        says: `${number} is too large to be shown here. Export it to look at it elsewhere.`,
      })
      return
    }
    read().then(
      bytes => current && setLoaded({ state: 'read', bytes }),
      error => current && setLoaded({ state: 'failed', says: errorMessage(error).says }),
    )
    return () => {
      current = false
    }
  }, [id, number, size])
  return loaded
}
