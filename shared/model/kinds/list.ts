import type { ValueKind } from '../value.ts'
import { text } from './text.ts'

/** Every kind of value. A new one is one file, one line here, and its shape in ../value.ts. */
export const valueKinds: readonly ValueKind[] = [text] as unknown as readonly ValueKind[]
