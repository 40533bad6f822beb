import { linkGroups } from '#shared/model/link-type.ts'
import { compareText } from '#shared/model/order.ts'
import type { Link } from '#shared/model/records/link.ts'
import { claimsAbout } from '#shared/ops/state.ts'
import { type LinkLine, linkLine } from '#shared/queries/link-line.ts'
import { gradeCell, reasonsOf, sourceCell, valueRuns } from '../claim-cells.ts'
import type { Block, Column, Text } from '../document.ts'
import type { Making } from '../making.ts'
import { counted, joined, quiet, run, words } from '../runs.ts'
import type { MakeSection } from '../section.ts'

/** Every link with its claims, by group. Correlations come last, counted apart, and are said to be none of the flow. */
export const links: MakeSection = making => {
  if (making.links.length === 0) return []
  const byGroup = Map.groupBy(making.links, link => making.state.catalogue.linkType(link.type)?.group)
  const apart = byGroup.get('correlation')?.length ?? 0
  const stated = making.links.length - apart
  const also = apart > 0 ? `, and apart from these ${counted(apart, 'correlation')}` : ''
  const blocks: Block[] = [{ block: 'paragraph', runs: [run(`${counted(stated, 'link')}${also}.`)] }]
  for (const [group, title] of groups) {
    const held = byGroup.get(group)
    if (!held) continue
    blocks.push({ block: 'heading', level: 2, id: `links-${group ?? 'other'}`, runs: [run(title)] })
    if (group === 'correlation') blocks.push(noFlow)
    const rows = sorted(making, held)
    blocks.push({ block: 'table', columns, rows: rows.map(link => row(making, link)) })
    const reasons = rows.flatMap(link => claimsAbout(making.state, link.id)).flatMap(claim => reasonsOf(making, claim))
    if (reasons.length > 0) blocks.push({ block: 'list', items: reasons })
  }
  return blocks
}

type Group = keyof typeof linkGroups | undefined

/** Correlation behind all the others; links of a type that this version does not know at the very end. */
const groups: readonly (readonly [Group, string])[] = [
  ...(Object.entries(linkGroups) as [keyof typeof linkGroups, string][]).filter(([group]) => group !== 'correlation'),
  ['correlation', linkGroups.correlation],
  [undefined, 'Other'],
]

const noFlow: Block = {
  block: 'notice',
  tone: 'warning',
  runs: [
    run('A correlation says that two things may be connected. It is no flow of funds, and no amount of it is summed.'),
  ],
}

const columns: readonly Column[] = [
  { title: 'From', share: 4 },
  { title: 'Link', share: 3 },
  { title: 'To', share: 4 },
  { title: 'What is claimed', share: 8 },
  { title: 'Line', share: 3 },
]

const lines: Readonly<Record<LinkLine, string>> = { solid: 'stated', dotted: 'unconfirmed', dashed: 'correlation' }

const sorted = ({ label }: Making, of: readonly Link[]): readonly Link[] =>
  of
    .map(link => [label(link.id), link] as const)
    .sort(([a, x], [b, y]) => compareText(a, b) || compareText(x.id, y.id))
    .map(([, link]) => link)

function row(making: Making, link: Link): readonly Text[] {
  making.shown.links.add(link)
  making.shown.records.add(link.id)
  const claims = claimsAbout(making.state, link.id)
  const end = (id: string): Text => {
    const to = making.entryOf(id)
    return [run(making.label(id), [], to ? { to } : {})]
  }
  const records = making
    .claims(link.id)
    .flatMap(each => each.claims)
    .map(
      (claim): Text => [
        quiet(`${making.propertyTitle(claim)}: `),
        ...valueRuns(making, claim),
        quiet(' · '),
        ...gradeCell(claim),
        quiet(' · '),
        ...sourceCell(making, claim),
      ],
    )
  return [
    end(link.from),
    words(making.state.catalogue.linkType(link.type)?.title ?? link.type),
    end(link.to),
    records.length > 0 ? joined(records, '\n') : [quiet('nothing')],
    words(lines[linkLine(making.state, link, claims)]),
  ]
}
