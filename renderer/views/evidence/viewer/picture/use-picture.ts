import openjpeg from 'pdfjs-dist/wasm/openjpeg.wasm?url'
import { useEffect, useState } from 'react'
import { type OpenWorker, openWorker } from '#renderer/work/open-worker.ts'
import type { PictureMessage, PictureTask } from './picture-worker.ts'

interface Picture {
  /** How many pages it has; null until that is known. */
  readonly count: number | null
  /** The page asked for, once it is decoded. */
  readonly drawn: {
    readonly page: number
    readonly bitmap: ImageBitmap
    readonly width: number
    readonly height: number
  } | null
  /** Why it, or this page of it, is not shown. */
  readonly says: string | null
}

const nothing: Picture = { count: null, drawn: null, says: null }
/** What takes longer is made to take long. */
const patienceMs = 90_000

/** A picture that no browser shows, page by page; 0 is the first. */
export function usePicture(bytes: ArrayBuffer, mediaType: string, page: number): Picture {
  const [worker, setWorker] = useState<OpenWorker<PictureTask> | null>(null)
  const [picture, setPicture] = useState(nothing)
  useEffect(() => {
    setPicture(nothing)
    const fail = (says: string) => setPicture(held => ({ ...held, drawn: null, says }))
    const begin = () => new Worker(new URL('./picture-worker.ts', import.meta.url), { type: 'module' })
    const made = openWorker<PictureTask, PictureMessage>(begin, {
      hear: message => {
        if ('count' in message) setPicture(held => ({ ...held, count: message.count }))
        if ('bitmap' in message) setPicture(held => ({ ...held, drawn: message, says: null }))
        if ('says' in message) fail(message.says)
      },
      fail: ({ why }) => {
        // Another worker would know nothing of the picture.
        made.close()
        fail(why === 'too-long' ? 'Decoding it takes too long.' : 'It cannot be decoded.')
      },
      patienceMs,
    })
    void fetch(openjpeg)
      .then(answer => answer.arrayBuffer())
      .then(file => made.send({ bytes, mediaType, files: { openjpeg: file } }))
    setWorker(made)
    return made.close
  }, [bytes, mediaType])
  const { count } = picture
  useEffect(() => {
    if (count !== null) worker?.send({ page })
  }, [worker, count, page])
  return picture
}
