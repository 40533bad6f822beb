import type { StorySource } from './shape.ts'

/** Public lists and records that name a wallet or a date. */
export const listSources: readonly StorySource[] = [
  {
    code: 'L1',
    title: 'Sanctioned digital currency addresses, extract of 27 September 2024',
    kind: 'agency list',
    publisher: 'US Treasury, Office of Foreign Assets Control',
    published: '2024-09-27',
    grade: ['A', '2'],
    says: {
      ronin: 'The list of sanctioned Ethereum addresses holds 0x098B716B8Aaf21512996dC57EB0615e2383E2f96.',
      btc: 'The list of sanctioned Bitcoin addresses holds 134r8iHv69xdT6p5qVKTsHrcUEuBVZAYak.',
      second: 'The list of sanctioned Bitcoin addresses holds 1PfwHNxUnkpfkK9MKjMqzR3Xq3KCtq9u17.',
    },
  },
  {
    code: 'L2',
    title: 'TagPack “OFAC: addresses related to Lazarus Group members”, 15 April 2022',
    kind: 'agency list',
    publisher: 'GraphSense, after the US Treasury',
    published: '2022-04-15',
    url: 'https://www.treasury.gov/resource-center/sanctions/OFAC-Enforcement/Pages/20200302.aspx',
    grade: ['B', '2'],
    says: {
      ronin: 'The pack tags 0x098B716B8Aaf21512996dC57EB0615e2383E2f96 (Ethereum) as Lazarus group.',
      btc: 'The pack tags 134r8iHv69xdT6p5qVKTsHrcUEuBVZAYak (Bitcoin) as Lazarus group.',
      second: 'The pack tags 1PfwHNxUnkpfkK9MKjMqzR3Xq3KCtq9u17 (Bitcoin) as Lazarus group.',
    },
  },
  {
    code: 'L3',
    title: 'TagPack “FBI identifies cryptocurrency funds stolen by DPRK”, 28 August 2023',
    kind: 'agency list',
    publisher: 'GraphSense, after the FBI',
    published: '2023-08-28',
    url: 'https://www.fbi.gov/news/press-releases/fbi-identifies-cryptocurrency-funds-stolen-by-dprk',
    grade: ['B', '2'],
    says: { fbi: 'The pack tags 3LU8wRu4ZnXP4UM8Yo6kkTiGHM9BubgyiG (Bitcoin) as Lazarus group.' },
  },
  {
    code: 'L4',
    title: 'Public record of the designation of Tornado Cash',
    kind: 'agency list',
    publisher: 'US Department of the Treasury',
    published: '2025-03',
    grade: ['B', '1'],
    says: {
      revised: 'The designation of Tornado Cash was revised in November 2022.',
      lifted: 'The designation was lifted in March 2025.',
    },
  },
]
