import { bytesOf } from '#renderer/bridge.ts'
import { type ViewerId, viewerFor } from '#renderer/parts/media.ts'
import { resources } from '#shared/contract.ts'
import type { Exhibit } from '#shared/model/records/exhibit.ts'

/** A larger file is not read for the sake of a small picture. */
const largest = 24 * 2 ** 20
/** Twice as wide as it is shown, for sharp screens. */
const side = 96

/** Kinds that have one. */
const makers: Readonly<Partial<Record<ViewerId, (bytes: ArrayBuffer, mediaType: string) => Promise<ImageBitmap>>>> = {
  image: ofImage,
  picture: async (bytes, mediaType) =>
    (await import('../viewer/picture/small-picture.ts')).smallPicture(bytes, mediaType, side),
  pdf: async bytes => (await import('../viewer/pdf/small-page.ts')).smallPage(bytes, side),
}

export const hasThumbnail = ({ mediaType, size }: Exhibit): boolean =>
  size <= largest && makers[viewerFor(mediaType)] !== undefined

/**
 * A small picture of an exhibit. It is read as the viewer reads it, but not recorded as viewed: that is whoever opens it.
 * Throws where there is none.
 */
export async function makeThumbnail({ id, size, mediaType }: Exhibit): Promise<ImageBitmap> {
  const make = makers[viewerFor(mediaType)]
  if (!make) throw new Error(`${mediaType} has no small picture`)
  return make(await bytesOf(resources.exhibit(id), size), mediaType)
}

async function ofImage(bytes: ArrayBuffer, mediaType: string): Promise<ImageBitmap> {
  const url = URL.createObjectURL(new Blob([bytes], { type: mediaType }))
  try {
    // Loading it tells its size; nothing is unfolded before that is known.
    const image = new Image()
    image.src = url
    await new Promise((resolve, reject) => {
      image.onload = resolve
      image.onerror = reject
    })
    const { width, height } = image
    if (width * height > mostPoints) throw new Error('too large for a small picture')
    const shrunk = Math.min(1, side / Math.max(width, height))
    return await createImageBitmap(image, {
      resizeWidth: Math.max(1, Math.round(width * shrunk)),
      resizeHeight: Math.max(1, Math.round(height * shrunk)),
      resizeQuality: 'medium',
    })
  } finally {
    URL.revokeObjectURL(url)
  }
}

const mostPoints = 40_000_000
