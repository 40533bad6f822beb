import type { SectionId } from './sections/list.ts'

/** What kind of document a dossier becomes, as data. */
export interface Template {
  readonly id: string
  /** As the cover says it: `Case file`. */
  readonly title: string
  /** One sentence: what is in it, and for whom. */
  readonly help: string
  /** It tells of one entity, which the dossier names. */
  readonly ofOne?: true
  readonly sections: readonly TemplateSection[]
}

export interface TemplateSection {
  readonly make: SectionId
  readonly title: string
  /** What the section is asked to add or to leave out; each section says which words it knows. */
  readonly with?: readonly string[]
}
