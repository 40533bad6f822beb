import { builtIn } from './catalogue.ts'

const others = [
  ...['anchor', 'bike', 'bird', 'bomb', 'bot', 'bus', 'cctv', 'church', 'cloud', 'crown', 'dog', 'drone', 'droplets'],
  ...['flame', 'footprints', 'fuel', 'gem', 'hammer', 'helicopter', 'key', 'megaphone', 'microscope', 'mountain'],
  ...[
    'pickaxe',
    'pill',
    'puzzle',
    'radio',
    'radio-tower',
    'rocket',
    'sailboat',
    'satellite',
    'satellite-dish',
    'siren',
  ],
  ...[
    'skull',
    'syringe',
    'tent',
    'tractor',
    'train-front',
    'tree-pine',
    'truck',
    'umbrella',
    'vault',
    'warehouse',
    'zap',
  ],
] as const

/** What a type of a case's own can be drawn as: the icons of the built-in types, and these. Names of the Lucide set. */
export const typeIcons: readonly string[] = [
  ...new Set([...builtIn.entityTypes.map(({ icon }) => icon), ...others]),
].sort()
