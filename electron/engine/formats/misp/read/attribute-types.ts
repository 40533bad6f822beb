/** What an attribute of MISP is about, and which property of ours holds it. */
export interface Meaning {
  readonly type: string
  readonly property: string
  /** Written before the value, where our kinds read it only so: `BTC:1A1z…`, `IBAN: DE…`. */
  readonly prefix?: string
}

const means = (type: string, property: string, ...names: readonly string[]) =>
  names.map(name => [name, { type, property }] as const)

const prefixed = (type: string, property: string, prefix: string, name: string) =>
  [name, { type, property, prefix }] as const

/** MISP's types of attributes (describeTypes) that are a thing of ours; all others are said of the event in words. */
export const attributeTypes: ReadonlyMap<string, Meaning> = new Map<string, Meaning>([
  ...means('file', 'hash', 'md5', 'sha1', 'sha256', 'sha384', 'sha512'),
  ...means('file', 'name', 'filename', 'email-attachment'),
  // Digests that our kind of hash does not know stay words of the file.
  ...means(
    'file',
    'description',
    'ssdeep',
    'imphash',
    'pehash',
    'impfuzzy',
    'authentihash',
    'tlsh',
    'telfhash',
    'vhash',
  ),
  ...means('ip-address', 'ip', 'ip-dst', 'ip-src'),
  ...means('domain', 'domain', 'domain', 'hostname', 'onion-address'),
  ...means('website', 'url', 'url', 'uri'),
  ...means('document', 'url', 'link'),
  ...means('email-address', 'email', 'email', 'email-src', 'email-dst', 'target-email', 'email-reply-to'),
  ...means('phone-number', 'phone', 'phone-number'),
  prefixed('address', 'address', 'BTC:', 'btc'),
  prefixed('address', 'address', 'XMR:', 'xmr'),
  prefixed('address', 'address', 'DASH:', 'dash'),
  prefixed('bank-account', 'iban', 'IBAN: ', 'iban'),
  prefixed('bank-account', 'bic', 'BIC: ', 'bic'),
  prefixed('bank-account', 'number', 'account: ', 'bank-account-nr'),
  prefixed('card', 'number', 'card: ', 'cc-number'),
  ...means('code-repository', 'name', 'github-repository'),
  ...means('social-profile', 'handle', 'github-username', 'twitter-id', 'jabber-id'),
  ...means('person', 'name', 'full-name'),
  ...means('hacker-group', 'name', 'threat-actor'),
  ...means('campaign', 'name', 'campaign-name'),
  ...means('organisation', 'name', 'target-org'),
])

/** Never taken in. */
export const secretTypes: ReadonlySet<string> = new Set(['pgp-private-key'])
/** They bring a file along, which belongs in the evidence and not in a claim. */
export const fileTypes: ReadonlySet<string> = new Set(['attachment', 'malware-sample'])
