import type { EntityType } from '../entity-type.ts'
import { country, date, description, label, name, url } from '../properties.ts'

export const event: EntityType = {
  id: 'event',
  title: 'Event',
  plural: 'Events',
  group: 'people',
  icon: 'calendar-days',
  help: 'A meeting, trip, message, call, statement or other happening that is no crime.',
  also: ['meeting', 'trip', 'message', 'call', 'statement', 'conference'],
  properties: [
    name,
    label,
    {
      id: 'kind',
      title: 'Kind',
      kind: 'choice',
      options: {
        choices: ['meeting', 'trip', 'statement', 'message', 'call', 'hearing', 'conference', 'launch', 'other'],
      },
    },
    date,
    { id: 'place', title: 'Place', kind: 'text', many: true, maps: { ftm: ['location'] } },
    country,
    url,
    description,
  ],
  caption: ['name', 'label'],
  context: ['date', 'place'],
  featured: ['name', 'kind', 'date', 'place'],
  time: ['date'],
  matches: ['name'],
  maps: { ftm: 'Event', uco: 'Event' },
}
