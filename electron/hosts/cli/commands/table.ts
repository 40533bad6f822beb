import type { Catalogue } from '#shared/model/catalogue.ts'
import type { CaseState } from '#shared/ops/state.ts'
import { filterPredicate } from '#shared/queries/filter/predicate.ts'
import type { TableColumn, TableScope } from '#shared/queries/table/column.ts'
import { tableColumns } from '#shared/queries/table/columns.ts'
import { columnCondition, conditionHelp, type RowTest } from '#shared/queries/table/condition.ts'
import { propertyColumnId } from '#shared/queries/table/property-column.ts'
import { rowsAtOnce } from '#shared/queries/table/table-rows.ts'
import type { Answer, CommandDetails, Given } from '../command.ts'
import { filterGiven } from '../filter-given.ts'
import { didYouMean } from '../nearest.ts'
import { listingText } from '../output/records.ts'
import { entityTypeNamed, linkTypeNamed } from '../type-named.ts'
import { UsageError } from '../usage-error.ts'

const kinds = { entities: 'entity', links: 'link', claims: 'claim' } as const

export const table: CommandDetails = {
  takes: ['<entities|links|claims>'],
  about: `Rows and columns as the table of the window has them: ≠ marks where sources disagree, +2 that there are two values more.\n--json has every value of each cell. A filter of a column: ${conditionHelp.toLowerCase()}.`,
  options: {
    type: { takes: '<type>', help: 'Only entities or links of this type; claims about them' },
    columns: { takes: '<columns>', help: 'These columns, with commas between them; "all" for every one' },
    filter: {
      takes: '<filter>',
      help: 'Only what the filter lets through: type:person grade:B2 source:S3 date:2021..2022 near:2/Kim',
    },
    where: { takes: '<column=filter>', help: 'Only rows whose column passes', many: true },
    sort: { takes: '<column>', help: 'Sorted by this column' },
    down: { help: 'From the highest to the lowest' },
  },
  examples: [
    ['red-thread table entities --type wallet --sort balance --down', 'the fullest wallets first'],
    ['red-thread table links --where "amount=> 1 M USD" --where "from=Kim"', 'large payments of Kim'],
    ['red-thread table claims --where "source=S3" --json', 'all that one source says'],
  ],
  on: 'read',
  run: async (given, client) => answer(await client.state(), given),
}

function answer(state: CaseState, given: Given): Answer {
  const scope = scopeGiven(state.catalogue, given)
  const all = tableColumns(state.catalogue, scope)
  const shown = shownOf(all, given.one('columns'))
  const sort = given.one('sort')
  const words = wordsOf(all)
  const filter = given.one('filter')
  const ids = rowsAtOnce(state, {
    scope,
    filter: filter === undefined ? undefined : filterPredicate(state, filterGiven(filter, state)),
    tests: given.all('where').map(text => testGiven(all, text)),
    sort: sort === undefined ? undefined : { column: columnNamed(all, sort), down: given.has('down') },
  })
  return listingText({
    head: [...shown.map(({ title }) => title), 'id'],
    items: ids.map(id => ({
      data: {
        id,
        ...Object.fromEntries(shown.map(column => [words.get(column) ?? column.id, column.written(state, id)])),
      },
      row: [...shown.map(column => cellText(state, column, id)), id],
    })),
  })
}

function cellText(state: CaseState, column: TableColumn, id: string): string {
  const { text, more, disagree } = column.cell(state, id)
  return disagree ? `${text} ≠` : more > 0 ? `${text} +${more}` : text
}

function scopeGiven(catalogue: Catalogue, given: Given): TableScope {
  const [what = ''] = given.words
  if (!Object.hasOwn(kinds, what))
    throw new UsageError(`A table has entities, links or claims, not "${what}".${didYouMean(what, Object.keys(kinds))}`)
  const rows = kinds[what as keyof typeof kinds]
  const type = given.one('type')
  if (type === undefined) return { rows }
  return { rows, type: (rows === 'link' ? linkTypeNamed : entityTypeNamed)(catalogue, type).id }
}

/**
 * The words columns are asked for by, each once: of a property its id, or of one of the case's own its title; with "property:"
 * before it where a column that is no property has that word.
 */
function wordsOf(all: readonly TableColumn[]): ReadonlyMap<TableColumn, string> {
  const taken = new Set(all.flatMap(column => (isOfProperty(column) ? [] : column.id)))
  return new Map(
    all.map(column => {
      const { id, title, property } = column
      if (!property || !isOfProperty(column)) return [column, id]
      const word = property.custom ? title.toLowerCase() : property.id
      return [column, taken.has(word) ? id : word]
    }),
  )
}

const isOfProperty = ({ id, property }: TableColumn) => property !== undefined && id === propertyColumnId(property.id)

function columnNamed(all: readonly TableColumn[], typed: string): TableColumn {
  const name = typed.trim().toLowerCase()
  const words = wordsOf(all)
  const found =
    all.find(column => words.get(column) === name) ?? all.find(column => column.title.toLowerCase() === name)
  if (found) return found
  throw new UsageError(
    `There is no column "${typed}".${didYouMean(name, [...words.values()])} There are ${[...words.values()].join(', ')}.`,
  )
}

function shownOf(all: readonly TableColumn[], names: string | undefined): readonly TableColumn[] {
  if (names === undefined) return all.filter(({ featured }) => featured)
  return names.trim() === 'all' ? all : names.split(',').map(name => columnNamed(all, name))
}

function testGiven(all: readonly TableColumn[], text: string): RowTest {
  const [name = '', ...rest] = text.split('=')
  if (rest.length === 0) throw new UsageError(`--where: write it as "column=filter", not "${text}".`)
  const test = columnCondition(columnNamed(all, name), rest.join('='))
  if (typeof test === 'function') return test
  throw new UsageError(`--where ${name}: ${test.unreadable}.`)
}
