import type { InputOf } from '#shared/contract.ts'
import type { CaseState } from '#shared/ops/state.ts'
import { gradeOptions, gradesGiven } from './claim-options.ts'
import type { Given, Options } from './command.ts'
import { filterGiven } from './filter-given.ts'
import { findNamed } from './find-named.ts'
import { entityTypeNamed } from './type-named.ts'
import { UsageError } from './usage-error.ts'

/** Which part of the case goes out, for whom, and how much they may have: the same for all that leaves it. */
export const editionOptions: Options = {
  board: { takes: '<board>', help: 'Only what this board shows' },
  select: { takes: '<entity|link>', help: 'Only these, and the links between them', many: true },
  words: { takes: '<words>', help: 'Only entities these words find' },
  type: { takes: '<type>', help: 'Only entities of this type', many: true },
  filter: {
    takes: '<filter>',
    help: 'Only entities that pass, such as "type:person,company -group:documents grade:B2 source:S3 date:2021..2022 amount:>1000 has:conflict -has:exhibit near:2/<entity> pier"',
  },
  ...gradeOptions('Only entities with a claim graded so or better in both halves, such as B2'),
  'up-to': {
    takes: '<code>',
    help: 'The highest handling code its reader may have, such as TLP:AMBER',
    required: true,
  },
  allow: { takes: '<code>', help: 'Another handling code they may have', many: true },
  recipient: { takes: '<words>', help: 'For whom; recorded in the journal', required: true },
  purpose: { takes: '<words>', help: 'What for; recorded in the journal', required: true },
  redacted: { help: 'With everything blacked out that "red-thread redact" names' },
  'as-of': { takes: '<entry>', help: 'As the case stood after so many journal entries' },
}

const asks: Readonly<Record<string, string>> = { recipient: 'for whom it is', purpose: 'what it is for' }

type Edition = InputOf<'export.preview'>

export function editionGiven(given: Given, state: CaseState): Edition {
  const entries = given.one('as-of')
  if (entries !== undefined && !/^[1-9]\d{0,9}$/.test(entries)) {
    throw new UsageError(`--as-of: "${entries}" is no number of journal entries.`)
  }
  for (const name of ['recipient', 'purpose']) {
    if (given.one(name)?.trim() === '') throw new UsageError(`--${name} is empty: the journal must say ${asks[name]}.`)
  }
  return {
    scope: scopeGiven(given, state),
    upTo: given.one('up-to') ?? '',
    allowed: [...given.all('allow')],
    recipient: given.one('recipient') ?? '',
    purpose: given.one('purpose') ?? '',
    redacted: given.has('redacted'),
    ...(entries === undefined ? {} : { entries: Number(entries) }),
  }
}

function scopeGiven(given: Given, state: CaseState): Edition['scope'] {
  const [board, grade, words] = [given.one('board'), given.one('grade'), given.one('words')]
  const ids = given.all('select').map(name => findNamed(state, name, ['entity', 'link']).id)
  const types = given.all('type').map(name => entityTypeNamed(state.catalogue, name).id)
  const filters = grade !== undefined || words !== undefined || types.length > 0
  const filter = given.one('filter')
  const ways = [board !== undefined, ids.length > 0, filter !== undefined, filters].filter(Boolean).length
  if (ways > 1) throw new UsageError('Take one of --board, --select, --filter, or --words, --type and --grade.')
  if (board !== undefined) return { of: 'board', board: findNamed(state, board, ['board']).id }
  if (ids.length > 0) return { of: 'records', ids }
  if (filter !== undefined) return { of: 'filter', ...filterGiven(filter, state) }
  if (!filters) return { of: 'case' }
  const { scheme, sourceGrade, informationGrade } = gradesGiven(given, state)
  return {
    of: 'filter',
    ...(words === undefined ? {} : { words }),
    ...(types.length > 0 ? { types } : {}),
    ...(sourceGrade && informationGrade ? { grade: [sourceGrade, informationGrade], scheme } : {}),
  }
}
