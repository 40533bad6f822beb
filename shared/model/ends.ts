/**
 * Sets of entity types that the ends of links share, so that a link file reads as a sentence. Each is as wide as an
 * investigator may need and no wider: what fits both ends is what the board offers.
 */
export const humans = ['person', 'team'] as const
/** Those who act as people do, a forged identity included. */
export const people = [...humans, 'persona'] as const
/** What a register or a licence stands behind. */
export const businesses = ['company', 'front-company', 'organisation', 'exchange', 'broker'] as const
export const bodies = [...businesses, 'government-body'] as const
/** Everybody who can do something. */
export const actors = [...people, ...bodies, 'hacker-group'] as const

/** Services through which virtual assets move. */
export const services = ['exchange', 'broker', 'mixer', 'bridge', 'defi-protocol'] as const
/** Where virtual assets sit on a chain. */
export const chainHolders = ['address', 'wallet', 'cluster', 'smart-contract'] as const
export const accounts = ['bank-account', 'payment-account', 'card'] as const
/** Where funds can sit. */
export const fundHolders = [...chainHolders, ...accounts] as const
/** Either end of a flow of funds; whoever holds an account may stand for it where the account is not known. */
export const fundEnds = [...fundHolders, 'mixer', 'bridge', 'defi-protocol', ...actors, 'country', 'programme'] as const

export const craft = ['vessel', 'aircraft', 'vehicle'] as const
export const places = ['location', 'country', 'host-site', 'property'] as const
export const profiles = ['social-profile', 'job-profile'] as const
/** What stands on a network and can be reached. */
const networkSites = ['website', 'domain', 'ip-address'] as const
/** What a person logs in with or is reached at. */
export const contactPoints = ['email-address', 'phone-number', ...profiles] as const
export const digital = [...networkSites, ...contactPoints, 'code-repository', 'device', 'file'] as const
/** What can be owned, frozen or seized. */
export const assets = [
  ...fundHolders,
  'token',
  ...craft,
  'property',
  'host-site',
  'device',
  'domain',
  'website',
  'code-repository',
] as const

export const crimes = ['incident', 'campaign'] as const
/** What may be attributed to somebody, or denied by them. */
export const attributable = [...crimes, 'malware', 'hacker-group', 'persona', ...fundHolders, 'document'] as const
export const undertakings = ['project', 'programme', 'campaign'] as const
/** What the designations of a sanctions list may name. */
export const designated = [...actors, 'mixer', 'bridge', 'defi-protocol', ...assets, 'programme', 'country'] as const
export const papers = [
  'document',
  'file',
  'contract',
  'court-case',
  'sanction',
  'seizure',
  'identity-document',
] as const
/** Where something can be read. */
export const readable = [...papers, ...networkSites, ...profiles, 'email-address', 'code-repository', 'event'] as const
