import { type ComponentType, lazy } from 'react'
import type { ViewerId } from '#renderer/parts/media.ts'
import { plainViewers } from './plain-viewers.ts'
import type { ViewerProps } from './viewer-props.ts'

/** Every way of looking at an exhibit. */
export const viewers: Readonly<Record<ViewerId, ComponentType<ViewerProps>>> = {
  ...plainViewers,
  mail: lazy(async () => ({ default: (await import('./mail-viewer.tsx')).MailViewer })),
  capture: lazy(async () => ({ default: (await import('./capture/capture-viewer.tsx')).CaptureViewer })),
}
