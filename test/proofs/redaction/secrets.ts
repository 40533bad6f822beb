/** What is hidden, and by which of the four ways. */

/** Known of one person and one wallet; each is blacked out everywhere once the entity is. */
export const person = {
  names: ['Park Chol-min', '박철민', 'Пак Чхоль Мин', '朴哲民'],
  alias: 'Grey Heron Nine',
  email: 'heron.nine@quietmail.example',
  phone: '+856 20 7788 9901',
  passport: 'PK7719034',
  birth: '1987-04-23',
} as const

export const wallet = {
  address: '0x098B716B8Aaf21512996dC57EB0615e2383E2f96',
  name: 'Feeder wallet Marigold',
} as const

/** Blacked out as terms, wherever they stand: each in another place of the case. */
export const terms = {
  inSourceTitle: 'Sergei Volkov',
  inSourcePublisher: 'Северный вестник',
  inSourceNote: '이영희',
  inSourceUrl: 'https://leaks.example/dossier-4471',
  inLocator: 'Ledger folio 883',
  inPassage: 'the blue villa at Tha Deua',
  inOriginal: 'Ünïtëd Brøkers',
  inReason: 'Inspector Quillfeather',
  inPreferred: '王小明',
  inLinkClaim: 'invoice KX-20931',
  inNote: 'Baeksul pier warehouse',
  inCaseSummary: 'Operation Tin Lantern',
  inBoardTitle: 'Marigold cut-outs',
  inExhibitTitle: 'Photograph of Ms. Ōkawa',
  inExhibitName: 'okawa-passport-scan.txt',
  inExhibitNote: 'found behind the aquarium',
  inMailSubject: 'Re: rent for villa seven',
  inDossierTitle: 'The Lantern couriers',
  inDossierSummary: 'paid through Golden Naga Casino',
  inWaiver: 'told by source Kestrel',
  inScope: 'Duangdao',
  inRecipient: 'Major Phetsavanh',
  inPurpose: 'warrant 5512-X',
  inTypeTitle: 'Moonfish runner',
  inTypePlural: 'Moonfish couriers all',
  inTypeHelp: 'recruited at Café Dynamo',
  inTypeProperty: 'Kestrel-Zehn callsign',
  inTypeChoice: 'sunk off Wonsan',
  inLinkType: 'ferries gold for Drozd',
  inLinkReverse: 'has Drozd as ferryman',
  place: 'Ban Nongbone Road 14',
  company: 'Chilsong Trading Corp.',
  site: 'chilsong-trading.example',
  mail: 'bursar@chilsong-trading.example',
  telephone: '+7 4232 55 01 77',
  iban: 'DE89370400440532013000',
  amount: '1,234,567.89',
  transaction: '0x5c504ed432cb51138bcf09aa5e8a410dd4a1e204ef84bfed1be16dfba1b22060',
  date: '2021-11-05',
  hebrew: 'אבנר כהן',
  arabic: 'سامي الحداد',
  thai: 'สมชาย ใจดี',
  quoted: 'say "no" & <run>',
} as const

/** Only in records that carry a handling code of their own. */
export const byHandling = ['informant Nightjar', 'room 612 at the Crossing'] as const

/** Only in records that were chosen one by one. */
export const byChoice = ['the cook saw two men', 'plate number TX-4410'] as const

export const secrets: readonly string[] = [
  ...[...person.names, person.alias, person.email, person.phone, person.passport, person.birth],
  ...Object.values(wallet),
  ...Object.values(terms),
  ...byHandling,
  ...byChoice,
]
