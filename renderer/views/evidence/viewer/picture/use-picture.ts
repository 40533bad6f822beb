import openjpeg from 'pdfjs-dist/wasm/openjpeg.wasm?url'
import { useEffect, useState } from 'react'
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
const mostMs = 90_000

/** A picture that no browser shows, page by page; 0 is the first. */
export function usePicture(bytes: ArrayBuffer, mediaType: string, page: number): Picture {
  const [worker, setWorker] = useState<Worker | null>(null)
  const [picture, setPicture] = useState(nothing)
  useEffect(() => {
    setPicture(nothing)
    const made = new Worker(new URL('./picture-worker.ts', import.meta.url), { type: 'module' })
    const fail = (says: string) => setPicture(held => ({ ...held, drawn: null, says }))
    const over = setTimeout(() => {
      made.terminate()
      fail('Decoding it takes too long.')
    }, mostMs)
    made.onerror = () => fail('It cannot be decoded.')
    made.onmessage = ({ data }: MessageEvent<PictureMessage>) => {
      if ('count' in data) setPicture(held => ({ ...held, count: data.count }))
      else clearTimeout(over)
      if ('bitmap' in data) setPicture(held => ({ ...held, drawn: data, says: null }))
      if ('says' in data) fail(data.says)
    }
    void fetch(openjpeg)
      .then(answer => answer.arrayBuffer())
      .then(file => made.postMessage({ bytes, mediaType, files: { openjpeg: file } } satisfies PictureTask))
    setWorker(made)
    return () => {
      clearTimeout(over)
      made.terminate()
    }
  }, [bytes, mediaType])
  const { count } = picture
  useEffect(() => {
    if (count !== null) worker?.postMessage({ page } satisfies PictureTask)
  }, [worker, count, page])
  return picture
}
