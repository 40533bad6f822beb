import { type ComponentType, lazy } from 'react'
import type { Look } from '#renderer/parts/media.ts'
import type { LookProps } from './look-props.ts'
import { plainLooks } from './plain-looks.ts'

/** Every way of looking at an exhibit. */
export const looks: Readonly<Record<Look, ComponentType<LookProps>>> = {
  ...plainLooks,
  mail: lazy(async () => ({ default: (await import('./mail-look.tsx')).MailLook })),
  capture: lazy(async () => ({ default: (await import('./capture/capture-look.tsx')).CaptureLook })),
}
