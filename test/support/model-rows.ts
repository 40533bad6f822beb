import type { KindId } from '#shared/model/value.ts'

/** What the model must hold, written down apart from it. */
function words(text: string): string[] {
  return text.trim().split(/\s+/).sort()
}

/** The tables of types and links that were promised, and what the sample's facts need beyond them. */
export const expectedTypes = words(`
  address wallet transaction token smart-contract exchange broker mixer bridge defi-protocol cluster incident campaign
  hacker-group malware person persona identity-document company front-company organisation government-body position
  device host-site ip-address domain website email-address phone-number social-profile job-profile code-repository file
  bank-account payment-account card contract vessel aircraft vehicle property location country sanction court-case
  seizure project event document
  team programme technique
`)

export const expectedLinks = words(`
  controls owns-address holds-account-at deposit-address-of signer-of
  transferred-to swapped-to bridged-to mixed-through deposited-to withdrew-from paid salary-paid-to cashed-out-at
  likely-continues-as same-cluster-as time-amount-match
  stole-from victim-of attributed-to denied-by used-tool exploited laundered-through enabled
  same-as possibly-same-as not-same-as operates-persona impersonates identity-stolen-from uses-document
  same-photo same-cv-text same-phone same-payout-account same-device same-ip same-repository
  employed-by applied-to contracted-via references manages dispatched-by worked-on hosts-device-for remote-accesses
  owns beneficial-owner-of nominee-for director-of registered-at subsidiary-of front-for provides-premises represents
  supplies
  family associate member-of subordinate-of communicates-with met
  part-of sponsors funds designated-by listed-in charged-in froze seized obliges
  resolves-to hosted-at registered-by logged-in-from uses controls-profile committed-to
  located-at operates-from travelled-to citizen-of resident-of flagged-in
  mentioned-in extracted-from derived-from supersedes
  concerns spoke-for said attended proceeds-to hosts kept-at operates holds-position party-to targets issued-by
  input-of output-to profile-on placed-at related-to
`)

export const expectedRecords = words(`
  case entity link claim source exhibit custody-event identity-judgement board group ledger trace-run hypothesis rating
  task legal-request note
`)

/** The chains of the sample story, as an investigator would draw them. */
export const story: readonly (readonly [from: string, link: string, to: string])[] = [
  ['incident', 'proceeds-to', 'wallet'],
  ['wallet', 'mixed-through', 'mixer'],
  ['mixer', 'likely-continues-as', 'exchange'],
  ['wallet', 'transferred-to', 'exchange'],
  ['exchange', 'located-at', 'country'],
  ['incident', 'attributed-to', 'hacker-group'],
  ['incident', 'denied-by', 'country'],
  ['bridge', 'victim-of', 'incident'],
  ['incident', 'part-of', 'incident'],
  ['hacker-group', 'used-tool', 'malware'],
  ['government-body', 'sponsors', 'hacker-group'],
  ['front-company', 'front-for', 'government-body'],
  ['front-company', 'hosts', 'team'],
  ['front-company', 'provides-premises', 'host-site'],
  ['team', 'operates-persona', 'persona'],
  ['persona', 'contracted-via', 'website'],
  ['job-profile', 'profile-on', 'website'],
  ['job-profile', 'same-cv-text', 'job-profile'],
  ['persona', 'identity-stolen-from', 'person'],
  ['persona', 'impersonates', 'company'],
  ['persona', 'employed-by', 'company'],
  ['company', 'victim-of', 'incident'],
  ['malware', 'enabled', 'incident'],
  ['team', 'worked-on', 'project'],
  ['team', 'funds', 'programme'],
  ['incident', 'funds', 'programme'],
  ['country', 'supplies', 'country'],
  ['sanction', 'obliges', 'country'],
  ['mixer', 'listed-in', 'sanction'],
  ['wallet', 'designated-by', 'government-body'],
  ['person', 'spoke-for', 'government-body'],
  ['person', 'attended', 'event'],
  ['person', 'said', 'document'],
  ['document', 'concerns', 'incident'],
]

/** One thing a user may type for each kind of value; of a choice, the property says which. */
export const typed: Readonly<Record<Exclude<KindId, 'choice'>, string>> = {
  text: 'lodging and office space',
  name: '김철수',
  date: '2021-03',
  'date-range': '2017 – 2021-03',
  money: '21.9 M USD',
  range: '630 M to over 1 B USD',
  number: '3.5 %',
  country: 'Laos',
  address: '0x098B716B8Aaf21512996dC57EB0615e2383E2f96',
  hash: 'sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  url: 'https://example.org/report',
  email: 'name@example.org',
  phone: '+856 20 5555 1234',
  identifier: 'IMO 9187629',
  coordinates: '17.9757, 102.6331 within 500 m',
  file: 'exhibit-1',
}
