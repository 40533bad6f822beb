import styles from '../canvas.module.css'

/** An SVG over the picture with one shape in it. */
export function overlay(element: HTMLElement, name: 'polygon' | 'rect', style = '') {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  const shape = document.createElementNS('http://www.w3.org/2000/svg', name)
  svg.setAttribute('class', styles['overlay'] ?? '')
  shape.setAttribute('class', style)
  svg.append(shape)
  element.append(svg)
  return { svg, shape }
}
