import Papa, { type ParseError, type ParseResult } from 'papaparse'
import { evenLineEnds } from './line-ends.ts'

/** A row as it is parted into cells, with what its quotes have wrong. */
export interface CsvRow {
  readonly cells: readonly string[]
  readonly errors: readonly string[]
}

/**
 * The rows of a text that comes piece by piece. Of it little more is held than a piece, or twice a row that is
 * longer: such a row is looked at again only once as much again has come, so that a long one is not read in the square of
 * its length.
 */
export function* csvRows(pieces: Iterable<string>, delimiter: string): Generator<CsvRow, undefined> {
  const parser = new Papa.Parser({ delimiter, newline: '\n' })
  let [held, least] = ['', 0]
  for (const piece of evenLineEnds(pieces, delimiter)) {
    held += piece
    if (held.length < least) continue
    const { data, errors, meta }: ParseResult<string[]> = parser.parse(held, 0, true)
    yield* rowsOf(data, errors)
    held = held.slice(meta.cursor)
    least = 2 * held.length
  }
  const { data, errors }: ParseResult<string[]> = parser.parse(held, 0, false)
  yield* rowsOf(data, errors)
}

function* rowsOf(data: readonly string[][], errors: readonly ParseError[]): Generator<CsvRow, undefined> {
  // Of a row that is not whole yet it does not say what is wrong.
  const wrong = errors.length > 0 ? Map.groupBy(errors, ({ row }) => row) : undefined
  for (const [at, cells] of data.entries()) yield { cells, errors: wrong?.get(at)?.map(inWords) ?? none }
}

const inWords = ({ code, message }: ParseError): string =>
  code === 'MissingQuotes' ? openQuote : code === 'InvalidQuotes' ? textBehindQuote : message

const openQuote = 'a quotation mark begins a cell of it and none ends it: all that follows was read into that cell'
const textBehindQuote = 'more text stands behind the quotation mark that ends a cell of it'

const none: readonly string[] = []
