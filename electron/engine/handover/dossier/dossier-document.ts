import type { Exporting, NamedPart, OptionValues } from '#engine/formats/writing/exporter.ts'
import type { FormatOption } from '#shared/answers.ts'
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

/** What every form of a dossier can be asked for. */
export const dossierOptions: readonly FormatOption[] = [
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
  {
    id: 'quotes',
    title: 'Quote the passages cited',
    help: 'Each note prints, word for word, what was read there. A dossier that is named may say so itself.',
    kind: 'flag',
  },
]

/** The part of the case that the named dossier tells of, whatever part was asked for. */
export function dossierPart(state: CaseState, options: OptionValues): NamedPart | undefined {
  const dossier = get(state, 'dossier', String(options['dossier'] ?? ''))
  return dossier && { state: partOfDossier(state, dossier), scope: scopeOf(dossier) }
}

/** The document to draw. What it does not tell of is noted as lost. Throws unknown-record for a dossier that is not there. */
export function dossierDocument({ edition, options, lose }: Exporting): DossierDocument {
  const order = orderOf(edition, options)
  const { document, leftOut } = buildDossier(edition, order)
  for (const { id, record } of leftOut) {
    const title = recordShape(record)?.title.toLowerCase() ?? record
    lose({
      record: id,
      kind: 'lost',
      why: `${withArticle(document.cover.template.toLowerCase())} does not tell of this ${title}`,
    })
  }
  const left = new Set(leftOut.map(({ id }) => id))
  for (const claim of all(edition.state, 'claim')) if (!left.has(claim.id)) loseCitation(claim, order, lose)
  return document
}

/** A footnote says where in a source it stands, and quotes it where asked to; without source or exhibit there is none. */
function loseCitation(
  { id, passage, locator, source, exhibit }: Claim,
  { quotes }: DossierOrder,
  lose: Exporting['lose'],
): void {
  const hasNote = source !== undefined || exhibit !== undefined
  const why = 'it names neither source nor exhibit to be found in'
  if (passage !== undefined && !quotes) lose({ record: id, field: 'passage', kind: 'left-out', why: leftOut })
  else if (passage !== undefined && !hasNote) lose({ record: id, field: 'passage', kind: 'lost', why })
  if (locator !== undefined && !hasNote) lose({ record: id, field: 'locator', kind: 'lost', why })
}

const leftOut = 'passages are left out by choice: the dossier was not asked to quote them'

function orderOf({ state, upTo, asOf }: Edition, options: OptionValues): DossierOrder {
  const id = options['dossier']
  if (typeof id === 'string' && id !== '') {
    const dossier = get(state, 'dossier', id)
    if (!dossier) throw new RedThreadError('unknown-record', { record: 'dossier', id })
    return options['quotes'] === true ? { ...dossier, quotes: true } : dossier
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
    ...(options['quotes'] === true ? { quotes: true } : {}),
  }
}
