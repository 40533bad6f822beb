import { type ComponentType, lazy } from 'react'
import type { ViewerId } from '#renderer/parts/media.ts'
import { BytesViewer } from './bytes-viewer.tsx'
import { ImageViewer } from './image-viewer.tsx'
import { TextViewer } from './text-viewer.tsx'
import type { ViewerProps } from './viewer-props.ts'

/** How everything is looked at that holds no others. What needs a library brings it only when it is used. */
export const plainViewers: Readonly<Record<Exclude<ViewerId, 'mail' | 'capture'>, ComponentType<ViewerProps>>> = {
  text: TextViewer,
  image: ImageViewer,
  picture: lazy(async () => ({ default: (await import('./picture/picture-viewer.tsx')).PictureViewer })),
  pdf: lazy(async () => ({ default: (await import('./pdf/pdf-viewer.tsx')).PdfViewer })),
  table: lazy(async () => ({ default: (await import('./table-viewer.tsx')).TableViewer })),
  bytes: BytesViewer,
}

/** What holds others is looked through once it is taken out; until then it is shown as it is written, or its words. */
export const captureWithin = (mediaType: string) => (/zip/.test(mediaType) ? BytesViewer : TextViewer)
