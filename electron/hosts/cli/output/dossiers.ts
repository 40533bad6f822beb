import { buildDossier } from '#shared/dossier/build.ts'
import { type Finding, openFindings } from '#shared/dossier/lint/finding.ts'
import { previewEdition } from '#shared/dossier/preview-edition.ts'
import { templateNamed } from '#shared/dossier/templates/list.ts'
import type { Dossier } from '#shared/model/records/dossier.ts'
import { all, type CaseState } from '#shared/ops/state.ts'
import type { Answer } from '../command.ts'
import { table } from '../table.ts'
import { UsageError } from '../usage-error.ts'
import { listingText } from './records.ts'

export function dossierList(state: CaseState): Answer {
  const held = all(state, 'dossier').filter(each => !each.removed)
  const items = held.map(dossier => {
    const { title, template, handling, recipient = '', id } = dossier
    return { data: dossier, row: [title, templateNamed(template)?.title ?? template, handling, recipient, id] }
  })
  return listingText({ head: ['title', 'kind', 'up to', 'for', 'id'], items })
}

const findingsOf = (state: CaseState, dossier: Dossier): readonly Finding[] =>
  buildDossier(previewEdition(state, dossier), dossier).findings

/** The citation check: what is open first, then what was waived, with its reason. */
export function findingsText(state: CaseState, dossier: Dossier): Answer {
  const findings = findingsOf(state, dossier)
  const open = openFindings(findings)
  const row = ({ key, where, sentence, why, waiver }: Finding) => [
    key,
    where,
    sentence,
    waiver ? `waived: ${waiver.reason}` : why,
  ]
  const ordered = [...open, ...findings.filter(each => each.waiver)]
  const verdict =
    open.length === 0 ? 'No draft: everything rests on an exhibit or was waived.' : `A draft: ${open.length} open.`
  const text = () =>
    findings.length === 0 ? verdict : `${table(ordered.map(row), ['key', 'where', 'says', 'why'])}\n\n${verdict}`
  return { data: { draft: open.length > 0, findings }, text, exit: open.length > 0 ? 'problems' : 'ok' }
}

/** The one finding whose key begins so. Throws UsageError where none or several do. */
export function findingNamed(state: CaseState, dossier: Dossier, key: string): Finding {
  const found = findingsOf(state, dossier).filter(each => key !== '' && each.key.startsWith(key))
  const [only] = found
  if (only && found.length === 1) return only
  const says =
    key === '' ? '--key is needed.' : `${found.length === 0 ? 'No' : 'More than one'} finding begins with "${key}".`
  throw new UsageError(says, 'red-thread dossier lint')
}
