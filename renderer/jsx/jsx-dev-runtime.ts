/** As jsx-runtime.ts, for files that are not built but run as they are. */
import type { ElementType, Key, ReactElement } from 'react'
import { jsx, jsxs } from './jsx-runtime.ts'

export { Fragment } from 'react'
export type { JSX } from 'react/jsx-runtime'

export const jsxDEV = (
  type: ElementType,
  props: Readonly<Record<string, unknown>>,
  key: Key | undefined,
  several: boolean,
): ReactElement => (several ? jsxs : jsx)(type, props, key)
