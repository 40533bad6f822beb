import type { CommandInput } from '#shared/commands/list.ts'
import { unjudged } from '#shared/model/grade.ts'
import { type SourceKind, sourceKinds } from '#shared/model/records/source.ts'
import type { CaseState } from '#shared/ops/state.ts'
import { caseScheme } from '#shared/queries/grades.ts'
import { gradeOptions, gradesGiven } from '../claim-options.ts'
import type { CommandDetails, Given } from '../command.ts'
import { edit } from '../edit.ts'
import { findNamed } from '../find-named.ts'
import { handlingOption } from '../handling-option.ts'
import { didYouMean } from '../nearest.ts'
import { UsageError } from '../usage-error.ts'

/** Options that go as they are into the field of the same name. */
const plainFields = {
  code: { takes: '<code>', help: 'Short code for chips and footnotes; else the next free S1, S2, …' },
  title: { takes: '<words>', help: 'Title' },
  kind: { takes: '<kind>', help: `One of ${sourceKinds.join(', ')}` },
  publisher: { takes: '<words>', help: 'Who published it' },
  published: { takes: '<date>', help: 'When it was published' },
  url: { takes: '<address>', help: 'Where it is on the web; it is never fetched' },
  accessed: { takes: '<date>', help: 'When it was read there' },
  handling: handlingOption('Handling code, such as TLP:AMBER; else that of the case'),
  note: { takes: '<words>', help: 'What to know about it' },
}

export const source: CommandDetails = {
  takes: ['<add|edit>', '[source]'],
  options: {
    ...plainFields,
    ...gradeOptions('Grade its claims get unless they have their own, such as C3'),
    via: { takes: '<source>', help: 'The source that reports this one, where it is second hand' },
    exhibit: { takes: '<exhibit>', help: 'The file it is kept as' },
  },
  examples: [
    ['red-thread source add --title "Bridge statement" --kind "open web" --grade C3', ''],
    ['red-thread source add --title "Panel of Experts" --kind document --grade B2 --exhibit E-001', ''],
    ['red-thread source edit S1 --grade B3', 'claims already made keep their grade'],
  ],
  on: 'write',
  run: async (given, client) => {
    const [verb = '', which] = given.words
    const fields = fieldsGiven(given, await client.state())
    if (verb === 'add') return edit(client, 'source.add', complete(fields, await client.state()))
    if (verb !== 'edit') throw new UsageError(`"source" has no "${verb}".${didYouMean(verb, ['add', 'edit'])}`)
    if (!which) throw new UsageError('"source edit" needs a source.', 'red-thread list sources')
    return edit(client, 'source.edit', { id: findNamed(await client.state(), which, ['source']).id, ...fields })
  },
}

type Fields = Omit<CommandInput<'source.edit'>, 'id'>

function fieldsGiven(given: Given, state: CaseState): Fields {
  const [via, exhibit, kind] = [given.one('via'), given.one('exhibit'), given.one('kind')]
  const plain = Object.keys(plainFields).flatMap(name => {
    const value = given.one(name)
    return value === undefined ? [] : [[name, value] as const]
  })
  return {
    ...Object.fromEntries(plain),
    ...(kind === undefined ? {} : { kind: kindNamed(kind) }),
    ...gradesGiven(given, state),
    ...(via ? { via: findNamed(state, via, ['source']).id } : {}),
    ...(exhibit ? { exhibit: findNamed(state, exhibit, ['exhibit']).id } : {}),
  }
}

/** A grade that nobody gave is "cannot be judged", never a guess. */
function complete({ title, kind, ...fields }: Fields, state: CaseState): CommandInput<'source.add'> {
  if (!title) throw new UsageError('"source add" needs --title <words>.', 'red-thread source --help')
  const none = unjudged(caseScheme(state))
  const { sourceGrade = none.sourceGrade, informationGrade = none.informationGrade } = fields
  return { ...none, ...fields, sourceGrade, informationGrade, title, kind: kind ?? kindNamed('') }
}

function kindNamed(word: string): SourceKind {
  const kind = sourceKinds.find(each => each === word)
  if (kind) return kind
  throw new UsageError(`--kind: "${word}" must be one of ${sourceKinds.join(', ')}.${didYouMean(word, sourceKinds)}`)
}
