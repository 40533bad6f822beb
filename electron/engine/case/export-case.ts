import { basename } from 'node:path'
import type { ExportPreview, ExportWritten } from '#shared/contract.ts'
import type { Edition } from '#shared/editions/edition.ts'
import type { Loss } from '#shared/editions/loss.ts'
import type { PossibleMatch } from '#shared/editions/redaction/possible.ts'
import { RedThreadError } from '#shared/errors.ts'
import type { ReleasedFile } from '#shared/model/records/release.ts'
import { all, type CaseState } from '#shared/ops/state.ts'
import type { Exporter, OptionValues } from '../formats/writing/exporter.ts'
import { lossReportText } from '../formats/writing/loss-report.ts'
import { placeOf, writeOut } from '../handover/outgoing/write-out.ts'
import type { Job } from '../work/jobs.ts'
import { type EditionOrder, editionOf, type Made } from './edition.ts'
import { execute } from './execute.ts'
import { type ExportContext, exporterNamed, exportingOf } from './exporting.ts'
import { markOf, notPlaced } from './outgoing.ts'
import type { Session } from './session.ts'

export interface ExportOrder extends EditionOrder {
  readonly format: string
  readonly path: string
  /** The user has agreed that a file which is there is replaced. */
  readonly replace?: boolean | undefined
  readonly options: OptionValues
}

/**
 * Writes a part of the case in a format. The release and its custody are in the journal before the files appear in
 * their place: nothing goes out unrecorded. A case open read-only exports without a record, which the answer says.
 */
export async function exportCase(
  session: Session,
  order: ExportOrder,
  context: ExportContext,
  job: Job,
): Promise<ExportWritten> {
  const exporter = exporterNamed(order.format)
  const part = (whole: CaseState) => exporter.part?.(whole, order.options)
  const asked = { ...order, part }
  const { edition, before, kept, signer, possible, placeholderIn } = await editionOf(
    session,
    asked,
    context.signer,
    job.signal,
  )
  refuseTellingName(order.path, possible, placeholderIn)
  if (order.scope.of !== 'case' && isEmpty(edition)) throw new RedThreadError('empty-part', { scope: edition.scope })
  const losses: Loss[] = [...kept]
  const went = new Set<string>()
  const exportingOrder = {
    session,
    edition,
    before,
    options: order.options,
    context: { ...context, signer },
    job,
    losses,
    went,
  }
  const exporting = exportingOf(exportingOrder)
  const form = exporter.form === 'folder' ? 'folder' : 'file'
  const report = () => lossReportText(exporter.id, edition, losses)
  const out = await session.outgoing.start({ what: 'export', ...placeOf(order.path, form), replace: order.replace })
  try {
    const files = await writeOut(out.staging, order.path, form, exporter.write(exporting), report)
    const mark = files.at(-1)?.sha256 ?? ''
    await out.whole({ files, ...(session.readOnly ? {} : { record: markOf(session, 'release.record', mark) }) })
    const release = session.readOnly ? undefined : await record(session, exporter, edition, files, went)
    await out.place().catch(notPlaced(order.path, release && `release ${release}`))
    return answerOf(order.path, edition, files, losses, release)
  } finally {
    await out.end()
  }
}

const mostForms = 8

/** Nothing that tells what is redacted goes out, nor what may tell it before somebody has decided; not by its name either. */
function refuseTellingName(
  path: string,
  possible: readonly PossibleMatch[],
  placeholderIn: Made['placeholderIn'],
): void {
  const name = basename(path)
  const placeholder = placeholderIn(name)
  if (placeholder !== undefined) throw new RedThreadError('name-tells', { name, placeholder })
  if (possible.length === 0) return
  const forms = [...new Set(possible.map(({ form }) => form))]
  const shown = [
    ...forms.slice(0, mostForms),
    ...(forms.length > mostForms ? [`and ${forms.length - mostForms} more`] : []),
  ]
  throw new RedThreadError('undecided-matches', { count: possible.length, forms: shown })
}

/** Nothing was found in that part: not even what its reader may not have. */
const isEmpty = ({ state, withheld }: Edition) => all(state, 'entity').length === 0 && withheld.length === 0

async function record(
  session: Session,
  exporter: Exporter,
  edition: Edition,
  files: readonly ReleasedFile[],
  went: ReadonlySet<string>,
): Promise<string | undefined> {
  const { anchor, scope, upTo, withheld, redacted, recipient, purpose, state } = edition
  const result = await execute(session, 'release.record', {
    format: exporter.id,
    scope,
    entries: anchor.entries,
    head: anchor.head,
    upTo,
    withheld: withheld.length,
    ...(redacted.length > 0 ? { redacted: true } : {}),
    files: files.map(({ path, size, sha256 }) => ({ path, size, sha256 })),
    recipient,
    purpose,
    exhibits: all(state, 'exhibit').flatMap(each => (went.has(each.sha256) && !each.removed ? [each.id] : [])),
    action: exporter.handsOver ? 'handed over' : 'exported',
  })
  const id = result?.created[0]
  const made = id === undefined ? undefined : session.store.data.state.records.get(id)
  return made?.record === 'release' ? made.number : undefined
}

function answerOf(
  path: string,
  edition: Edition,
  files: readonly ReleasedFile[],
  losses: readonly Loss[],
  release: string | undefined,
): ExportWritten {
  return {
    path,
    files,
    entries: edition.anchor.entries,
    lost: losses.filter(loss => loss.kind === 'lost').length,
    carriedByExtension: losses.filter(loss => loss.kind === 'extension').length,
    withheld: edition.withheld.length,
    redacted: edition.redacted.reduce((sum, each) => sum + each.places, 0),
    ...(release === undefined ? {} : { release }),
  }
}

/** What may still tell in the redacted edition that would go out; empty of one that is not redacted. */
export async function matchesIn(session: Session, order: EditionOrder, context: ExportContext, job: Job) {
  return (await editionOf(session, order, context.signer, job.signal)).possible
}

/** What would go out and what not, in figures. */
export function previewOf({ scope, anchor, state, withheld }: Edition): ExportPreview {
  const counts = Map.groupBy(withheld, each => `${each.record}\n${each.handling}`)
  return {
    scope,
    entries: anchor.entries,
    records: Object.fromEntries([...state.ids].map(([name, ids]) => [name, ids.length])),
    withheld: [...counts].map(([key, { length: count }]) => {
      const [record = '', handling = ''] = key.split('\n')
      return { record, handling, count }
    }),
  }
}
