import openjpeg from 'pdfjs-dist/wasm/openjpeg.wasm?url'
import { openWorker } from '#renderer/work/open-worker.ts'
import type { PictureMessage, PictureTask } from './picture-worker.ts'

/** What takes longer is not worth a small picture. */
const patienceMs = 20_000

/** The first page of a picture that no browser shows, at most so many points wide and high. */
export async function smallPicture(bytes: ArrayBuffer, mediaType: string, side: number): Promise<ImageBitmap> {
  const file = await (await fetch(openjpeg)).arrayBuffer()
  const { promise, resolve, reject } = Promise.withResolvers<ImageBitmap>()
  const begin = () => new Worker(new URL('./picture-worker.ts', import.meta.url), { type: 'module' })
  const worker = openWorker<PictureTask, PictureMessage>(begin, {
    hear: message => {
      if ('count' in message) worker.send({ page: 0, widest: side })
      else if ('bitmap' in message) resolve(message.bitmap)
      else reject(new Error(message.says))
    },
    fail: ({ detail }) => reject(new Error(detail)),
    patienceMs,
  })
  worker.send({ bytes, mediaType, files: { openjpeg: file } })
  return promise.finally(worker.close)
}
