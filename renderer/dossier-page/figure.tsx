import { createElement } from 'react'
import type { Drawing } from '#shared/dossier/document.ts'
import { svgElements } from '#shared/dossier/svg-shapes.ts'
import styles from './blocks.module.css'

export function Figure({ title, drawing }: { readonly title: string; readonly drawing: Drawing }) {
  const { width, height, shapes } = drawing
  return (
    <figure className={styles['figure-block']}>
      <figcaption>{title}</figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={title} style={{ maxWidth: `${width}pt` }}>
        {shapes
          .flatMap(svgElements)
          .map(({ tag, attributes, text }, key) => createElement(tag, { key, ...attributes }, text))}
      </svg>
    </figure>
  )
}
