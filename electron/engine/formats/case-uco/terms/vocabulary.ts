/** The vocabularies of CASE and UCO 1.4, by the prefixes their own examples use. */
const uco = 'https://ontology.unifiedcyberontology.org/uco/'
const namespaces = {
  'case-investigation': 'https://ontology.caseontology.org/case/investigation/',
  'uco-action': `${uco}action/`,
  'uco-core': `${uco}core/`,
  'uco-identity': `${uco}identity/`,
  'uco-location': `${uco}location/`,
  'uco-marking': `${uco}marking/`,
  'uco-observable': `${uco}observable/`,
  'uco-role': `${uco}role/`,
  'uco-tool': `${uco}tool/`,
  'uco-types': `${uco}types/`,
}

export const context = {
  kb: 'http://example.org/kb/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  ...namespaces,
}

/** Where the classes that types map to are defined; all others are observables. */
const homes: Readonly<Record<string, keyof typeof namespaces>> = {
  Authorization: 'case-investigation',
  InvestigativeAction: 'case-investigation',
  Event: 'uco-core',
  Grouping: 'uco-core',
  UcoObject: 'uco-core',
  IdentifierFacet: 'uco-identity',
  OccupationFacet: 'uco-identity',
  Organization: 'uco-identity',
  Person: 'uco-identity',
  Location: 'uco-location',
  MaliciousTool: 'uco-tool',
}

/** A class by its full prefixed name: `Person` → `uco-identity:Person`. */
export const classNamed = (name: string): string => `${homes[name] ?? 'uco-observable'}:${name}`

export const isObservable = (type: string): boolean => type.startsWith('uco-observable:')
