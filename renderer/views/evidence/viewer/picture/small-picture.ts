import openjpeg from 'pdfjs-dist/wasm/openjpeg.wasm?url'
import type { PictureMessage, PictureTask } from './picture-worker.ts'

/** What takes longer is not worth a small picture. */
const mostMs = 20_000

/** The first page of a picture that no browser shows, at most so many points wide and high. */
export async function smallPicture(bytes: ArrayBuffer, mediaType: string, side: number): Promise<ImageBitmap> {
  const file = await (await fetch(openjpeg)).arrayBuffer()
  const worker = new Worker(new URL('./picture-worker.ts', import.meta.url), { type: 'module' })
  let over: ReturnType<typeof setTimeout> | undefined
  try {
    return await new Promise((resolve, reject) => {
      over = setTimeout(() => reject(new Error('it takes too long')), mostMs)
      worker.onerror = () => reject(new Error('it cannot be decoded'))
      worker.onmessage = ({ data }: MessageEvent<PictureMessage>) => {
        if ('count' in data) worker.postMessage({ page: 0, widest: side } satisfies PictureTask)
        else if ('bitmap' in data) resolve(data.bitmap)
        else reject(new Error(data.says))
      }
      worker.postMessage({ bytes, mediaType, files: { openjpeg: file } } satisfies PictureTask)
    })
  } finally {
    clearTimeout(over)
    worker.terminate()
  }
}
