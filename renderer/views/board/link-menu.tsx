import { useCallback, useMemo } from 'react'
import type { SceneNode } from '#renderer/canvas/scene.ts'
import { hueColour } from '#renderer/parts/subject.ts'
import { useCatalogue } from '#renderer/state/catalogue.ts'
import { notify } from '#renderer/state/notices.ts'
import type { Catalogue } from '#shared/model/catalogue.ts'
import { type Fitting, fittingLinks } from '#shared/model/likely-links.ts'
import { linkGroups } from '#shared/model/link-type.ts'
import { withArticle } from '#shared/words/with-article.ts'
import { link } from './act.ts'
import { draftLink, type LinkDraft, setLinkSource, useBoard } from './board-store.ts'
import { LinkSource, sourceLacks, useLinkSource } from './link-source.tsx'
import { Picker, type PickerItem } from './picker.tsx'

/** What a link begun still lacks: its other end, then its type from those that fit both ends. */
export function LinkMenu() {
  const draft = useBoard(state => state.link)
  const nodes = useBoard(state => state.session?.canvas.scene.nodes)
  const close = useCallback(() => draftLink(null), [])
  const from = draft && nodes?.get(draft.from)
  if (!draft || !nodes || !from) return null
  const to = draft.to === null ? undefined : nodes.get(draft.to)
  return to ? (
    <TypePicker key="type" draft={draft} from={from} to={to} onClose={close} />
  ) : (
    <EndPicker key="end" draft={draft} from={from} nodes={nodes} onClose={close} />
  )
}

interface EndPickerProps {
  readonly draft: LinkDraft
  readonly from: SceneNode
  readonly nodes: ReadonlyMap<string, SceneNode>
  readonly onClose: () => void
}

function EndPicker({ draft, from, nodes, onClose }: EndPickerProps) {
  const items = useMemo(
    () =>
      [...nodes.values()]
        .filter(node => node.id !== from.id)
        .map(({ id, label, icon, hue, context }) => ({
          id,
          title: label,
          hint: context,
          icon,
          colour: hueColour(hue),
        })),
    [nodes, from],
  )
  return (
    <Picker
      label={`Link ${from.label} to …`}
      items={items}
      spot={draft.spot}
      none="There is no other node on this board; add one first"
      onPick={to => draftLink({ ...draft, to })}
      onClose={onClose}
    />
  )
}

interface TypePickerProps {
  readonly draft: LinkDraft
  readonly from: SceneNode
  readonly to: SceneNode
  readonly onClose: () => void
}

function TypePicker({ draft, from, to, onClose }: TypePickerProps) {
  const catalogue = useCatalogue()
  const items = useMemo(() => fitting(catalogue, from, to), [catalogue, from, to])
  const source = useLinkSource()
  const pick = (key: string) => {
    const lacks = sourceLacks(source)
    if (lacks) return notify('warning', lacks)
    const [way, type] = [key.slice(0, 1), key.slice(2)]
    const [start, end] = way === '>' ? [from.id, to.id] : [to.id, from.id]
    onClose()
    void link(type, start, end, source).then(setLinkSource)
  }
  return (
    <Picker
      label={`${from.label} … ${to.label}`}
      items={items}
      spot={draft.spot}
      none={`No link type leads between ${withArticle(nameOf(from))} and ${withArticle(nameOf(to))}`}
      onPick={pick}
      onClose={onClose}
    >
      {items.length > 0 && <LinkSource source={source} onChange={setLinkSource} />}
    </Picker>
  )
}

const nameOf = ({ typeTitle }: SceneNode) => typeTitle.toLowerCase()

/** The likely types first, then the others by group. */
function fitting(catalogue: Catalogue, from: SceneNode, to: SceneNode): PickerItem[] {
  const { likely, others } = fittingLinks(catalogue, from.type, to.type)
  const item = ({ type, back }: Fitting, section: string): PickerItem => ({
    id: `${back ? '<' : '>'}:${type.id}`,
    title: back ? `← ${type.reverse}` : type.title,
    hint: linkGroups[type.group],
    also: type.also,
    section,
  })
  return [...likely.map(each => item(each, 'Likely')), ...others.map(each => item(each, linkGroups[each.type.group]))]
}
