import type { EntityType } from '../entity-type.ts'
import { country, description, end, indicator, label, name, operator, start, url } from '../properties.ts'

export const website: EntityType = {
  id: 'website',
  title: 'Website',
  plural: 'Websites',
  group: 'digital',
  icon: 'panels-top-left',
  help: 'A site or platform on the web, such as one for jobs or freelance work.',
  also: ['site', 'web page', 'URL', 'platform'],
  properties: [
    name,
    label,
    url,
    operator,
    {
      id: 'kind',
      title: 'Kind',
      kind: 'choice',
      options: {
        choices: [
          'company site',
          'job platform',
          'freelance platform',
          'social network',
          'market',
          'forum',
          'news',
          'phishing',
          'other',
        ],
      },
    },
    country,
    start,
    end,
    indicator,
    description,
  ],
  caption: ['name', 'url', 'label'],
  context: ['kind', 'operator'],
  featured: ['name', 'url', 'kind', 'operator'],
  time: ['start', 'end'],
  matches: ['name', 'url'],
  maps: { stix: 'url', uco: 'URL', ftmValue: 'url' },
}
