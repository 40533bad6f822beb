import { type ComponentType, lazy } from 'react'
import type { Look } from '../media.ts'
import { BytesLook } from './bytes-look.tsx'
import { ImageLook } from './image-look.tsx'
import type { LookProps } from './look-props.ts'
import { TextLook } from './text-look.tsx'

/** Every way of looking at an exhibit. Those that need a library bring it only when they are used. */
export const looks: Readonly<Record<Look, ComponentType<LookProps>>> = {
  text: TextLook,
  image: ImageLook,
  pdf: lazy(async () => ({ default: (await import('./pdf/pdf-look.tsx')).PdfLook })),
  table: lazy(async () => ({ default: (await import('./table-look.tsx')).TableLook })),
  mail: lazy(async () => ({ default: (await import('./mail-look.tsx')).MailLook })),
  capture: lazy(async () => ({ default: (await import('./capture/capture-look.tsx')).CaptureLook })),
  bytes: BytesLook,
}
