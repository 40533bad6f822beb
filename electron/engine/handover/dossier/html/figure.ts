import { encode } from 'uqr'
import type { Block } from '#shared/dossier/document.ts'
import { modulesPath, type SvgElement, svgElements } from '#shared/dossier/svg-shapes.ts'
import { escaped } from '../markup.ts'

/** A drawing as inline SVG: crisp at any size, its words to be found and copied. */
export function* figureHtml({ title, says, drawing }: Extract<Block, { block: 'figure' }>): Iterable<string> {
  const { width, height, shapes } = drawing
  const box = `viewBox="0 0 ${width} ${height}" style="max-width:${width}pt"`
  yield `<figure><figcaption dir="auto">${escaped(title)}</figcaption><svg ${box} role="img" aria-label="${escaped(`${title}. ${says}`)}">`
  for (const shape of shapes) yield svgElements(shape).map(elementHtml).join('')
  yield '</svg></figure>\n'
}

function elementHtml({ tag, attributes, text }: SvgElement): string {
  const named = Object.entries(attributes).map(([name, value]) => ` ${hyphened(name)}="${escaped(String(value))}"`)
  return `<${tag}${named.join('')}>${text === undefined ? '' : escaped(text)}</${tag}>`
}

function hyphened(name: string): string {
  return name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)
}

/** The checkpoint as a QR code, 22 mm wide; undefined where there is none. */
export function qrSvg(checkpoint: string): string | undefined {
  if (checkpoint === '') return undefined
  const { data, size } = encode(checkpoint, { ecc: 'L', border: 2 })
  const box = `viewBox="0 0 ${size} ${size}" width="83" height="83"`
  const ground = `<path fill="#fff" d="M0 0h${size}v${size}H0z"/>`
  return `<svg ${box} role="img" aria-label="The checkpoint as a QR code">${ground}<path d="${modulesPath(data)}"/></svg>`
}
