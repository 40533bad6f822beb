import { RedThreadError } from '#shared/errors.ts'

/** What a bundle says of itself: the signed page that everything else in it is checked against. */
export interface Manifest {
  /** Of its journal: in version 2 entries name the copy that wrote them (shared/ops/commit.ts), in version 1 none does. */
  readonly version: 1 | 2
  /** 16 bytes, hexadecimal. */
  readonly caseId: string
  /** How many bundles of this case the sender has written, this one included. */
  readonly number: number
  /** SHA-256 of the MANIFEST of the bundle before it; '' for the first. */
  readonly previous: string
  readonly from: string
  readonly to: string
  /** Number of journal entries, their Merkle root (RFC 6962) and the hash of the last one: hexadecimal. */
  readonly entries: number
  readonly root: string
  readonly head: string
  readonly files: readonly BundleFile[]
}

export interface BundleFile {
  readonly name: string
  readonly sha256: string
  readonly size: number
}

export const manifestName = 'MANIFEST'
export const signatureName = 'MANIFEST.sig'
/** What lies beside the evidence, in the order it is written. */
const pageNames = ['checkpoint.note', 'journal', 'allowed_signers', 'README.txt', 'verify_case.py'] as const
export const evidenceFolder = 'evidence/'

/** The version that this program writes. */
export const bundleVersion = 2 as const
const formatLine = '# case-bundle@v'
const newerFormat = /^# case-bundle@v([1-9]\d{0,8})\n/

/**
 * The manifest as text. Its facts are comment lines and each file is a size comment and a `hash  name` line, so that
 * this one signed page is also what `sha256sum -c MANIFEST` reads. A line break in a name would forge facts: they and
 * every other control character become spaces.
 */
export function encodeManifest(manifest: Manifest): string {
  const facts = [
    `${formatLine}${manifest.version}`,
    `# case: ${manifest.caseId}`,
    `# bundle: ${manifest.number}`,
    `# previous: ${manifest.previous === '' ? 'none' : manifest.previous}`,
    `# from: ${oneLine(manifest.from)}`,
    `# to: ${oneLine(manifest.to)}`,
    `# entries: ${manifest.entries}`,
    `# root: ${manifest.root}`,
    `# head: ${manifest.head}`,
  ]
  const files = manifest.files.map(file => `# size: ${file.size}\n${file.sha256}  ${file.name}`)
  return `${[...facts, ...files].join('\n')}\n`
}

const hex = '[0-9a-f]{64}'
const number = '0|[1-9]\\d{0,14}'
const factsPattern = new RegExp(
  `^${formatLine}([12])\n# case: ([0-9a-f]{32})\n# bundle: (${number})\n# previous: (none|${hex})\n# from: ([^\n]*)\n` +
    `# to: ([^\n]*)\n# entries: (${number})\n# root: (${hex})\n# head: (${hex})\n`,
)
const filePattern = new RegExp(`# size: (${number})\n(${hex})  ([^\n]+)\n`, 'y')
const evidencePattern = new RegExp(`^${evidenceFolder}(${hex})$`)

/**
 * The manifest out of its text. Only what encodeManifest writes is accepted: one spelling, one order, names from the
 * list, evidence sorted and named by its own hash. Throws bundle-damaged; newer-format for a later version.
 */
export function parseManifest(text: string): Manifest {
  const newer = newerFormat.exec(text)?.[1]
  if (newer !== undefined && Number(newer) > bundleVersion) throw new RedThreadError('newer-format', { version: newer })
  const facts = factsPattern.exec(text)
  if (facts === null) throw damaged('its MANIFEST is not readable')
  const [head = '', version, caseId = '', bundle, previous = '', from = '', to = '', entries, root = '', last = ''] =
    facts
  const manifest: Manifest = {
    version: version === '1' ? 1 : 2,
    caseId,
    number: Number(bundle),
    previous: previous === 'none' ? '' : previous,
    from,
    to,
    entries: Number(entries),
    root,
    head: last,
    files: parseFiles(text, head.length),
  }
  if (encodeManifest(manifest) !== text) throw damaged('its MANIFEST is not in the one form it is written in')
  checkNames(manifest.files)
  return manifest
}

function parseFiles(text: string, start: number): BundleFile[] {
  const files: BundleFile[] = []
  filePattern.lastIndex = start
  for (let at = start; at < text.length; at = filePattern.lastIndex) {
    const [, size, sha256 = '', name = ''] = filePattern.exec(text) ?? []
    if (size === undefined) throw damaged(`its MANIFEST is not readable after ${files.length} files`)
    files.push({ name, sha256, size: Number(size) })
  }
  return files
}

function checkNames(files: readonly BundleFile[]): void {
  const pages = files.slice(0, pageNames.length)
  if (pages.length < pageNames.length || pages.some((page, i) => page.name !== pageNames[i])) {
    throw damaged('its MANIFEST does not name the pages of a bundle')
  }
  let before = ''
  for (const { name, sha256 } of files.slice(pageNames.length)) {
    if (evidencePattern.exec(name)?.[1] !== sha256) throw damaged(`its MANIFEST names "${name.slice(0, 100)}"`)
    if (name <= before) throw damaged('its MANIFEST lists evidence twice or out of order')
    before = name
  }
}

/** A name as a fact can hold it: one line of at most 200 characters, nothing invisible. */
export function oneLine(text: string): string {
  return text
    .replace(/[\p{C}\p{Zl}\p{Zp}]+/gu, ' ')
    .slice(0, 200)
    .toWellFormed()
    .trim()
}

export function damaged(detail: string): RedThreadError {
  return new RedThreadError('bundle-damaged', { detail })
}
