/**
 * Decodes pictures of strangers, away from the window. This file is served under a policy of its own: it may run
 * compiled code, which decoders are, and ask nobody for anything (electron/hosts/headers.ts).
 */
import { serve, type Tell } from '#renderer/work/serve.ts'
import { decoders } from './decoders.ts'
import { type DecoderFiles, type Frames, NotShown } from './frames.ts'

/** Opens a picture, then asks for its pages, 0 for the first. */
export type PictureTask =
  | { readonly bytes: ArrayBuffer; readonly mediaType: string; readonly files: DecoderFiles }
  | { readonly page: number; readonly widest?: number }

export type PictureMessage =
  | { readonly count: number }
  | { readonly page: number; readonly bitmap: ImageBitmap; readonly width: number; readonly height: number }
  | { readonly page: number; readonly says: string }
  | { readonly says: string }

const sentence = (error: unknown) =>
  error instanceof NotShown ? error.message : 'It is damaged, or packed in a way that is not read here.'

/** No canvas is wider or higher. */
const longestSide = 16_000

let opened: Promise<Frames> | undefined

serve<PictureTask, PictureMessage>(async (task, tell) => {
  if ('bytes' in task) {
    opened = open(task.bytes, task.mediaType, task.files)
    await opened.then(
      ({ count }) => tell({ count }),
      error => tell({ says: sentence(error) }),
    )
  } else {
    const { page, widest = longestSide } = task
    await draw(page, widest, tell).catch(error => tell({ page, says: sentence(error) }))
  }
})

async function open(bytes: ArrayBuffer, mediaType: string, files: DecoderFiles): Promise<Frames> {
  const load = decoders.find(([fits]) => fits.test(mediaType))?.[1]
  if (!load) throw new NotShown('It is of a kind that is not decoded here.')
  return (await load())(new Uint8Array(bytes), files)
}

async function draw(page: number, widest: number, tell: Tell<PictureMessage>): Promise<void> {
  const frame = await (await opened)?.read(page)
  if (!frame) return
  const { width, height, rgba } = frame
  const shrunk = Math.min(1, widest / Math.max(width, height))
  const size = {
    resizeWidth: Math.max(1, Math.round(width * shrunk)),
    resizeHeight: Math.max(1, Math.round(height * shrunk)),
  }
  const bitmap = await createImageBitmap(
    new ImageData(rgba, width, height),
    shrunk < 1 ? { ...size, resizeQuality: 'high' } : {},
  )
  tell({ page, bitmap, width, height }, [bitmap])
}
