import type { Catalogue } from '#shared/model/catalogue.ts'
import { hues } from '#shared/model/hues.ts'
import type { Board } from '#shared/model/records/board.ts'
import { placementOf } from '#shared/ops/state.ts'
import { badges } from '#shared/queries/badges.ts'
import { type BoardEdge, type BoardNode, edgeOf, nodeOf } from '#shared/queries/board-view.ts'
import type { LinkLine } from '#shared/queries/link-line.ts'
import type { Block, Point, Shape } from '../document.ts'
import type { Making } from '../making.ts'
import { mentioned } from '../readable.ts'
import { counted, run } from '../runs.ts'
import { faint, ink, line, paper } from './colors.ts'
import { inWords } from './in-words.ts'
import { type Lettered, lettering, round, rounded, widthOf } from './shapes.ts'

/** A page holds no more that anybody could read. */
const mostNodes = 400
const radius = 26
const margin = 110
const legendHeight = 56

type Placed = BoardNode & { readonly at: readonly [number, number] }

/** A board as the investigator laid it out, by its own positions; nothing is moved. */
export function boardDrawing(making: Making, board: Board): Block[] {
  const { state, book, entities, links } = making
  const nodes = entities
    .flatMap(({ id }) => (placementOf(state, board.id, id)?.at ? [nodeOf(state, board.id, id, book)] : []))
    .filter((node): node is Placed => node?.at != null)
  if (nodes.length === 0) return []
  if (nodes.length > mostNodes) {
    const text = `Board "${board.title}" is not drawn: it shows ${counted(nodes.length, 'node')}, and no more than ${mostNodes} can be read on a page. All of them have their entries.`
    return [{ block: 'notice', tone: 'note', runs: [run(text)] }]
  }
  making.shown.records.add(board.id)
  const byId = new Map(nodes.map(node => [node.id, node]))
  const edges = links.flatMap(link =>
    byId.has(link.from) && byId.has(link.to) ? (edgeOf(state, board.id, link.id) ?? []) : [],
  )
  const [xs, ys] = [nodes.map(node => node.at[0]), nodes.map(node => node.at[1])]
  const [left, top] = [Math.min(...xs) - margin, Math.min(...ys) - radius - 20]
  const place = ([x, y]: Point): Point => rounded([x - left, y - top])
  const width = round(Math.max(...xs) - left + margin)
  const height = round(Math.max(...ys) - top + radius + 45)
  const drawn = edges.flatMap(edge => edgeShapes(edge, byId, place))
  const shapes = [...drawn.filter(each => each.shape === 'line'), ...drawn.filter(each => each.shape !== 'line')]
  return [
    {
      block: 'figure',
      title: `Board "${board.title}"`,
      says: saysOf(state.catalogue, nodes, edges, byId),
      drawing: {
        width: Math.max(width, 640),
        height: height + legendHeight,
        shapes: [...shapes, ...nodes.flatMap(node => nodeShapes(node, place)), ...legend(height)],
      },
    },
  ]
}

function saysOf(
  catalogue: Catalogue,
  nodes: readonly Placed[],
  edges: readonly BoardEdge[],
  byId: ReadonlyMap<string, Placed>,
): string {
  const lead = `Network of ${counted(nodes.length, 'entity', 'entities')} and ${counted(edges.length, 'link')}, as the investigator laid it out`
  const linked = new Set(edges.flatMap(({ from, to }) => [from, to]))
  const alone = nodes.filter(({ id }) => !linked.has(id)).map(({ label }) => `${label}, without a link`)
  const links = edges.map(({ from, to, type, line: kind }) => {
    const end = (id: string) => mentioned(byId.get(id)?.label ?? '')
    return `${end(from)} ${catalogue.linkType(type)?.title.toLowerCase() ?? type} ${end(to)}${kind === 'solid' ? '' : ` (${kindOf[kind]})`}`
  })
  return inWords(lead, [...links, ...alone])
}

