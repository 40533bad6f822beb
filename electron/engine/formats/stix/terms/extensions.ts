import { idOf } from './ids.ts'
import type { StixObject } from './object.ts'
import { objectTypes } from './object-types.ts'

/** Our own: carries the records of the case whole, as the text of their canonical JSON. */
export const recordsExtension = idOf('extension-definition', 'records')
export const tlpExtension = 'extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d'

const publisher = (id: string, name: string, created: string): StixObject => ({
  type: 'identity',
  spec_version: '2.1',
  id,
  created,
  modified: created,
  name,
  identity_class: 'organization',
})

const oasis = publisher(
  'identity--b3bca3c2-1f3d-4b54-b44f-dac42c3a8f01',
  'OASIS Cyber Threat Intelligence Technical Committee',
  '2022-10-01T00:00:00.000Z',
)
const dogesec = publisher('identity--9779a2db-f98c-5f4b-8d08-8ee04e02dbb5', 'dogesec', '2020-01-01T00:00:00.000Z')
const redThread = publisher(idOf('identity', 'Red Thread'), 'Red Thread', '2026-01-01T00:00:00.000Z')

/** Who publishes the extensions; each goes into a bundle with the first of its extensions. */
export const publishers: ReadonlyMap<string, StixObject> = new Map(
  [oasis, dogesec, redThread].map(each => [each.id, each]),
)

/** Every extension a bundle of ours may use, by id, as its publisher declares it. */
export const extensionDefinitions: ReadonlyMap<string, StixObject> = new Map(
  [
    declared(
      tlpExtension,
      'TLP 2.0',
      oasis,
      'https://github.com/oasis-open/cti-stix-common-objects/tree/master/extension-definition-specifications/tlp-2.0',
      'property-extension',
      '1.0.0',
    ),
    declared(
      recordsExtension,
      'Red Thread records',
      redThread,
      'One property, records: canonical JSON (RFC 8785) of a list of Red Thread records, as text.',
      'property-extension',
      '1.0.0',
    ),
    ...Object.entries(objectTypes).flatMap(([type, { extension }]) =>
      extension === undefined
        ? []
        : [
            declared(
              extension,
              type,
              dogesec,
              `https://raw.githubusercontent.com/muchdogesec/stix2extensions/main/automodel_generated/schemas/scos/${type}.json`,
              'new-sco',
              '1.0',
            ),
          ],
    ),
  ].map(each => [each.id, each]),
)

function declared(id: string, name: string, by: StixObject, schema: string, kind: string, version: string): StixObject {
  const { created, modified } = by
  return {
    type: 'extension-definition',
    spec_version: '2.1',
    id,
    created_by_ref: by.id,
    created,
    modified,
    name,
    schema,
    version,
    extension_types: [kind],
  }
}
