import type { EntityType } from '../entity-type.ts'
import { alias, date, description, hash, heldFile, label, title, url } from '../properties.ts'

export const document: EntityType = {
  id: 'document',
  title: 'Document',
  plural: 'Documents',
  group: 'documents',
  icon: 'file-text',
  help: 'A report, article, statement, letter or list that matters in the story itself. Where a claim comes from is a source.',
  also: ['report', 'article', 'letter', 'PDF'],
  properties: [
    title,
    alias,
    label,
    {
      id: 'kind',
      title: 'Kind',
      kind: 'choice',
      options: {
        choices: [
          'report',
          'press article',
          'statement',
          'letter',
          'list',
          'resolution text',
          'registry extract',
          'other',
        ],
      },
    },
    { id: 'publisher', title: 'Publisher', kind: 'name', many: true, maps: { ftm: ['publisher'] } },
    { id: 'author', title: 'Author', kind: 'name', many: true, maps: { ftm: ['author'] } },
    date,
    { id: 'number', title: 'Number', kind: 'identifier', many: true },
    url,
    hash,
    heldFile,
    { id: 'language', title: 'Language', kind: 'text', many: true },
    description,
  ],
  caption: ['title', 'label', 'number'],
  context: ['publisher', 'date'],
  featured: ['title', 'publisher', 'date', 'kind'],
  time: ['date'],
  matches: ['title', 'number', 'hash', 'url'],
  maps: { ftm: 'Document', stix: 'report', uco: 'File' },
}
