import type { ImportOption } from '#shared/answers.ts'

/** What several formats leave open, as data; each importer lists those that it heeds. */

export const encoding: ImportOption = {
  id: 'encoding',
  title: 'Encoding of the text',
  help: 'Of texts whose letters do not tell',
  unsaid: 'As its bytes tell',
  kind: 'text',
  names: 'encoding',
  asked: 'encoding',
  ofFile: true,
}

/** What the file's nodes, rows and ends of links are where it names no type. */
const entityType: ImportOption = {
  id: 'type',
  title: 'What has no type is a',
  help: 'What rows, nodes and ends of links are where the file gives no type',
  unsaid: 'Not said: leave them out',
  kind: 'text',
  names: 'entity-type',
  asked: 'types',
}

const linkType: ImportOption = {
  id: 'linkType',
  title: 'Links without a type are',
  help: 'What links are where the file gives no type',
  unsaid: 'As its columns tell, else related to',
  kind: 'text',
  names: 'link-type',
  asked: 'types',
}

const decimal: ImportOption = {
  id: 'decimal',
  title: 'What comes before fractions',
  help: 'Some figures of this file can be read both ways, and nothing else in their columns tells which',
  unsaid: 'Not known: leave such figures out',
  kind: 'choice',
  choices: [
    { id: 'comma', title: 'A comma: 1.500 is one thousand five hundred' },
    { id: 'point', title: 'A point: 1.500 is one and a half' },
  ],
  asked: 'decimals',
}

/** Of whatever may hold things without a type, and figures as people write them. */
export const ofTables: readonly ImportOption[] = [entityType, linkType, decimal]
