/**
 * One of each put into its list before anything reads the list, as a file and a line would: a kind of value, a type, a
 * record and a command; and a case that holds them. Import it first, and what reads the lists within the tests.
 */
import { z } from 'zod'
import type { EntityType } from '#shared/model/entity-type.ts'
import type { CaseRecord } from '#shared/model/record.ts'
import type { Value } from '#shared/model/value.ts'

const { valueKinds } = await import('#shared/model/kinds/list.ts')
const { entityTypes } = await import('#shared/model/types/list.ts')

/** What a radio station is called on the air, which it is known by. */
const callsign = {
  id: 'callsign',
  title: 'Callsign',
  example: 'DELTA-433',
  read: (input: string) =>
    /^[A-Z]/.test(input) ? { kind: 'callsign', sign: input } : { unreadable: 'begins with a letter' },
  problem: () => null,
  compare: (a: Callsign, b: Callsign) => a.sign.localeCompare(b.sign),
  agrees: (a: Callsign, b: Callsign) => a.sign === b.sign,
  format: ({ sign }: Callsign) => `call ${sign}`,
  write: ({ sign }: Callsign) => `call ${sign}`,
  specificity: () => 1,
  identifies: 'mark',
  bare: ({ sign }: Callsign) => sign,
  each: ({ band }: Callsign) => band ?? '',
  exhibit: null,
  amount: null,
  span: null,
  inFigures: false,
  isCode: true,
  alsoSought: () => ['shortwave transmitter'],
}
interface Callsign {
  readonly kind: 'callsign'
  readonly sign: string
  readonly band?: string
}

const drone = {
  id: 'drone',
  title: 'Drone',
  plural: 'Drones',
  group: 'digital',
  icon: 'drone',
  help: 'An aircraft without a pilot on board.',
  properties: [
    { id: 'name', title: 'Name', kind: 'name', many: true },
    { id: 'callsign', title: 'Callsign', kind: 'callsign', many: true, oneEach: true },
    { id: 'description', title: 'Description', kind: 'text', many: true },
  ],
  caption: ['name'],
  context: ['callsign'],
  featured: ['name', 'callsign'],
  matches: ['callsign'],
} as unknown as EntityType

;(valueKinds as unknown as Record<string, unknown>)['callsign'] = callsign
;(entityTypes as EntityType[]).push(drone)

const { defineRecord, marked } = await import('#shared/model/record-shape.ts')
const { flag, instant, optional, ref, text, worker } = await import('#shared/model/record-fields.ts')
const { recordShapes } = await import('#shared/model/records/list.ts')

const sighting = defineRecord({
  name: 'sighting',
  title: 'Sighting',
  prefix: 'sg',
  fields: {
    title: text('title'),
    about: ref('about', 'entity'),
    seen: text('what was seen'),
    handling: optional(text('handling code')),
    author: worker('seen by'),
    at: instant('seen at'),
    key: optional({ ...text('key'), inside: true as const }),
    removed: optional(flag('removed')),
  },
  caption: ({ title, about }, { label }) => `${title} of ${label(about)}`,
  begun: ({ title }) => `Saw ${title}`,
  searched: ({ seen }) => [{ where: 'sighting', text: seen }],
  belongs: ({ about }, kept) => kept.has(about),
  secrecy: marked,
  speaksOf: 'about',
  indexed: { about: 'placementsOf' },
  leaves: 'knowledge',
})

;(recordShapes as unknown as unknown[]).push(sighting)

const { commands } = await import('#shared/commands/list.ts')
const { defineCommand } = await import('#shared/commands/command.ts')

const sightingAdd = defineCommand({
  id: 'sighting.add',
  title: 'Add a sighting',
  input: z.strictObject({ about: z.string() }),
  plan: (_, { about }, { newId, by, at }) => [
    {
      id: newId('sighting'),
      changes: {
        record: [null, 'sighting'],
        title: [null, 'a light'],
        about: [null, about],
        seen: [null, 'a glimmering at Vientiane'],
        author: [null, by],
        at: [null, at],
      },
    },
  ],
  sentence: ({ ops }) => `Noted ${ops.length} sighting`,
})

;(commands as unknown as unknown[]).push(sightingAdd)

export const by = 'A. Keller'
export const at = '2026-03-01T09:00:00.000Z'
const graded = { sourceGrade: 'B', informationGrade: '2' } as const
export const value = { kind: 'callsign', sign: 'DELTA-433' } as unknown as Value
export const records = [
  { id: 'case', record: 'case', title: 'Radio', status: 'open', handling: 'AMBER', format: 1 },
  { id: 'bo_1', record: 'board', title: 'Main', order: 0 },
  { id: 'en_drone', record: 'entity', type: 'drone', author: by, at },
  { id: 'en_other', record: 'entity', type: 'person', author: by, at },
  ...[
    { id: 'cl_name', subject: 'en_drone', property: 'name', value: { kind: 'name', name: 'Kestrel', script: 'Latn' } },
    { id: 'cl_callsign', subject: 'en_drone', property: 'callsign', value },
    { id: 'cl_other', subject: 'en_other', property: 'name', value: { kind: 'name', name: 'Lee', script: 'Latn' } },
  ].map(claim => ({ ...claim, record: 'claim', ...graded, author: by, at, status: 'asserted' })),
  {
    ...{ id: 'sg_1', record: 'sighting', title: 'a light', about: 'en_drone', seen: 'a glimmering, on DELTA-433' },
    ...{ author: by, at, key: 'never to leave' },
  },
] as unknown as readonly CaseRecord[]

export const { stateOf } = await import('#shared/ops/apply.ts')

export const state = stateOf(records)
