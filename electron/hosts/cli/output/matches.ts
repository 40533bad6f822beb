import { reasons } from '#shared/editions/redaction/found.ts'
import { matchGroups } from '#shared/editions/redaction/groups.ts'
import type { PossibleMatch } from '#shared/editions/redaction/possible.ts'
import type { CaseState } from '#shared/ops/state.ts'
import { placeWords } from '#shared/queries/redaction-words.ts'
import type { Answer } from '../command.ts'
import { table } from '../table.ts'

const shownOfOne = 5
const how =
  'Decide on each: red-thread redact --black-out <words>, or --leave <words> --reason <why>; with --key <key> in one place only.'

/** What redacted editions may still tell, by words; the exit code says whether somebody must decide. */
export function matchesAnswer(state: CaseState, matches: readonly PossibleMatch[]): Answer {
  const groups = matchGroups(matches)
  const rows = groups.flatMap(({ matches: [first, ...more] }) => {
    const shown = [first, ...more].slice(0, shownOfOne)
    const rest = more.length + 1 - shown.length
    return [
      ...shown.map((each, at) => [
        at === 0 ? each.placeholder : '',
        at === 0 ? each.form : '',
        at === 0 ? reasons[each.why] : '',
        placeWords(state, each),
        `${each.before}${each.form}${each.after}`,
        each.key,
      ]),
      ...(rest > 0 ? [['', '', '', `and ${rest} more`, '', '']] : []),
    ]
  })
  const head = ['redaction', 'words', 'why', 'where', 'reads', 'key']
  const verdict =
    matches.length === 0
      ? 'Nothing to decide: nothing more was found that may tell what is redacted.'
      : `${matches.length} ${matches.length === 1 ? 'place' : 'places'} to decide on before a redacted edition is written.\n${how}`
  const text = () => (rows.length === 0 ? verdict : `${table(rows, head)}\n\n${verdict}`)
  return { data: { undecided: matches }, text, exit: matches.length > 0 ? 'problems' : 'ok' }
}
