import { type RefObject, useEffect, useId, useRef, useState } from 'react'
import type { BoardCanvas } from '#renderer/canvas/board-canvas.ts'
import { labelGap, radius } from '#renderer/canvas/measures.ts'
import type { SceneNode } from '#renderer/canvas/scene.ts'
import { onElement } from '#renderer/canvas/view.ts'
import { nameProblem } from '#renderer/parts/renaming.ts'
import { caseStore } from '#renderer/state/case-store.ts'
import { lineKeys } from '#renderer/ui/line-keys.ts'
import styles from './board.module.css'
import { type Naming, useBoard } from './board-store.ts'
import { endNaming } from './naming.ts'

/** The label of a node, to be written over in place. Enter saves, Escape leaves it as it was. */
export function RenameField() {
  const naming = useBoard(state => state.naming)
  return naming && <Field key={naming.key} naming={naming} />
}

function Field({ naming }: { readonly naming: Naming }) {
  const says = useId()
  const { field, box, node, before, refused, recheck, leave, keep } = useRenaming(naming)
  return (
    <div ref={box} className={styles['rename']}>
      <input
        ref={field}
        aria-label="Name"
        aria-invalid={refused ? true : undefined}
        aria-describedby={refused ? says : undefined}
        placeholder={node && before === '' ? node.label : 'Name'}
        defaultValue={before}
        onKeyDown={lineKeys({ keep, giveBack: () => leave('') })}
        onInput={event => recheck(event.currentTarget.value.trim())}
        onBlur={event => leave(event.currentTarget.value.trim())}
      />
      {refused && (
        <div id={says} role="alert">
          {refused}
        </div>
      )}
    </div>
  )
}

/** The node that is named, what stood there before, and what keys and leaving do with the new name. */
function useRenaming(naming: Naming) {
  const field = useRef<HTMLInputElement>(null)
  const box = useRef<HTMLDivElement>(null)
  const left = useRef(false)
  const canvas = useBoard(state => state.session?.canvas)
  // A node just added is named before it is drawn: until then the field lies in the middle of the board.
  const drawn = useBoard(state => state.drawn >= 0 && naming.id !== null && canvas?.scene.nodes.has(naming.id))
  const node = canvas && drawn && naming.id !== null ? canvas.scene.nodes.get(naming.id) : undefined
  useFocus(field)
  usePlace(box, canvas, node)
  const before = node === undefined || node.label.startsWith('unnamed ') ? '' : node.label
  const [refused, setRefused] = useState<string | undefined>(undefined)
  const problemOf = (name: string) => (name === before ? undefined : problemNow(naming, name))
  // An error goes when it is mended, and comes only when the name is to be kept.
  const recheck = (name: string) => refused && setRefused(problemOf(name))
  // Leaving by Enter takes the field away, which leaves it a second time.
  const leave = (name: string) => {
    if (left.current) return
    left.current = true
    document.querySelector<HTMLElement>('[data-board]')?.focus({ preventScroll: true })
    void endNaming(naming, name === before ? '' : name)
  }
  const keep = () => {
    const name = field.current?.value.trim() ?? ''
    const problem = problemOf(name)
    // What would be refused stays to be mended.
    if (problem === undefined) leave(name)
    else setRefused(problem)
  }
  return { field, box, node, before, refused, recheck, leave, keep }
}

/** Why a name would be refused, as far as is known before there is something to bear it. */
function problemNow({ id }: Naming, name: string): string | undefined {
  const { state } = caseStore.getState()
  return state && id !== null && name !== '' ? nameProblem(state, id, name) : undefined
}

/** Takes the focus at once. */
function useFocus(field: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    field.current?.focus({ preventScroll: true })
    field.current?.select()
  }, [field])
}

/** Keeps the field over the node's label while the view moves. */
function usePlace(box: RefObject<HTMLElement | null>, canvas: BoardCanvas | undefined, node?: SceneNode): void {
  const id = node?.id
  useEffect(() => {
    if (!canvas || id === undefined) return
    const follow = () => {
      const [view, there] = [canvas.view.now(), canvas.scene.nodes.get(id)]
      if (!box.current || !there) return
      const { x, y } = onElement(view, there)
      box.current.style.left = `${x}px`
      box.current.style.top = `${y + (radius + labelGap - 4) * view.zoom}px`
    }
    follow()
    return canvas.view.onMove(follow)
  }, [box, canvas, id])
}
