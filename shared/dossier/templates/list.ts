import type { Template } from '../template.ts'
import { caseFile } from './case-file.ts'

/** Every kind of dossier. A new one is one file and one line here. */
export const templates: readonly Template[] = [caseFile]

export const templateNamed = (id: string): Template | undefined => templates.find(each => each.id === id)
