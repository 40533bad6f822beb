import { type Room, room } from './room.ts'

/**
 * The formats: each standard in a home of its own, `terms` that both sides use, what reads it and what writes it. Nothing
 * that reads imports what writes; where a reader holds a file of ours against what we would write, the importer beside
 * both hands it that function. Formats know no case.
 */
export const formats: readonly Room[] = [
  room('electron/engine/formats/case-uco', {
    engine: [
      'formats/case-uco/read',
      'formats/case-uco/terms',
      'formats/case-uco/write',
      'formats/reading',
      'formats/writing',
    ],
    shared: ['model', 'ops'],
  }),
  room('electron/engine/formats/case-uco/read', {
    engine: ['formats/case-uco/terms', 'formats/mapping', 'formats/reading'],
    shared: ['model'],
  }),
  room('electron/engine/formats/case-uco/terms', { engine: ['formats/text'], shared: ['model'] }),
  room('electron/engine/formats/case-uco/write', {
    engine: ['formats/case-uco/terms', 'formats/writing'],
    shared: ['editions', 'model', 'ops', 'queries', 'words'],
  }),
  room('electron/engine/formats/csv', {
    engine: [
      'formats/csv/read',
      'formats/mapping',
      'formats/reading',
      'formats/tables',
      'formats/tables/terms',
      'formats/tables/write',
      'formats/text',
      'formats/writing',
    ],
    shared: ['editions'],
  }),
  room('electron/engine/formats/csv/read', {
    engine: ['formats/mapping', 'formats/reading', 'formats/tables/terms'],
    shared: ['answers.ts', 'characters', 'errors.ts', 'model'],
    libraries: ['papaparse'],
  }),
  room('electron/engine/formats/edge-list', {
    engine: ['formats/edge-list/read', 'formats/mapping', 'formats/reading'],
  }),
  room('electron/engine/formats/edge-list/read', {
    engine: ['formats/csv/read', 'formats/reading'],
    shared: ['characters', 'model'],
    libraries: ['papaparse'],
  }),
  room('electron/engine/formats/ftm', {
    engine: ['formats/ftm/read', 'formats/ftm/write', 'formats/mapping', 'formats/reading', 'formats/writing'],
  }),
  room('electron/engine/formats/ftm/read', {
    engine: ['formats/ftm/terms', 'formats/mapping', 'formats/reading'],
    shared: ['characters', 'errors.ts', 'model', 'ops', 'words'],
  }),
  room('electron/engine/formats/ftm/terms', { libraries: ['@opensanctions/followthemoney'] }),
  room('electron/engine/formats/ftm/write', {
    engine: ['formats/ftm/terms', 'formats/text', 'formats/writing'],
    shared: ['editions', 'model', 'ops', 'queries', 'words'],
    libraries: ['node:net'],
  }),
  room('electron/engine/formats/gexf', {
    engine: [
      'formats/gexf/read',
      'formats/mapping',
      'formats/reading',
      'formats/tables/read',
      'formats/tables/write',
      'formats/text',
      'formats/writing',
    ],
    shared: ['editions', 'errors.ts', 'model'],
  }),
  room('electron/engine/formats/gexf/read', { engine: ['formats/mapping', 'formats/reading'] }),
  room('electron/engine/formats/graphml', {
    engine: [
      'formats/graphml/read',
      'formats/graphml/write',
      'formats/mapping',
      'formats/reading',
      'formats/tables/read',
      'formats/tables/write',
      'formats/text',
      'formats/writing',
    ],
    shared: ['editions', 'errors.ts', 'model'],
  }),
  room('electron/engine/formats/graphml/read', {
    engine: ['formats/mapping', 'formats/reading'],
    shared: ['errors.ts'],
  }),
  room('electron/engine/formats/graphml/write', { engine: ['formats/text'], shared: ['model', 'ops'] }),
  room('electron/engine/formats/importers.ts', {
    engine: [
      'formats/case-uco',
      'formats/csv',
      'formats/edge-list',
      'formats/ftm',
      'formats/gexf',
      'formats/graphml',
      'formats/json-graph',
      'formats/misp',
      'formats/neo4j',
      'formats/opensanctions',
      'formats/reading',
      'formats/stix',
      'formats/xlsx',
    ],
  }),
  room('electron/engine/formats/importing', {
    engine: ['formats/importers.ts', 'formats/mapping', 'formats/reading', 'media-types', 'work'],
    shared: ['answers.ts', 'characters', 'errors.ts', 'model', 'ops'],
    libraries: ['node:crypto'],
  }),
  room('electron/engine/formats/json-graph', {
    engine: ['formats/json-graph/read', 'formats/mapping', 'formats/reading', 'formats/tables/read'],
    shared: ['errors.ts'],
  }),
  room('electron/engine/formats/json-graph/read', {
    engine: ['formats/mapping', 'formats/reading'],
    shared: ['errors.ts'],
  }),
  room('electron/engine/formats/mapping', {
    engine: ['formats/reading', 'formats/tables/terms'],
    shared: ['commands', 'errors.ts', 'model', 'ops', 'words'],
  }),
  room('electron/engine/formats/misp', {
    engine: ['formats/misp/read', 'formats/misp/write', 'formats/reading', 'formats/writing'],
    shared: ['errors.ts', 'model', 'ops', 'words'],
  }),
  room('electron/engine/formats/misp/read', {
    engine: ['formats/mapping', 'formats/misp/terms', 'formats/reading'],
    shared: ['model'],
  }),
  room('electron/engine/formats/misp/terms', { engine: ['formats/text'] }),
  room('electron/engine/formats/misp/write', {
    engine: ['formats/misp/terms', 'formats/writing'],
    shared: ['editions', 'model', 'ops', 'queries'],
  }),
  room('electron/engine/formats/neo4j', {
    engine: [
      'formats/csv/read',
      'formats/mapping',
      'formats/neo4j/read',
      'formats/neo4j/write',
      'formats/reading',
      'formats/tables/read',
      'formats/tables/terms',
      'formats/tables/write',
      'formats/text',
      'formats/writing',
    ],
    shared: ['editions'],
  }),
  room('electron/engine/formats/neo4j/read', { engine: ['formats/reading'] }),
  room('electron/engine/formats/neo4j/write', {
    engine: ['formats/tables/write'],
    shared: ['editions', 'model', 'ops', 'words'],
  }),
  room('electron/engine/formats/opensanctions', {
    engine: ['formats/csv/read', 'formats/ftm/read', 'formats/ftm/terms', 'formats/mapping', 'formats/reading'],
    shared: ['ops'],
    libraries: ['papaparse'],
  }),
  room('electron/engine/formats/reading', {
    shared: ['answers.ts', 'characters', 'errors.ts', 'model', 'ops'],
    libraries: ['node:zlib', 'saxes'],
  }),
  room('electron/engine/formats/records', { engine: ['formats/writing'], shared: ['ops'] }),
  room('electron/engine/formats/stix', {
    engine: ['formats/reading', 'formats/stix/read', 'formats/stix/terms', 'formats/stix/write', 'formats/writing'],
  }),
  room('electron/engine/formats/stix/read', {
    engine: ['formats/mapping', 'formats/reading', 'formats/stix/terms'],
    shared: ['errors.ts', 'model', 'ops', 'words'],
  }),
  room('electron/engine/formats/stix/terms', { engine: ['formats/text'], shared: ['model', 'ops'] }),
  room('electron/engine/formats/stix/write', {
    engine: ['formats/stix/terms', 'formats/text', 'formats/writing'],
    shared: ['editions', 'model', 'ops', 'queries', 'words'],
    libraries: ['node:net', 'node:url'],
  }),
  room('electron/engine/formats/tables', {
    engine: [
      'formats/mapping',
      'formats/reading',
      'formats/tables/read',
      'formats/tables/terms',
      'formats/tables/write',
    ],
    shared: ['model'],
  }),
  room('electron/engine/formats/tables/read', {
    engine: ['formats/mapping', 'formats/reading', 'formats/tables/terms', 'formats/text'],
    shared: ['model', 'ops'],
  }),
  room('electron/engine/formats/tables/terms', { shared: ['ops'] }),
  room('electron/engine/formats/tables/write', {
    engine: ['formats/tables/terms', 'formats/text', 'formats/writing'],
    shared: ['editions', 'model', 'ops', 'queries', 'words'],
  }),
  room('electron/engine/formats/text', { shared: ['model', 'ops'], libraries: ['node:crypto'] }),
  room('electron/engine/formats/writing', {
    engine: ['secrets/identity'],
    shared: ['answers.ts', 'editions', 'errors.ts', 'model', 'ops'],
    libraries: ['node:events', 'node:stream', 'node:stream/promises', 'node:timers/promises', 'postal-mime', 'yazl'],
  }),
  room('electron/engine/formats/xlsx', {
    engine: [
      'formats/mapping',
      'formats/reading',
      'formats/tables',
      'formats/tables/terms',
      'formats/tables/write',
      'formats/writing',
      'formats/xlsx/read',
      'formats/xlsx/terms',
      'formats/xlsx/write',
    ],
    shared: ['editions'],
  }),
  room('electron/engine/formats/xlsx/read', {
    engine: ['formats/mapping', 'formats/reading', 'formats/tables/terms', 'formats/xlsx/terms'],
    shared: ['errors.ts', 'model'],
  }),
  room('electron/engine/formats/xlsx/terms', { engine: ['formats/tables/terms'] }),
  room('electron/engine/formats/xlsx/write', {
    engine: ['formats/tables/terms', 'formats/text', 'formats/xlsx/terms'],
  }),
]
