import type { Exporter, Exporting, OutFile } from '#engine/formats/writing/exporter.ts'
import { zipOf } from '#engine/formats/writing/zip.ts'
import { allowedSigners } from '../bundle/readme.ts'
import { signSsh } from '../bundle/sshsig.ts'
import { dossierOptions } from '../dossier/dossier-document.ts'
import { pdfOption } from '../dossier/pdf/exporter.ts'
import { startBag, tagManifestName } from './bag.ts'
import { contentsOf, payloadFiles } from './contents.ts'
import { packageFormat } from './edition-page.ts'
import { dataFormats, dossierForm, dossierFormats } from './formats.ts'
import { readmeText } from './readme.ts'
import { recipientsIn, sealed } from './seal.ts'

/** What an agency receives: a BagIt bag in a ZIP with dossier, data, evidence, signature and two verifiers. */
export const casePackage: Exporter = {
  id: 'package',
  title: 'Package for an agency (BagIt in ZIP)',
  help: 'Dossier, data formats and evidence in one signed ZIP that any computer opens and checks without Red Thread.',
  form: { file: '.zip' },
  handsOver: true,
  signed: true,
  options: [
    {
      id: dossierForm,
      title: 'Dossier as',
      help: 'In which form people read it.',
      kind: 'choice',
      choices: [...dossierFormats, { id: 'all', title: 'In all of these' }, { id: 'none', title: 'No dossier' }].map(
        ({ id, title }) => ({ id, title }),
      ),
    },
    ...dossierOptions,
    pdfOption,
    ...dataFormats.map(({ id, title }) => ({ id, title, help: `The same as ${title}.`, kind: 'flag' as const })),
    {
      id: 'evidence',
      title: 'Evidence',
      help: "Whether the exhibits' files go along.",
      kind: 'choice',
      choices: [
        { id: 'with', title: 'With the files of the exhibits' },
        { id: 'without', title: 'Only their numbers and SHA-256' },
      ],
    },
    {
      id: 'journal',
      title: 'Journal',
      help: 'Every change ever made: names since removed, codes since lowered and what redactions name too. Only of the whole case with nothing withheld or redacted.',
      kind: 'flag',
    },
    {
      id: 'recipients',
      title: 'Sealed to',
      help: 'Recipients (age1…), separated by spaces: the ZIP is then inside an age file, which is never twice the same.',
      kind: 'text',
    },
  ],
  write: async function* (exporting) {
    const recipients = recipientsIn(String(exporting.options['recipients'] ?? ''))
    const zip = watched(zipOf(bagFiles(exporting)), exporting)
    if (recipients === undefined) yield { path: 'package.zip', pieces: zip }
    else yield { path: 'package.zip.age', pieces: sealed(zip, recipients, exporting.signal) }
  },
}

/** The bag's files below a folder of its own: the payload first, then what is made from its hashes. */
async function* bagFiles(exporting: Exporting): AsyncGenerator<OutFile> {
  const { caseId, anchor } = exporting.edition
  const root = `case-${caseId.slice(0, 8)}-${anchor.entries}`
  for await (const { path, pieces } of unrooted(exporting)) yield { path: `${root}/${path}`, pieces }
}

async function* unrooted(exporting: Exporting): AsyncGenerator<OutFile> {
  const { edition, signer } = exporting
  const contents = contentsOf(exporting)
  const bag = startBag()
  for await (const file of payloadFiles(exporting, contents)) yield bag.payload(file)
  const info = [
    ['Bag-Software-Agent', 'Red Thread'],
    ['Bagging-Date', edition.asOf.slice(0, 10)],
    ['External-Identifier', `case/${edition.caseId}`],
    ['External-Description', edition.scope],
  ] as const
  for (const file of bag.describe(info)) yield bag.tag(file)
  yield bag.tag({ path: 'README.txt', pieces: [readmeText(contents, signer)] })
  for (const name of ['receipt.html', 'verify.html', 'verify_case.py']) {
    // An older installation may lack one of them; what is there goes along.
    const bytes = await exporting.resource(name).catch(() => undefined)
    if (bytes) yield bag.tag({ path: name, pieces: [bytes] })
  }
  if (signer) yield bag.tag({ path: 'allowed_signers', pieces: [allowedSigners(signer.publicKey, packageFormat)] })
  const page = bag.tagManifest()
  yield { path: tagManifestName, pieces: [page] }
  if (signer) yield { path: 'MANIFEST.sig', pieces: [signSsh(Buffer.from(page), signer, packageFormat)] }
}

async function* watched(pieces: AsyncIterable<Uint8Array>, { signal, progress }: Exporting) {
  let done = 0
  for await (const piece of pieces) {
    signal.throwIfAborted()
    done += piece.length
    progress(done)
    yield piece
  }
}
