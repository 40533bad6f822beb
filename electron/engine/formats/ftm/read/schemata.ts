/** What FollowTheMoney's schemata and references become here, as data. A schema not named is read as its nearest ancestor. */

export const entityFor: Readonly<Record<string, string>> = {
  Person: 'person',
  Company: 'company',
  Organization: 'organisation',
  LegalEntity: 'organisation',
  PublicBody: 'government-body',
  CryptoWallet: 'wallet',
  BankAccount: 'bank-account',
  Vessel: 'vessel',
  Airplane: 'aircraft',
  Vehicle: 'vehicle',
  RealEstate: 'property',
  Event: 'event',
  Project: 'project',
  Contract: 'contract',
  CourtCase: 'court-case',
  Position: 'position',
  Address: 'location',
  Document: 'document',
  Note: 'document',
  UserAccount: 'social-profile',
  Identification: 'identity-document',
  Sanction: 'sanction',
}

/** Link type, and the properties that hold its ends. A party to a court case need not be the accused. */
export const linkFor: Readonly<Record<string, readonly [type: string, from: string, to: string]>> = {
  Ownership: ['owns', 'owner', 'asset'],
  Directorship: ['director-of', 'director', 'organization'],
  Employment: ['employed-by', 'employee', 'employer'],
  Membership: ['member-of', 'member', 'organization'],
  Representation: ['represents', 'agent', 'client'],
  Family: ['family', 'person', 'relative'],
  Associate: ['associate', 'person', 'associate'],
  Succession: ['supersedes', 'successor', 'predecessor'],
  UnknownLink: ['related-to', 'subject', 'object'],
  Payment: ['paid', 'payer', 'beneficiary'],
  Occupancy: ['holds-position', 'holder', 'post'],
  CourtCaseParty: ['related-to', 'party', 'case'],
  ProjectParticipant: ['worked-on', 'participant', 'project'],
  Documentation: ['mentioned-in', 'entity', 'document'],
  Similar: ['possibly-same-as', 'candidate', 'match'],
  ContractAward: ['party-to', 'supplier', 'contract'],
  Debt: ['related-to', 'debtor', 'creditor'],
}

/** A reference inside a thing, as a link from it; `back` where the link leads from the other to it. */
export const referenceFor: Readonly<Record<string, readonly [type: string, back?: 'back']>> = {
  'CryptoWallet:holder': ['controls', 'back'],
  'Identification:holder': ['uses-document', 'back'],
  'Sanction:entity': ['listed-in', 'back'],
  'Vehicle:owner': ['owns', 'back'],
  'Vehicle:operator': ['operates', 'back'],
  'UserAccount:owner': ['controls-profile', 'back'],
  'Event:involved': ['attended', 'back'],
  'Event:organizer': ['attended', 'back'],
  'Contract:authority': ['party-to', 'back'],
  'Note:entity': ['mentioned-in', 'back'],
  'LegalEntity:parent': ['subsidiary-of'],
  'BankAccount:bank': ['kept-at'],
  'Thing:addressEntity': ['located-at'],
  'Thing:proof': ['mentioned-in'],
  'Position:organization': ['part-of'],
}

/** Properties that say the same as one of ours under another name than we write. */
export const propertyFor: Readonly<Record<string, string>> = {
  weakAlias: 'alias',
  previousName: 'alias',
  citizenship: 'nationality',
  jurisdiction: 'country',
  notes: 'description',
  summary: 'description',
  bodyText: 'description',
  fileName: 'title',
  website: 'url',
}

/** What opens an account or moves funds must not come to lie in a case. */
export const secrets: ReadonlySet<string> = new Set(['privateKey', 'password'])
