import type { LinkType } from '../link-type.ts'
import { frontFor } from './front-for.ts'

/** Every type of link. A new one is one file and one line here. */
export const linkTypes: readonly LinkType[] = [frontFor]
