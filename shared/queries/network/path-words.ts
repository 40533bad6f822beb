import { formatValue, propertyOf } from '#shared/model/lookup.ts'
import type { Link } from '#shared/model/records/link.ts'
import { type CaseState, get } from '#shared/ops/state.ts'
import { labelOf } from '../label.ts'
import { amountClaims } from '../link-line.ts'
import { shownFigure } from '../totals.ts'
import { timeClaims } from './link-facts.ts'
import type { CasePath } from './path-request.ts'

/** One link of a path as it is walked. */
export interface PathStep {
  readonly link: string
  readonly from: string
  readonly to: string
  /** As it reads in the direction of the path: "transferred to", or from the other end "received from". */
  readonly verb: string
  /** The path goes against the link. */
  readonly against: boolean
  /** What the link's type counts, and when it was, as sources write it; empty where nothing is claimed. */
  readonly amount: string
  readonly time: string
}

/** A path link by link. */
export function stepsOf(state: CaseState, { entities, links }: CasePath): readonly PathStep[] {
  return links.flatMap((id, index) => {
    const link = get(state, 'link', id)
    const [from, to] = [entities[index], entities[index + 1]]
    return link && from !== undefined && to !== undefined ? [stepOf(state, link, from, to)] : []
  })
}

function stepOf(state: CaseState, link: Link, from: string, to: string): PathStep {
  const type = state.catalogue.linkType(link.type)
  const against = link.from !== from
  return {
    link: link.id,
    from,
    to,
    verb: (against ? type?.reverse : type?.title) ?? link.type,
    against: against && type?.symmetric !== true,
    amount: shownFigure(type && propertyOf(type, type.amount ?? ''), amountClaims(state, link)),
    time: timeText(state, link),
  }
}

/** "2021-03", "2019 – 2022", "from 2019"; of dates on which sources disagree each. */
function timeText(state: CaseState, link: Link): string {
  const [from, to] = state.catalogue.linkType(link.type)?.time ?? []
  const claims = timeClaims(state, link)
  const text = (property: string | undefined) =>
    [...new Set(claims.filter(claim => claim.property === property).map(({ value }) => formatValue(value)))].join(
      ' or ',
    )
  const [begun, ended] = [text(from), text(to)]
  if (to === undefined) return begun
  if (begun && ended) return `${begun} – ${ended}`
  return begun ? `from ${begun}` : ended && `until ${ended}`
}

/**
 * A path as one sentence, each link as it leads: "Kim controls 0x12…; 0x12… transferred to Exchange (100 ETH, 2021-03)."
 */
export function pathSentence(state: CaseState, path: CasePath): string {
  const steps = stepsOf(state, path).map(({ link, amount, time }) => {
    const known = [amount, time].filter(each => each !== '').join(', ')
    return `${labelOf(state, link)}${known && ` (${known})`}`
  })
  return `${steps.join('; ')}.`
}
