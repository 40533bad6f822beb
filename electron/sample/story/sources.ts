import type { StorySource } from './shape.ts'

const cryptopolitan = 'https://cryptopolitan.com/u-s-grows-increasingly-agitated-over-north-koreas-cyber-crimes/'

/** The press and what it reports. Every sentence is our own summary; nothing is quoted. */
export const pressSources: readonly StorySource[] = [
  {
    code: 'S1',
    title: 'U.S. grows increasingly agitated over North Korea’s cyber crimes',
    kind: 'press',
    publisher: 'Cryptopolitan',
    published: '2023-04',
    url: cryptopolitan,
    grade: ['C', '3'],
    says: {
      concern:
        'The United States, South Korea and Japan voiced deep concern about malicious cyber activity of the DPRK that pays for its weapons programmes.',
      envoys:
        'South Korea’s nuclear envoy met his counterparts from the United States and Japan in Seoul that week, and they issued a joint statement.',
      denies: 'The DPRK denies that it hacks or carries out other cyber attacks.',
      workers:
        'IT workers of the DPRK who live abroad use forged identities and nationalities to get round UN sanctions and to raise money for missiles.',
      repatriation:
        'Member states of the UN are urged to send DPRK workers home, as resolutions of the Security Council require.',
      supplies: 'The DPRK may be sending military communications equipment to Russia.',
    },
  },
  {
    code: 'S2',
    title: 'Press article on the UN panel’s January–July examination, quoting Takeuchi Maiko',
    kind: 'press',
    publisher: 'Press article (publisher not stated)',
    published: '2023',
    grade: ['C', '3'],
    says: {
      takeuchi:
        'Takeuchi Maiko, a security specialist and former member of the UN panel, says that the proceeds pay for nuclear and missile programmes.',
      thirdCountries: 'She adds that laundering may also pass through third countries with loose laws.',
      lead: 'In her view South Korea, Japan and the United States should lead the way on transparency.',
      pose: 'IT workers pose as representatives of foreign businesses.',
      backDoor: 'They may have planted back doors in the systems of companies in order to steal crypto assets.',
      apps: 'IT engineers of the DPRK worked on projects to develop smartphone apps in Japan.',
      places: 'IT workers of the DPRK operate from China, Russia and friendly third countries in South-East Asia.',
      laos: 'A business tied to the Munitions Industry Department of the Workers’ Party of Korea sits in Laos.',
      premises: 'That business helps IT workers of the DPRK with lodging and office space.',
    },
  },
  {
    code: 'S3',
    title: 'Press article on the statement of concern by the United States, Japan and South Korea',
    kind: 'press',
    publisher: 'Press article (publisher not stated)',
    published: '2023-04',
    grade: ['C', '3'],
    says: {
      concern: 'The three governments issued a statement of concern about cyber activity of the DPRK.',
      resolution: 'Security Council resolution 2397 is the one that obliges states to repatriate DPRK workers.',
      lazarus:
        'Lazarus Group is believed to be sponsored by the state and to be behind attacks on banks, governments and exchanges.',
      methods: 'The group uses malware and spear-phishing.',
      harmony: 'The FBI names Lazarus Group as responsible for the theft of 100 million USD from Harmony in June 2022.',
      tornado: 'The US Treasury revised its sanctions on Tornado Cash, a mixer on Ethereum, in November 2021.',
    },
  },
  {
    code: 'S4',
    title: 'DeFi illicit finance risk report of 6 April 2023, as reported by S1',
    kind: 'document',
    publisher: 'US Department of the Treasury',
    published: '2023-04-06',
    url: cryptopolitan,
    via: 'S1',
    grade: ['B', '3'],
    says: {
      defi: 'Actors of the DPRK use DeFi services to move and launder proceeds because controls against money laundering are weak there.',
      nelson: 'Brian Nelson, Under Secretary for Terrorism and Financial Intelligence, spoke for the Treasury.',
    },
  },
  {
    code: 'S5',
    title: 'Report of the UN Security Council panel for 2022, as reported by S1',
    kind: 'document',
    publisher: 'UN Security Council panel of experts',
    published: '2023',
    via: 'S1',
    grade: ['B', '2'],
    says: {
      range:
        'As S1 reports it: virtual assets worth 630 million to over 1 billion USD were stolen in 2022, more than twice as much as in 2021.',
    },
  },
  {
    code: 'S5b',
    title: 'Report of the UN Security Council panel for 2022, as reported by S2',
    kind: 'document',
    publisher: 'UN Security Council panel of experts',
    published: '2023',
    via: 'S2',
    grade: ['C', '3'],
    says: {
      total: '1.7 billion USD was stolen from businesses worldwide in 2022.',
    },
  },
  {
    code: 'S6',
    title: 'Figures of Chainalysis, as reported by S3',
    kind: 'tool',
    publisher: 'Chainalysis',
    published: '2023',
    via: 'S3',
    grade: ['C', '3'],
    says: {
      record: 'A record 1.7 billion USD was stolen in 2021.',
    },
  },
  {
    code: 'S6b',
    title: 'Figures of Chainalysis, as reported by S2',
    kind: 'tool',
    publisher: 'Chainalysis',
    published: '2023',
    via: 'S2',
    grade: ['C', '3'],
    says: {
      russia: '21.9 million USD of stolen crypto assets was moved to an exchange in Russia earlier in 2023.',
    },
  },
  {
    code: 'S7',
    title: 'Reporting by Mandiant on fraud on job platforms, as reported by S3',
    kind: 'document',
    publisher: 'Mandiant',
    published: '2021',
    via: 'S3',
    grade: ['C', '3'],
    says: {
      copies:
        'Job seekers from the DPRK copy CVs and profiles that they find on LinkedIn and Indeed to get remote work at crypto firms.',
    },
  },
]
