import type { CaseState } from '#shared/ops/state.ts'
import { countWords } from '#shared/queries/count-words.ts'
import type { CaseNetwork } from '#shared/queries/network/case-network.ts'
import type { Measure, Measured } from '#shared/queries/network/measure.ts'
import type { Answer } from '../command.ts'
import { table } from '../table.ts'
import { type Found, measuredData, measuredTexts } from './measured.ts'

/** The figures, what each means, and what they leave out; `notes` are sentences about that. */
export function measuresAnswer(
  state: CaseState,
  built: CaseNetwork,
  found: Found,
  { top, notes }: { readonly top: number; readonly notes: readonly string[] },
): Answer {
  const { network, links, ways, leftOut } = built
  const directed = ways === network
  const data = {
    entities: network.count,
    links: links.length,
    directed,
    leftOut,
    notes,
    measures: found.map(([{ id, title, meaning, caution }, measured]) => {
      return { id, title, meaning, caution, ...measuredData(state, built, measured, top) }
    }),
  }
  const sizes = [countWords(network.count, 'entity', 'entities'), countWords(links.length, 'link')].join(', ')
  const text = () =>
    [
      `${sizes}, ${directed ? 'along links, where a measure heeds which way they lead' : 'whichever way links lead'}.`,
      ...measuredTexts(state, built, found, top),
      `What they mean\n${table(found.map(meaningRow), undefined, '  ')}`,
      ['What they leave out', ...notes.map(note => `  ${note}`)].join('\n'),
    ].join('\n\n')
  return { data, text }
}

const meaningRow = ([{ title, meaning, caution }]: readonly [Measure, Measured]) => [title, `${meaning} ${caution}`]
