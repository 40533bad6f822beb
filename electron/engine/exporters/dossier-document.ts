import type { ExportOption } from '#shared/answers.ts'
import { buildDossier } from '#shared/dossier/build.ts'
import type { DossierDocument } from '#shared/dossier/document.ts'
import { type DossierOrder, scopeOf } from '#shared/dossier/order.ts'
import { partOfDossier } from '#shared/dossier/part.ts'
import { templates } from '#shared/dossier/templates/list.ts'
import type { Edition } from '#shared/editions/edition.ts'
import { RedThreadError } from '#shared/errors.ts'
import { handlingCodes } from '#shared/model/handling.ts'
import { recordShape } from '#shared/model/record.ts'
import type { Claim } from '#shared/model/records/claim.ts'
import { all, type CaseState, get } from '#shared/ops/state.ts'
import { withArticle } from '#shared/words/with-article.ts'
import type { Exporting, NamedPart, OptionValues } from './exporter.ts'

/** What every form of a dossier can be asked for. */
export const dossierOptions: readonly ExportOption[] = [
  {
    id: 'dossier',
    title: 'Dossier',
    help: 'The dossier kept in the case, by its id; without one, the template is filled without a summary.',
    kind: 'text',
    names: 'dossier',
  },
  {
    id: 'template',
    title: 'Kind',
    help: 'What kind of document, where no dossier is named.',
    kind: 'choice',
    choices: templates.map(({ id, title }) => ({ id, title })),
  },
  {
    id: 'about',
    title: 'About',
    help: 'The entity a profile is about, by its id, where no dossier is named.',
    kind: 'text',
    names: 'entity',
  },
]

/** The part of the case that the named dossier tells of, whatever part was asked for. */
export function dossierPart(state: CaseState, options: OptionValues): NamedPart | undefined {
  const dossier = get(state, 'dossier', String(options['dossier'] ?? ''))
  return dossier && { state: partOfDossier(state, dossier), scope: scopeOf(dossier) }
}

/** The document to draw. What it does not tell of is noted as lost. Throws unknown-record for a dossier that is not there. */
export function dossierDocument({ edition, options, lose }: Exporting): DossierDocument {
  const { document, untold } = buildDossier(edition, orderOf(edition, options))
  for (const { id, record } of untold) {
    const title = recordShape(record)?.title.toLowerCase() ?? record
    lose({
      record: id,
      kind: 'lost',
      why: `${withArticle(document.cover.template.toLowerCase())} does not tell of this ${title}`,
    })
  }
  const left = new Set(untold.map(({ id }) => id))
  for (const claim of all(edition.state, 'claim')) if (!left.has(claim.id)) loseCitation(claim, lose)
  return document
}

/** A footnote says where in a source it stands, and quotes nothing; without source or exhibit there is none. */
function loseCitation({ id, passage, locator, source, exhibit }: Claim, lose: Exporting['lose']): void {
  if (passage !== undefined) lose({ record: id, field: 'passage', kind: 'lost', why: 'a dossier does not quote it' })
  if (locator === undefined || source !== undefined || exhibit !== undefined) return
  lose({ record: id, field: 'locator', kind: 'lost', why: 'it names neither source nor exhibit to be found in' })
}

function orderOf({ state, upTo, asOf }: Edition, options: OptionValues): DossierOrder {
  const id = options['dossier']
  if (typeof id === 'string' && id !== '') {
    const dossier = get(state, 'dossier', id)
    if (!dossier) throw new RedThreadError('unknown-record', { record: 'dossier', id })
    return dossier
  }
  const info = get(state, 'case', 'case')
  const { template, about } = options
  return {
    title: info?.title ?? '',
    ...(info?.reference ? { reference: info.reference } : {}),
    template: typeof template === 'string' ? template : (templates[0]?.id ?? ''),
    ...(typeof about === 'string' && about ? { about } : {}),
    handling: handlingCodes.find(code => code === upTo) ?? 'RED',
    author: info?.lead ?? '',
    at: asOf,
  }
}
