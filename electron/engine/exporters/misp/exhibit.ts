import type { Exhibit } from '#shared/model/records/exhibit.ts'
import { attribute } from './attributes.ts'
import type { MispObject, Written } from './objects.ts'
import { reference } from './references.ts'
import type { Template } from './template.ts'
import { templates } from './templates.ts'
import type { Writing } from './writing.ts'

/** An exhibit as a file with its hash: what it is called and how it came, never its bytes. */
export function exhibitObject(writing: Writing, exhibit: Exhibit): Written {
  const file = templates.get('file') as Template
  const of = (relation: string, type: string, value: string) =>
    attribute(writing, type, value, { key: `${exhibit.id} ${relation}`, record: exhibit.id, relation })
  const told = [
    `Exhibit ${exhibit.number}: ${exhibit.title}`,
    `acquired ${exhibit.acquiredAt} by ${exhibit.acquiredBy}`,
  ]
  const uuid = writing.uuid(exhibit.id)
  const object: MispObject = {
    uuid,
    name: file.name,
    'meta-category': file.category,
    template_uuid: file.uuid,
    template_version: file.version,
    distribution: '5',
    timestamp: writing.timestamp,
    comment: writing.text(
      [...told, exhibit.acquiredHow ?? '', exhibit.tool ?? ''].filter(each => each !== '').join('; '),
      exhibit.id,
    ),
    Attribute: [
      of('filename', 'filename', exhibit.name),
      of('sha256', 'sha256', exhibit.sha256),
      of('size-in-bytes', 'size-in-bytes', String(exhibit.size)),
      of('mimetype', 'mime-type', exhibit.mediaType),
    ],
    ObjectReference: exhibit.parent
      ? [reference(writing, uuid, `${exhibit.id} parent`, writing.uuid(exhibit.parent), 'extracted-from', '')]
      : [],
  }
  for (const field of ['handling', 'note', 'removed'] as const) {
    if (exhibit[field] !== undefined)
      writing.lose({ record: exhibit.id, field, kind: 'lost', why: 'a file of MISP has no place for it' })
  }
  return { object, loose: [] }
}