function nodeShapes({ label, context, hue, badges: signs, at }: Placed, place: (at: Point) => Point): Shape[] {
  const [x, y] = place(at)
  const color = hues[hue].onPaper
  return [
    { shape: 'circle', at: [x, y], radius, fill: paper, stroke: { color, width: 2 } },
    { shape: 'circle', at: [x, y], radius: 5, fill: color },
    ...haloed(
      [x, y + radius + 14],
      lettering([x, y + radius + 14], label, { size: 13, anchor: 'middle', strong: true }, 30),
    ),
    ...haloed(
      [x, y + radius + 28],
      lettering([x, y + radius + 28], context, { size: 11, anchor: 'middle', color: faint }, 34),
    ),
    ...signs.flatMap((sign, place): Shape[] => [
      { shape: 'circle', at: [x + 19, y - 19 + place * 15], radius: 7, fill: color },
      lettering([x + 19, y - 16 + place * 15], badges[sign].sign, {
        size: 9,
        anchor: 'middle',
        color: paper,
        strong: true,
      }),
    ]),
  ]
}

const kindOf: Readonly<Record<LinkLine, string>> = {
  solid: 'stated by a source',
  dotted: 'unconfirmed',
  dashed: 'correlation, not continuity',
}

const dashes: Readonly<Record<LinkLine, readonly number[] | undefined>> = {
  solid: undefined,
  dotted: [1.5, 3],
  dashed: [7, 4],
}

function edgeShapes(edge: BoardEdge, byId: ReadonlyMap<string, Placed>, place: (at: Point) => Point): Shape[] {
  const [a, b] = [byId.get(edge.from), byId.get(edge.to)]
  if (!a || !b || a === b) return []
  const ends = between(place(a.at), place(b.at), edge.from < edge.to ? edge.lane : -edge.lane)
  if (!ends) return []
  const [start, end] = ends
  const middle: Point = [(start[0] + end[0]) / 2, (start[1] + end[1]) / 2]
  const dash = dashes[edge.line]
  const stroke = { color: line, width: round(1 + 2.5 * edge.weight), ...(dash ? { dash } : {}) }
  const label = lettering([middle[0], middle[1] + 3.5], edge.label, { size: 10.5, anchor: 'middle', color: faint }, 36)
  return [
    { shape: 'line', points: [rounded(start), rounded(end)], stroke, ...(edge.arrow ? { arrow: true as const } : {}) },
    ...haloed([middle[0], middle[1] + 3.5], label),
  ]
}

/** Lettering on paper of its own, so that no line strikes through it. */
function haloed([x, y]: Point, text: Lettered): Shape[] {
  const [wide, high] = [widthOf(text.text, text.size) + 4, text.size * 1.2]
  const at = rounded([x - wide / 2, y - text.size * 0.9])
  return [{ shape: 'rect', at, size: rounded([wide, high]), fill: paper }, text]
}

/** From rim to rim, moved aside by its lane so that links between the same two stay apart. */
function between(a: Point, b: Point, lane: number): readonly [Point, Point] | null {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]]
  const length = Math.hypot(dx, dy)
  if (length <= 2 * radius) return null
  const [ux, uy] = [dx / length, dy / length]
  const aside: Point = [-uy * lane * 12, ux * lane * 12]
  const rim = radius + 3
  return [
    [a[0] + ux * rim + aside[0], a[1] + uy * rim + aside[1]],
    [b[0] - ux * rim + aside[0], b[1] - uy * rim + aside[1]],
  ]
}

/** What the lines mean; the signs are also given in words, so that colour is never the only one. */
function legend(top: number): Shape[] {
  const y = top + 10
  const signs = Object.values(badges).map(({ sign, title }) => `${sign} ${title.split(':')[0]?.toLowerCase()}`)
  return [
    ...(Object.entries(kindOf) as [LinkLine, string][]).flatMap(([kind, title], at): Shape[] => {
      const [x, dash] = [12 + at * 200, dashes[kind]]
      const stroke = { color: line, width: 1.5, ...(dash ? { dash } : {}) }
      return [
        {
          shape: 'line',
          points: [
            [x, y],
            [x + 30, y],
          ],
          stroke,
        },
        lettering([x + 36, y + 4], title, { size: 11, color: ink }),
      ]
    }),
    lettering([12, y + 24], signs.join('   '), { size: 10, color: ink }, 200),
  ]
}
