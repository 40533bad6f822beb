import type { Catalogue } from '#shared/model/catalogue.ts'
import { entityGroups } from '#shared/model/entity-type.ts'
import { fold } from '#shared/model/fold.ts'
import {
  type InformationGrade,
  type SchemeId,
  type SourceGrade,
  schemeIds,
  unjudged,
  wrongMarks,
} from '#shared/model/grade.ts'
import { boundsOf } from './bounds.ts'
import { type Filter, isGroup } from './filter.ts'
import { type Term, termsIn } from './terms.ts'
import { isTrait, traits } from './traits.ts'

/** What is wrong with the text of a filter, in words, and from which character to which. */
export interface FilterProblem {
  readonly problem: string
  readonly from: number
  readonly to: number
}

/** A condition's part of the filter, or what is wrong with it in words. */
type Read = (term: Term, values: readonly string[], catalogue: Catalogue) => Filter | string

/** Conditions by the word before their colon. Another word before a colon is text like any other: `12:30`. */
const conditions: Readonly<Record<string, Read>> = {
  type: ({ not }, named, catalogue) => {
    const types = named.flatMap(name => typeNamed(catalogue, name) ?? [])
    const unknown = named.find(name => typeNamed(catalogue, name) === undefined)
    if (unknown !== undefined) return `there is no type of entity "${unknown}"`
    return not ? { withoutTypes: types } : { types }
  },
  group: ({ not }, groups) => {
    const unknown = groups.find(each => !isGroup(each))
    if (unknown !== undefined)
      return `there is no group "${unknown}"; there are ${Object.keys(entityGroups).join(', ')}`
    const known = groups.filter(isGroup)
    return not ? { withoutGroups: known } : { groups: known }
  },
  grade: ({ not }, [grade = '', ...more]) => {
    if (not) return 'only "at least this grade" can be asked for'
    return more.length > 0 ? 'a filter has one grade' : readGrade(grade)
  },
  source: ({ not }, sources) => (not ? onlyAsked : { sources }),
  handling: ({ not }, handling) => (not ? onlyAsked : { handling }),
  tag: ({ not }, tags) => (not ? onlyAsked : { tags }),
  has: ({ not }, named) => {
    const unknown = named.find(each => !isTrait(each))
    if (unknown !== undefined) return `nothing has "${unknown}"; there are ${Object.keys(traits).join(', ')}`
    const known = named.filter(isTrait)
    return not ? { lacks: known } : { has: known }
  },
  date: ({ not }, parts) => (not ? onlyAsked : readBounds(parts.join(','), 'date')),
  amount: ({ not }, parts) => (not ? onlyAsked : readBounds(parts.join(','), 'money')),
  near: ({ not }, [first = '', ...others]) => {
    if (not) return 'only what is near can be asked for'
    const [, steps, id] = /^(\d{1,2})\/(.+)$/s.exec(first) ?? []
    if (steps === undefined || id === undefined) return 'write it as near:2/<entity>, the steps first'
    return { near: [id, ...others], steps: Number(steps) }
  },
}

const onlyAsked = 'only that it is so can be asked for'

function readBounds(text: string, kind: 'date' | 'money'): Filter | string {
  const test = boundsOf(text, kind)
  if ('unreadable' in test) return test.unreadable
  return kind === 'date' ? { dated: text } : { amount: text }
}

/** By its id; or by its title, for the id of a type of the case's own says nothing to people. */
const typeNamed = ({ entityType, entityTypes }: Catalogue, name: string): string | undefined =>
  entityType(name)?.id ?? entityTypes.find(({ title }) => fold(title) === fold(name.trim()))?.id

/** Whether a text begins with the word of a condition. */
const isConditionWord = (word: string): boolean => Object.hasOwn(conditions, word)

/**
 * The filter that a text means: conditions such as `type:person,company`, `-group:documents`, `grade:B2`,
 * `grade:5x5x5/B2`, `source:S3`, `has:conflict`, `-has:exhibit`, `date:2021..2022`, `amount:>1000` and `near:2/<entity>`, and
 * all else as words. What is in quotes is taken as it stands.
 */
export function parseFilter(text: string, catalogue: Catalogue): { readonly filter: Filter } | FilterProblem {
  let filter: Filter = {}
  const words: string[] = []
  for (const term of termsIn(text, isConditionWord)) {
    const wrong = (problem: string) => ({ problem, from: term.from, to: term.to })
    if (term.open) return wrong('a quotation mark is missing at the end')
    if (term.key === undefined) {
      words.push(term.values.join(''))
      continue
    }
    if (term.values.some(value => value === '')) return wrong(`nothing stands after "${term.key}:" or a comma`)
    const read = (conditions[term.key] as Read)(term, term.values, catalogue)
    if (typeof read === 'string') return wrong(read)
    if (Object.keys(read).some(field => field in filter))
      return wrong(`"${term.key}:" was said before; write several with commas between them`)
    filter = { ...filter, ...read }
  }
  const bare = words.join(' ')
  // Blanks in quotation marks ask for nothing.
  return { filter: bare.trim() === '' ? filter : { words: bare, ...filter } }
}

function readGrade(text: string): Filter | string {
  const [, scheme, code = ''] = /^(?:([^/]*)\/)?(.*)$/s.exec(text) ?? []
  const known = scheme === undefined ? '6x6' : schemeIds.find(id => id === scheme)
  if (known === undefined) return `there is no grading scheme "${scheme}"; there are ${schemeIds.join(', ')}`
  const [sourceGrade, informationGrade] = [code.charAt(0) as SourceGrade, code.slice(1) as InformationGrade]
  const [wrong] = wrongMarks({ scheme: known, sourceGrade, informationGrade })
  if (wrong) return `a grade of ${known} is written as ${example(known)}: ${wrong[1]}`
  return { grade: [sourceGrade, informationGrade], ...(scheme === undefined ? {} : { scheme: known }) }
}

function example(scheme: SchemeId): string {
  const { sourceGrade, informationGrade } = unjudged(scheme)
  return sourceGrade + informationGrade
}
