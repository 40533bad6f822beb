import { type StoryEntity, says } from './shape.ts'

/** Who said what, what obliges whom, and where; what the lists name. */
export const contextEntities: readonly StoryEntity[] = [
  { key: 'us', type: 'country', claims: [says('code', 'United States', 'S1:concern')] },
  { key: 'korea', type: 'country', claims: [says('code', 'South Korea', 'S1:concern')] },
  { key: 'japan', type: 'country', claims: [says('code', 'Japan', 'S1:concern')] },
  {
    key: 'statement',
    type: 'document',
    claims: [
      says('title', 'Statement of concern', 'S3:concern'),
      says('date', '2023-04', 'S3:concern'),
      says('description', 'Malicious cyber activity that pays for weapons', 'S1:concern'),
    ],
  },
  {
    key: 'meeting',
    type: 'event',
    claims: [
      says('name', 'Meeting of the nuclear envoys', 'S1:envoys'),
      says('kind', 'meeting', 'S1:envoys'),
      says('date', '2023-04', 'S1:envoys', { original: 'that week' }),
      says('place', 'Seoul', 'S1:envoys'),
    ],
  },
  {
    key: 'envoy-korea',
    type: 'person',
    claims: [says('label', 'Nuclear envoy of South Korea', 'S1:envoys'), says('role', 'nuclear envoy', 'S1:envoys')],
  },
  {
    key: 'envoy-us',
    type: 'person',
    claims: [says('label', 'Counterpart from the United States', 'S1:envoys'), says('role', 'envoy', 'S1:envoys')],
  },
  {
    key: 'envoy-japan',
    type: 'person',
    claims: [says('label', 'Counterpart from Japan', 'S1:envoys'), says('role', 'envoy', 'S1:envoys')],
  },
  {
    key: 'treasury',
    type: 'government-body',
    claims: [says('name', 'US Department of the Treasury', 'S4:defi'), says('country', 'United States', 'S4:defi')],
  },
  {
    key: 'defi-report',
    type: 'document',
    claims: [says('title', 'DeFi illicit finance risk report', 'S4:defi'), says('date', '2023-04-06', 'S4:defi')],
  },
  {
    key: 'nelson',
    type: 'person',
    claims: [
      says('name', 'Brian Nelson', 'S4:nelson'),
      says('role', 'Under Secretary for Terrorism and Financial Intelligence', 'S4:nelson'),
    ],
  },
  {
    key: 'defi',
    type: 'defi-protocol',
    claims: [
      says('label', 'DeFi services', 'S4:defi'),
      says('description', 'weak controls against money laundering', 'S4:defi'),
    ],
  },
  {
    key: 'resolution',
    type: 'sanction',
    claims: [
      says('name', 'Security Council resolution 2397', 'S3:resolution'),
      says('kind', 'resolution', 'S3:resolution'),
      says('authority', 'UN Security Council', 'S3:resolution'),
    ],
  },
  {
    key: 'members',
    type: 'organisation',
    claims: [says('label', 'Member states of the UN', 'S1:repatriation')],
  },
  {
    key: 'takeuchi',
    type: 'person',
    claims: [
      says('name', 'Takeuchi Maiko', 'S2:takeuchi'),
      says('role', 'security specialist, former member of the UN panel', 'S2:takeuchi'),
      says('description', 'Proceeds pay for nuclear and missile programmes', 'S2:takeuchi'),
      says('description', 'Laundering may also pass through third countries with loose laws', 'S2:thirdCountries', {
        grade: ['C', '4'],
      }),
      says('description', 'South Korea, Japan and the United States should lead on transparency', 'S2:lead'),
    ],
  },
  {
    key: 'panel',
    type: 'organisation',
    claims: [says('name', 'UN Security Council panel of experts', 'S2:takeuchi')],
  },
  {
    key: 'apps',
    type: 'project',
    claims: [
      says('name', 'Smartphone apps', 'S2:apps'),
      says('country', 'Japan', 'S2:apps'),
      says('description', 'development projects', 'S2:apps'),
    ],
  },
  { key: 'china', type: 'country', claims: [says('code', 'China', 'S2:places')] },
  { key: 'russia', type: 'country', claims: [says('code', 'Russia', 'S2:places')] },
  { key: 'laos', type: 'country', claims: [says('code', 'Laos', 'S2:laos')] },
  {
    key: 'south-east-asia',
    type: 'location',
    claims: [says('name', 'Third countries in South-East Asia', 'S2:places')],
  },
  {
    key: 'foreign-business',
    type: 'company',
    claims: [says('label', 'Foreign businesses', 'S2:pose'), says('description', 'not named', 'S2:pose')],
  },
  {
    key: 'harmony-bridge',
    type: 'bridge',
    claims: [says('name', 'Harmony', 'S3:harmony')],
  },
  {
    key: 'malware',
    type: 'malware',
    claims: [
      says('label', 'Malware and spear-phishing', 'S3:methods'),
      says('description', 'not described further', 'S3:methods'),
    ],
  },
  {
    key: 'wallet-second',
    type: 'address',
    claims: [
      says('address', '1PfwHNxUnkpfkK9MKjMqzR3Xq3KCtq9u17', 'L1:second'),
      says('tag', 'Lazarus group', 'L2:second'),
    ],
  },
  {
    key: 'wallet-fbi',
    type: 'address',
    claims: [
      says('address', '3LU8wRu4ZnXP4UM8Yo6kkTiGHM9BubgyiG', 'L3:fbi'),
      says('tag', 'Lazarus group, named by the FBI', 'L3:fbi'),
    ],
  },
  {
    key: 'ofac-list',
    type: 'sanction',
    claims: [
      says('name', 'Sanctions list of OFAC', 'L1:ronin'),
      says('kind', 'designation', 'L1:ronin'),
      says('authority', 'US Treasury, Office of Foreign Assets Control', 'L1:ronin'),
    ],
  },
]
