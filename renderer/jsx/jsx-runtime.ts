/**
 * React's own functions for what is written in .tsx files, with one thing added to them: a mark that turns the reading
 * direction never reaches the window unseen, whatever shows it. It is named where it stands, ‹U+202E›, and its power
 * ends there; what is copied holds it still. A name of somebody else's cannot pass for another by any view forgetting it.
 */
import { type ElementType, Fragment, type Key, type ReactElement } from 'react'
import { jsx as reactJsx, jsxs as reactJsxs } from 'react/jsx-runtime'
import { cutAtTurns, markName, withMarksNamed } from '#shared/model/turning-marks.ts'

export { Fragment } from 'react'
export type { JSX } from 'react/jsx-runtime'

type Props = Readonly<Record<string, unknown>>

export const jsx = (type: ElementType, props: Props, key?: Key): ReactElement =>
  reactJsx(type, withTurnsNamed(type, props), key)

export const jsxs = (type: ElementType, props: Props, key?: Key): ReactElement =>
  reactJsxs(type, withTurnsNamed(type, props), key)

/** What elements show or speak besides their children. */
const spoken = ['title', 'alt', 'placeholder', 'aria-label', 'aria-description', 'aria-roledescription']

function withTurnsNamed(type: ElementType, props: Props): Props {
  let changed = props
  const set = (name: string, value: unknown) => {
    if (value !== props[name]) changed = { ...changed, [name]: value }
  }
  const { children } = props
  if (typeof children === 'string') set('children', shown(children))
  else if (Array.isArray(children)) set('children', eachShown(children))
  if (typeof type === 'string' || 'aria-label' in props) {
    for (const name of spoken) {
      const value = props[name]
      if (typeof value === 'string' && (typeof type === 'string' || name.startsWith('aria-')))
        set(name, withMarksNamed(value))
    }
  }
  return changed
}

/** The same list where nothing in it turns, so that nothing is made anew in vain. */
function eachShown(children: readonly unknown[]): readonly unknown[] {
  const next = children.map(child =>
    typeof child === 'string' ? shown(child) : Array.isArray(child) ? eachShown(child) : child,
  )
  return next.every((child, at) => child === children[at]) ? children : next
}

function shown(text: string): string | ReactElement {
  const pieces = cutAtTurns(text)
  if (pieces.length === 1) return text
  const parts = pieces.map((piece, at) =>
    at % 2 === 1 ? reactJsx('span', { 'data-turns': markName(piece), children: piece }) : piece,
  )
  return reactJsxs(Fragment, { children: parts })
}
