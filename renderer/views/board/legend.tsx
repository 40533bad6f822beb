import { useMemo } from 'react'
import { cx } from '#renderer/ui/cx.ts'
import { type EntityGroup, entityGroups } from '#shared/model/entity-type.ts'
import type { LinkLine } from '#shared/queries/link-line.ts'
import { useBoard } from './board-store.ts'
import hues from './hues.module.css'
import styles from './legend.module.css'

const lines: Readonly<Record<LinkLine, string>> = {
  solid: 'stated by a source',
  dotted: 'unconfirmed',
  dashed: 'correlation, not continuity',
}

/** What the lines and colours mean, of those that are shown. */
export function Legend() {
  const scene = useBoard(state => state.session?.canvas.scene)
  const drawn = useBoard(state => state.drawn)
  const shown = useMemo(() => drawn >= 0 && scene && used(scene), [scene, drawn])
  if (!shown || shown.groups.length === 0) return null
  return (
    <ul className={styles['legend']} aria-label="Legend">
      {shown.lines.map(line => (
        <li key={line} className={styles['row']}>
          <svg width="20" height="8" aria-hidden="true" className={styles['line']} data-line={line}>
            <line x1="1" x2="19" y1="4" y2="4" />
          </svg>
          {lines[line]}
        </li>
      ))}
      {shown.groups.map(group => (
        <li key={group} className={styles['row']}>
          <span className={cx(styles['disc'], hues['hue'])} data-group={group} />
          {entityGroups[group]}
        </li>
      ))}
    </ul>
  )
}

interface Drawn {
  readonly nodes: ReadonlyMap<string, { readonly group: EntityGroup }>
  readonly edges: ReadonlyMap<string, { readonly line: LinkLine }>
}

function used({ nodes, edges }: Drawn) {
  const groups = new Set([...nodes.values()].map(node => node.group))
  const drawn = new Set([...edges.values()].map(edge => edge.line))
  return {
    groups: (Object.keys(entityGroups) as EntityGroup[]).filter(group => groups.has(group)),
    lines: (Object.keys(lines) as LinkLine[]).filter(line => drawn.has(line)),
  }
}
