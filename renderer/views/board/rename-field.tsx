import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react'
import type { BoardCanvas } from '#renderer/canvas/board-canvas.ts'
import { labelGap, radius } from '#renderer/canvas/measures.ts'
import type { SceneNode } from '#renderer/canvas/scene.ts'
import { rename } from './act.ts'
import styles from './board.module.css'
import { setRenaming, useBoard } from './board-store.ts'

/** The label of a node, to be written over in place. Enter saves, Escape leaves it as it was. */
export function RenameField() {
  const id = useBoard(state => state.renaming)
  const canvas = useBoard(state => state.session?.canvas)
  // a node just added is renamed before it is drawn: the field waits for it
  const drawn = useBoard(state => state.drawn >= 0 && id !== null && state.session?.canvas.scene.nodes.has(id))
  const node = drawn && id !== null ? canvas?.scene.nodes.get(id) : undefined
  return canvas && node ? <Field key={node.id} canvas={canvas} node={node} /> : null
}

function Field({ canvas, node }: { readonly canvas: BoardCanvas; readonly node: SceneNode }) {
  const field = useRef<HTMLInputElement>(null)
  const left = useRef(false)
  usePlace(field, canvas, node.id)
  const unnamed = node.label.startsWith('unnamed ')
  // leaving by Enter takes the field away, which leaves it a second time
  const leave = (name: string) => {
    if (left.current) return
    left.current = true
    field.current?.parentElement?.focus({ preventScroll: true })
    setRenaming(null)
    if (name !== '' && name !== node.label) void rename(node.id, name)
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
      placeholder={unnamed ? node.label : undefined}
      defaultValue={unnamed ? '' : node.label}
      onKeyDown={keys}
      onBlur={event => leave(event.currentTarget.value.trim())}
    />
  )
}

/** Keeps the field over the node's label while the view moves, and takes the focus. */
function usePlace(field: RefObject<HTMLInputElement | null>, canvas: BoardCanvas, id: string): void {
  useEffect(() => {
    const follow = () => {
      const at = canvas.cy.getElementById(id).renderedPosition()
      if (!field.current || !at) return
      field.current.style.left = `${at.x}px`
      field.current.style.top = `${at.y + (radius + labelGap - 4) * canvas.cy.zoom()}px`
    }
    follow()
    field.current?.focus({ preventScroll: true })
    field.current?.select()
    canvas.cy.on('viewport', follow)
    return () => void canvas.cy.off('viewport', follow)
  }, [field, canvas, id])
}
