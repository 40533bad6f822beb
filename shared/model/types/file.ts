import type { EntityType } from '../entity-type.ts'
import { date, description, hash, heldFile, indicator, label, name } from '../properties.ts'

export const file: EntityType = {
  id: 'file',
  title: 'File',
  plural: 'Files',
  group: 'digital',
  icon: 'file',
  help: 'A file as a thing in the story, such as a malicious attachment. What you hold of it is an exhibit.',
  also: ['attachment', 'sample', 'hash'],
  properties: [
    name,
    label,
    { ...hash, oneEach: true },
    heldFile,
    { id: 'type', title: 'Type', kind: 'text', many: true, maps: { ftm: ['mimeType'], stix: ['mime_type'] } },
    { id: 'size', title: 'Size in bytes', kind: 'number', maps: { ftm: ['fileSize'], stix: ['size'] } },
    { id: 'path', title: 'Path', kind: 'text', many: true },
    date,
    indicator,
    description,
  ],
  caption: ['name', 'label', 'hash'],
  context: ['type', 'size'],
  featured: ['name', 'hash', 'type', 'size'],
  time: ['date'],
  matches: ['hash'],
  maps: { ftm: 'Document', stix: 'file', uco: 'File' },
}
