import type { Exporting, OutFile } from '#engine/formats/writing/exporter.ts'
import { lossReportText } from '#engine/formats/writing/loss-report.ts'
import type { Loss } from '#shared/editions/loss.ts'
import { scopeWords } from '#shared/editions/scope-words.ts'
import { encodeJournal } from '../bundle/journal-text.ts'
import { editionPage, type PackageContents } from './edition-page.ts'
import { evidenceFiles, packedExhibits } from './evidence.ts'
import { dataFormats, dossierForm, dossierFormats, type PackedFormat, provedRecords } from './formats.ts'
import { safePath } from './names.ts'
import { packedStamps, stampFiles } from './stamps.ts'

/** What the options ask for, as far as this edition may hold it. */
export function contentsOf(exporting: Exporting): PackageContents {
  const { edition, options, signer } = exporting
  const { scope, state, withheld, redacted } = edition
  const isRedacted = redacted.length > 0
  const whole = scope === scopeWords(state, { of: 'case' }) && withheld.length === 0 && !isRedacted
  return {
    edition,
    signedBy: signer?.name ?? '',
    // Whoever may not have all of the case may not have its journal.
    journal: options['journal'] === true && whole,
    // No page of an exhibit can be blacked out, nor a signed stamp: of a redacted edition only their hashes are named.
    evidence: options['evidence'] !== 'without' && !isRedacted,
    exhibits: packedExhibits(edition),
    stamps: isRedacted ? [] : packedStamps(edition),
    formats: chosenFormats(exporting).map(({ id, place }) => ({ format: id, place: `data/${placeOf(place)}` })),
  }
}

/** What was asked for and may not go along. */
function reportRefused({ edition, options, lose }: Exporting, { journal, evidence, exhibits }: PackageContents): void {
  if (options['journal'] === true && !journal) lose({ record: 'case', kind: 'lost', why: whyNoJournal })
  if (options['evidence'] === 'without' || evidence || edition.redacted.length === 0) return
  for (const { exhibit } of exhibits) lose({ record: exhibit.id, kind: 'lost', why: whyNoFile })
}

const whyNoJournal =
  'the journal stays behind, for it tells everything that was ever recorded, and this edition does not'
const whyNoFile = 'its file stays behind, for nothing inside it can be blacked out; its hash is told'

/** The payload's files, in the order they are written. */
export async function* payloadFiles(exporting: Exporting, contents: PackageContents): AsyncGenerator<OutFile> {
  const { checkpoint } = exporting.edition.anchor
  reportRefused(exporting, contents)
  yield { path: 'edition.json', pieces: [editionPage(contents)] }
  if (checkpoint !== '') yield { path: 'checkpoint.note', pieces: [checkpoint] }
  for (const format of chosenFormats(exporting)) yield* formatFiles(exporting, format)
  if (contents.evidence) yield* evidenceFiles(exporting, contents.exhibits)
  yield* stampFiles(exporting, contents.stamps)
  if (contents.journal) yield { path: 'journal', pieces: encodeJournal(exporting.journal()) }
}

function chosenFormats({ options, edition }: Exporting): readonly PackedFormat[] {
  const redacted = edition.redacted.length > 0
  const form = options[dossierForm] ?? dossierFormats[0].id
  const dossiers = dossierFormats.filter(({ id }) => form === 'all' || form === id)
  return [...dossiers, ...dataFormats.filter(({ id }) => options[id] === true || (id === provedRecords && redacted))]
}

async function* formatFiles(exporting: Exporting, { id, place }: PackedFormat): AsyncGenerator<OutFile> {
  const losses: Loss[] = []
  const lose = (loss: Loss) => {
    losses.push(loss)
    exporting.lose({ ...loss, why: `${id}: ${loss.why}` })
  }
  // Which dossier, and of what kind, is asked of the package; the data formats are taken as they usually are.
  const options = dossierFormats.some(each => each.id === id) ? exporting.options : {}
  for await (const { path, pieces } of exporting.other(id, options, lose)) {
    yield { path: 'file' in place ? place.file : `${place.folder}/${safePath(path)}`, pieces }
  }
  yield { path: reportPath(place), pieces: [lossReportText(id, exporting.edition, losses)] }
}

function reportPath(place: PackedFormat['place']): string {
  return 'file' in place ? `${place.file}.loss-report.json` : `${place.folder}/loss-report.json`
}

const placeOf = (place: PackedFormat['place']) => ('file' in place ? place.file : `${place.folder}/`)
