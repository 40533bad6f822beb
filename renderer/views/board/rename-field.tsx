import { type KeyboardEvent, useEffect, useRef } from 'react'
import { labelGap, radius } from '#renderer/canvas/measures.ts'
import { rename } from './act.ts'
import styles from './board.module.css'
import { setRenaming, useBoard } from './board-store.ts'

/** The label of a node, to be written over in place. Enter saves, Escape leaves it as it was. */
export function RenameField() {
  const id = useBoard(state => state.renaming)
  const canvas = useBoard(state => state.session?.canvas)
  const known = useBoard(state => state.drawn >= 0 && id !== null && state.session?.canvas.scene.nodes.has(id))
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (!canvas || id === null || !known) return
    const follow = () => {
      const at = canvas.cy.getElementById(id).renderedPosition()
      if (!field.current || !at) return
      field.current.style.left = `${at.x}px`
      field.current.style.top = `${at.y + (radius + labelGap - 4) * canvas.cy.zoom()}px`
    }
    follow()
    field.current?.select()
    canvas.cy.on('viewport', follow)
    return () => void canvas.cy.off('viewport', follow)
  }, [canvas, id, known])
  if (!canvas || id === null || !known) return null
  const node = canvas.scene.nodes.get(id)
  const unnamed = node?.label.startsWith('unnamed ')
  const leave = (name: string) => {
    setRenaming(null)
    field.current?.parentElement?.focus({ preventScroll: true })
    if (name.trim() !== '' && name.trim() !== node?.label) void rename(id, name.trim())
  }
  const keys = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter') leave(event.currentTarget.value)
    else if (event.key === 'Escape') leave('')
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <input
      ref={field}
      key={id}
      className={styles['rename']}
      aria-label="Name"
      placeholder={unnamed ? node?.label : undefined}
      defaultValue={unnamed ? '' : node?.label}
      autoFocus
      onKeyDown={keys}
      onBlur={event => leave(event.currentTarget.value)}
    />
  )
}
