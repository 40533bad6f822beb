import type { EntityType } from '../entity-type.ts'
import { alias, country, description, end, start, title } from '../properties.ts'

export const position: EntityType = {
  id: 'position',
  title: 'Position',
  plural: 'Positions',
  group: 'people',
  icon: 'crown',
  help: 'An office somebody can hold, such as a department head. Who holds it is a link.',
  also: ['office', 'post', 'role'],
  properties: [
    title,
    alias,
    { id: 'body', title: 'In which body', kind: 'name', many: true },
    country,
    start,
    end,
    description,
  ],
  caption: ['title', 'alias'],
  context: ['body', 'country'],
  featured: ['title', 'body', 'country'],
  time: ['start', 'end'],
  matches: ['title'],
  maps: { ftm: 'Position', uco: 'OccupationFacet' },
}
