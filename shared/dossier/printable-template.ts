import type { SectionId } from './sections/list.ts'
import type { Template, TemplateSection } from './template.ts'

/** A template all of whose sections exist: what is listed, and what a document is made by. */
export type PrintableTemplate = Template<SectionId>
export type PrintableSection = TemplateSection<SectionId>
