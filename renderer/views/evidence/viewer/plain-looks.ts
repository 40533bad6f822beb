import { type ComponentType, lazy } from 'react'
import type { Look } from '#renderer/parts/media.ts'
import { BytesLook } from './bytes-look.tsx'
import { ImageLook } from './image-look.tsx'
import type { LookProps } from './look-props.ts'
import { TextLook } from './text-look.tsx'

/** How everything is looked at that holds no others. What needs a library brings it only when it is used. */
export const plainLooks: Readonly<Record<Exclude<Look, 'mail' | 'capture'>, ComponentType<LookProps>>> = {
  text: TextLook,
  image: ImageLook,
  picture: lazy(async () => ({ default: (await import('./picture/picture-look.tsx')).PictureLook })),
  pdf: lazy(async () => ({ default: (await import('./pdf/pdf-look.tsx')).PdfLook })),
  table: lazy(async () => ({ default: (await import('./table-look.tsx')).TableLook })),
  bytes: BytesLook,
}

/** What holds others is looked through once it is taken out; until then it is shown as it is written, or its words. */
export const captureWithin = (mediaType: string) => (/zip/.test(mediaType) ? BytesLook : TextLook)
