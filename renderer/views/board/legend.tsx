import { useMemo } from 'react'
import type { Scene } from '#renderer/canvas/scene.ts'
import { hueColour } from '#renderer/parts/subject.ts'
import { type EntityGroup, entityGroups } from '#shared/model/entity-type.ts'
import { hueOfGroup } from '#shared/model/hue-of.ts'
import type { Hue } from '#shared/model/hues.ts'
import type { LinkLine } from '#shared/queries/link-line.ts'
import { useBoard } from './board-store.ts'
import styles from './legend.module.css'

const lines: Readonly<Record<LinkLine, string>> = {
  solid: 'stated by a source',
  dotted: 'unconfirmed',
  dashed: 'correlation, not continuity',
}

interface Colour {
  readonly id: string
  readonly title: string
  readonly hue: Hue
}

/** What the lines and colours mean, of those that are shown. */
export function Legend() {
  const scene = useBoard(state => state.session?.canvas.scene)
  const drawn = useBoard(state => state.drawn)
  const shown = useMemo(() => drawn >= 0 && scene && used(scene), [scene, drawn])
  if (!shown || shown.colours.length === 0) return null
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
      {shown.colours.map(({ id, title, hue }) => (
        <li key={id} className={styles['row']}>
          <span className={styles['disc']} style={{ color: hueColour(hue) }} />
          {title}
        </li>
      ))}
    </ul>
  )
}

/** The groups in their order, then the types that have a hue of their own. */
function used(scene: Pick<Scene, 'types' | 'lines'>) {
  const groups = new Set<EntityGroup>()
  const own = new Map<string, Colour>()
  for (const { group, hue, type, typeTitle } of scene.types.kinds())
    if (hue === hueOfGroup[group]) groups.add(group)
    else own.set(type, { id: type, title: typeTitle, hue })
  const drawn = new Set(scene.lines.kinds())
  return {
    colours: [
      ...(Object.keys(entityGroups) as EntityGroup[])
        .filter(group => groups.has(group))
        .map((group): Colour => ({ id: group, title: entityGroups[group], hue: hueOfGroup[group] })),
      ...own.values(),
    ],
    lines: (Object.keys(lines) as LinkLine[]).filter(line => drawn.has(line)),
  }
}
