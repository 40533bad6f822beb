/** What kind of document a dossier becomes, as data. `Section`: the names of sections it may ask for. */
export interface Template<Section extends string = string> {
  readonly id: string
  /** As the cover says it: `Case file`. */
  readonly title: string
  /** One sentence: what is in it, and for whom. */
  readonly help: string
  /** It tells of one entity, which the dossier names. */
  readonly ofOne?: true
  readonly sections: readonly TemplateSection<Section>[]
}

export interface TemplateSection<Section extends string = string> {
  readonly make: Section
  readonly title: string
  /** What the section is asked to add or to leave out; each section says which words it knows. */
  readonly with?: readonly string[]
}
