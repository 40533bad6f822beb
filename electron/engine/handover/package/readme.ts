import type { Signer } from '#engine/secrets/identity/ed25519.ts'
import { fingerprintWords } from '#engine/secrets/identity/fingerprint.ts'
import { get } from '#shared/ops/state.ts'
import { oneLine } from '../bundle/manifest.ts'
import { type PackageContents, packageFormat } from './edition-page.ts'

/** README.txt: what the recipient holds and how to check it with nothing of ours. */
export function readmeText(contents: PackageContents, signer: Signer | undefined): string {
  return [
    'RED THREAD CASE PACKAGE\n',
    factsText(contents),
    ...withheldText(contents),
    ...redactedText(contents),
    signer ? signedText(signer) : unsignedText,
    filesText(contents),
    limits,
  ].join('\n')
}

function factsText({ edition }: PackageContents): string {
  const { caseId, asOf, anchor, scope, recipient, purpose, upTo, state } = edition
  const info = get(state, 'case', 'case')
  const facts = [
    ['Case', info?.title ?? ''],
    ['Reference', info?.reference ?? ''],
    ['Case id', caseId],
    ['What it holds', scope],
    ['As of', `${asOf}, journal entry ${anchor.entries}`],
    ['For', recipient],
    ['Purpose', purpose],
    ['Handling', `up to ${upTo}`],
  ] as const
  return facts.map(([label, value]) => `${label.padEnd(14)} ${oneLine(value)}\n`).join('')
}

function withheldText({ edition: { withheld } }: PackageContents): string[] {
  if (withheld.length === 0) return []
  const lines = withheld.map(({ id, record, handling }) => `  ${record} ${id} (${oneLine(handling)})\n`)
  return [`Withheld, because the recipient may not have it (${withheld.length}):\n${lines.join('')}`]
}

function redactedText({ edition: { redacted } }: PackageContents): string[] {
  if (redacted.length === 0) return []
  const lines = redacted.map(({ placeholder, places }) => `  ${placeholder} in ${places} places\n`)
  return [`Redacted:\n${lines.join('')}`]
}

const check = `   Every file against the lists (in the unpacked folder):
     sha512sum --strict -c tagmanifest-sha512.txt manifest-sha512.txt
   Everything, the journal and the exhibits too:
     python3 verify_case.py .
   Without installing anything: open verify.html in a browser and give it the ZIP. It needs no network and uses none.
   (Both programs came with the package: to rely on one, compare it with a copy from elsewhere.)
`

function signedText(signer: Signer): string {
  return `How to check it

   Who signed it:
     ssh-keygen -Y verify -f allowed_signers -I sender -n ${packageFormat} -s MANIFEST.sig < tagmanifest-sha512.txt
   The key must be the sender's. It came with the package, so the package alone does not prove that.
   Ask the sender, by telephone or in person, to read out these six words:
     ${fingerprintWords(signer.publicKey)}
${check}`
}

const unsignedText = `How to check it

   THIS PACKAGE IS NOT SIGNED. Anyone could have made or changed it: ask the sender to confirm the SHA-256 of the ZIP.
${check}`

function filesText({ journal, evidence, stamps, formats }: PackageContents): string {
  const lines = [
    ['data/edition.json', 'what part of which case this is, for whom, and what was left out'],
    ['data/checkpoint.note', 'signed state of the journal: case, number of entries, Merkle root'],
    ...formats.map(({ format, place }) => [
      place,
      `the case as ${format}, with loss-report.json: what that cannot hold`,
    ]),
    ...(evidence ? [['data/evidence/', "the exhibits' files; their SHA-256 are in edition.json"]] : []),
    ...(journal
      ? [['data/journal', 'every change to the case in order, one line of base64 each; inside is JSON']]
      : []),
    ...(stamps.length > 0
      ? [['data/stamps/', 'RFC 3161 timestamps: openssl ts -verify -queryfile 1.tsq -in 1.tsr']]
      : []),
  ]
  return `What is where\n\n${lines.map(([place = '', says]) => `   ${place.padEnd(22)} ${says}\n`).join('')}`
}

const limits = `What no check can show: whose key signed this, that what was recorded is true, and that nothing after the newest
checkpoint you hold on paper was left out.
`
