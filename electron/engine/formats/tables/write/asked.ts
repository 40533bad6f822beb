import type { Edition } from '#shared/editions/edition.ts'
import type { EntityType } from '#shared/model/entity-type.ts'
import type { LinkType } from '#shared/model/link-type.ts'
import { propertyOf } from '#shared/model/lookup.ts'
import type { CaseRecord } from '#shared/model/record.ts'
import { findingsOf, labelFromFindings, type SubjectFindings } from './findings.ts'

/** What claims are about. */
interface Subject {
  readonly record: CaseRecord | undefined
  readonly type: EntityType | LinkType | undefined
  readonly isRemoved: boolean
}

/** Its label is worked out when it is first asked for. */
interface Known extends Subject {
  label: string | undefined
}

/** What a column may ask beyond its row. */
export interface Asked extends Edition {
  /** What to call an entity or a link. */
  readonly label: (id: string) => string
  /** What to call an entity whose findings are at hand. */
  readonly entityLabel: (id: string, found: SubjectFindings) => string
  readonly subject: (id: string) => Subject
  readonly propertyTitle: (subject: string, property: string) => string
}

const known = new WeakMap<Edition, Asked>()

/** One for all tables of an edition: what is asked of the same thing again and again is worked out once. */
export function askedOf(edition: Edition): Asked {
  const asked = known.get(edition) ?? askAnew(edition)
  known.set(edition, asked)
  return asked
}

function askAnew(edition: Edition): Asked {
  const { state } = edition
  const subjects = new Map<string, Known>()
  const subject = (id: string): Known => {
    const held = subjects.get(id)
    if (held) return held
    const record = state.records.get(id)
    const isRemoved = record === undefined || 'removed' in record
    const found: Known = { record, type: state.catalogue.typeOf(record), isRemoved, label: undefined }
    subjects.set(id, found)
    return found
  }
  const label = (id: string, found?: SubjectFindings): string => {
    const about = subject(id)
    about.label ??= labelOf(id, about, found)
    return about.label
  }
  const labelOf = (id: string, { record, type }: Known, found?: SubjectFindings): string => {
    if (record?.record === 'link') return `${label(record.from)} ${type?.title ?? record.type} ${label(record.to)}`
    const ofType = record?.record === 'entity' ? record.type : ''
    return labelFromFindings(state.catalogue, ofType, found ?? findingsOf(state, id))
  }
  return {
    ...edition,
    label: id => label(id),
    entityLabel: label,
    subject,
    propertyTitle: (id, property) => {
      const { type } = subject(id)
      return (type && propertyOf(type, property)?.title) ?? property
    },
  }
}
