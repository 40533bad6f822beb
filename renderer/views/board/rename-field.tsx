import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react'
import type { BoardCanvas } from '#renderer/canvas/board-canvas.ts'
import { labelGap, radius } from '#renderer/canvas/measures.ts'
import type { SceneNode } from '#renderer/canvas/scene.ts'
import styles from './board.module.css'
import { type Naming, useBoard } from './board-store.ts'
import { endNaming } from './naming.ts'

/** The label of a node, to be written over in place. Enter saves, Escape leaves it as it was. */
export function RenameField() {
  const naming = useBoard(state => state.naming)
  return naming && <Field key={naming.key} naming={naming} />
}

function Field({ naming }: { readonly naming: Naming }) {
  const field = useRef<HTMLInputElement>(null)
  const left = useRef(false)
  const canvas = useBoard(state => state.session?.canvas)
  // A node just added is named before it is drawn: until then the field lies in the middle of the board.
  const drawn = useBoard(state => state.drawn >= 0 && naming.id !== null && canvas?.scene.nodes.has(naming.id))
  const node = canvas && drawn && naming.id !== null ? canvas.scene.nodes.get(naming.id) : undefined
  usePlace(field, canvas, node)
  const before = node === undefined || node.label.startsWith('unnamed ') ? '' : node.label
  // Leaving by Enter takes the field away, which leaves it a second time.
  const leave = (name: string) => {
    if (left.current) return
    left.current = true
    document.querySelector<HTMLElement>('[data-board]')?.focus({ preventScroll: true })
    void endNaming(naming, name === before ? '' : name)
  }
  const keys = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return
    leave(event.key === 'Enter' ? event.currentTarget.value.trim() : '')
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <input
      ref={field}
      className={styles['rename']}
      aria-label="Name"
      placeholder={node && before === '' ? node.label : 'Name'}
      defaultValue={before}
      onKeyDown={keys}
      onBlur={event => leave(event.currentTarget.value.trim())}
    />
  )
}

/** Takes the focus at once, and keeps the field over the node's label while the view moves. */
function usePlace(field: RefObject<HTMLInputElement | null>, canvas: BoardCanvas | undefined, node?: SceneNode): void {
  useEffect(() => {
    field.current?.focus({ preventScroll: true })
    field.current?.select()
  }, [field])
  const id = node?.id
  useEffect(() => {
    if (!canvas || id === undefined) return
    const follow = () => {
      const at = canvas.cy.getElementById(id).renderedPosition()
      if (!field.current || !at) return
      field.current.style.left = `${at.x}px`
      field.current.style.top = `${at.y + (radius + labelGap - 4) * canvas.cy.zoom()}px`
    }
    follow()
    canvas.cy.on('viewport', follow)
    return () => void canvas.cy.off('viewport', follow)
  }, [field, canvas, id])
}
