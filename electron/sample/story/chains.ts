import { illustrates, type StoryEntity, says } from './shape.ts'

/** The entities of the main picture: both chains of the story, meeting at the thefts. */
export const chainEntities: readonly StoryEntity[] = [
  // From the munitions department to the job platforms.
  {
    key: 'department',
    type: 'government-body',
    claims: [
      says('name', 'Munitions Industry Department', 'S2:laos'),
      says('parent', 'Workers’ Party of Korea', 'S2:laos'),
      says('country', 'North Korea', 'S2:laos'),
    ],
  },
  {
    key: 'front',
    type: 'front-company',
    claims: [
      says('label', 'Front company in Laos', 'S2:laos'),
      says('country', 'Laos', 'S2:laos'),
      says('activity', 'name not stated', 'S2:laos'),
      says('indicator', 'tied to the Munitions Industry Department', 'S2:laos'),
    ],
  },
  {
    key: 'premises',
    type: 'host-site',
    claims: [
      says('name', 'Lodging and office', 'S2:premises'),
      says('kind', 'lodging and office', 'S2:premises'),
      says('country', 'Laos', 'S2:laos'),
    ],
  },
  {
    key: 'workers',
    type: 'team',
    claims: [
      says('label', 'IT workers abroad', 'S1:workers'),
      says('role', 'several, unnamed', 'S1:workers'),
      says('nationality', 'North Korea', 'S1:workers'),
      says('indicator', 'forged identities and nationalities', 'S1:workers'),
    ],
  },
  {
    key: 'persona-a',
    type: 'persona',
    claims: [
      illustrates('claimed-name', 'Persona A', 'S1:workers'),
      illustrates('description', 'Invented placeholder for a forged identity; no such person is known.', 'S1:workers'),
      illustrates('status', 'forged', 'S1:workers'),
    ],
  },
  {
    key: 'persona-b',
    type: 'persona',
    claims: [
      illustrates('claimed-name', 'Persona B', 'S1:workers'),
      illustrates('description', 'Invented placeholder for a forged identity; no such person is known.', 'S1:workers'),
      illustrates('status', 'stolen', 'S7:copies'),
    ],
  },
  {
    key: 'linkedin',
    type: 'website',
    claims: [says('name', 'LinkedIn', 'S7:copies'), says('description', 'job platform', 'S7:copies')],
  },
  {
    key: 'indeed',
    type: 'website',
    claims: [says('name', 'Indeed', 'S7:copies'), says('description', 'job platform', 'S7:copies')],
  },
  {
    key: 'copied-profile',
    type: 'job-profile',
    claims: [
      says('label', 'Copied CVs and profiles', 'S7:copies'),
      says('description', 'Of real job seekers, none of them named', 'S7:copies'),
    ],
  },
  {
    key: 'firm',
    type: 'company',
    claims: [says('label', 'Crypto firm', 'S2:backDoor'), says('activity', 'victim, not named', 'S2:backDoor')],
  },
  {
    key: 'back-door',
    type: 'malware',
    claims: [
      says('name', 'Back door', 'S2:backDoor', { grade: ['C', '4'] }),
      says('kind', 'planted by IT workers', 'S2:backDoor', { grade: ['C', '4'] }),
    ],
  },

  // From the theft to the exchange.
  {
    key: 'lazarus',
    type: 'hacker-group',
    claims: [
      says('name', 'Lazarus Group', 'S3:lazarus'),
      says('sponsor', 'the state of the DPRK', 'S3:lazarus', { grade: ['C', '4'] }),
      says('description', 'Attacks on banks, governments and exchanges', 'S3:lazarus'),
    ],
  },
  {
    key: 'harmony',
    type: 'incident',
    claims: [
      says('name', 'Harmony theft', 'S3:harmony'),
      says('kind', 'theft', 'S3:harmony'),
      says('date', '2022-06', 'S3:harmony', { original: 'June 2022' }),
      says('loss', '100 million USD', 'S3:harmony'),
    ],
  },
  {
    key: 'thefts-2022',
    type: 'incident',
    claims: [
      says('name', 'Thefts of 2022', 'S5:range'),
      says('kind', 'theft', 'S5:range'),
      says('date', '2022', 'S5:range'),
      says('loss', '630 million to over 1 billion USD', 'S5:range', {
        validFrom: '2022',
        because: 'It is the panel’s own range; the other figure is a total at second hand.',
      }),
      says('loss', '1.7 billion USD', 'S5b:total', { validFrom: '2022' }),
    ],
  },
  {
    key: 'record-theft',
    type: 'incident',
    claims: [
      says('name', 'The 1.7 billion USD total', 'S6:record'),
      says('kind', 'theft', 'S6:record'),
      says('loss', '1.7 billion USD', 'S6:record'),
      says('date', '2021', 'S6:record', { original: 'in 2021' }),
      says('date', '2022', 'S5b:total', { original: 'in 2022' }),
    ],
  },
  {
    key: 'wallet-ronin',
    type: 'address',
    claims: [
      says('address', '0x098B716B8Aaf21512996dC57EB0615e2383E2f96', 'L1:ronin'),
      says('tag', 'Lazarus group', 'L2:ronin'),
    ],
  },
  {
    key: 'wallet-btc',
    type: 'address',
    claims: [says('address', '134r8iHv69xdT6p5qVKTsHrcUEuBVZAYak', 'L1:btc'), says('tag', 'Lazarus group', 'L2:btc')],
  },
  {
    key: 'stolen-assets',
    type: 'wallet',
    claims: [
      says('label', 'Wallets with stolen assets', 'S6b:russia'),
      says('description', 'addresses not stated', 'S6b:russia'),
    ],
  },
  {
    key: 'tornado',
    type: 'mixer',
    claims: [
      says('name', 'Tornado Cash', 'S3:tornado'),
      says('chain', 'Ethereum', 'S3:tornado'),
      says('kind', 'contract', 'S3:tornado'),
    ],
  },
  {
    key: 'tornado-sanction',
    type: 'sanction',
    claims: [
      says('name', 'Sanctions on Tornado Cash', 'S3:tornado'),
      says('authority', 'US Department of the Treasury', 'S3:tornado'),
      says('amended', '2021-11', 'S3:tornado', { original: 'November 2021' }),
      says('amended', '2022-11', 'L4:revised', {
        because: 'The public record of the authority itself; the press date is a year before the first designation.',
      }),
      says('delisted', '2025-03', 'L4:lifted'),
    ],
  },
  {
    key: 'exchange',
    type: 'exchange',
    claims: [
      says('label', 'Exchange in Russia', 'S6b:russia'),
      says('country', 'Russia', 'S6b:russia'),
      says('description', 'name not stated', 'S6b:russia'),
    ],
  },
  {
    key: 'dprk',
    type: 'country',
    claims: [says('code', 'North Korea', 'S1:denies')],
  },
  {
    key: 'missiles',
    type: 'programme',
    claims: [
      says('name', 'Missile programme', 'S1:workers'),
      says('kind', 'missile', 'S1:workers'),
      says('country', 'North Korea', 'S1:workers'),
    ],
  },
]
