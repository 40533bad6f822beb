import type { Block } from './document.ts'
import type { Making } from './making.ts'

/**
 * Makes the blocks of one section. No blocks: the section is left out. `asked` are the words of the template's `with`.
 */
export type MakeSection = (making: Making, asked: ReadonlySet<string>) => readonly Block[]
