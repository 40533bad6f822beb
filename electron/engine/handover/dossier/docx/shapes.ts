import type { Paint, Point, Shape, Stroke } from '#shared/dossier/document.ts'
import { readable } from '#shared/dossier/readable.ts'
import { beginsRightToLeft, directed } from '../direction.ts'
import { escaped } from '../markup.ts'

/** From a drawing's points to English Metric Units. */
export interface Scale {
  readonly emu: (points: number) => number
  readonly shrink: number
  /** Of the whole drawing, in EMU. */
  readonly width: number
  readonly height: number
}

type Of<Kind extends Shape['shape']> = Extract<Shape, { readonly shape: Kind }>

/** One shape of a drawing in DrawingML. */
export function shapeXml(scale: Scale, shape: Shape): string {
  switch (shape.shape) {
    case 'line':
      return line(scale, shape)
    case 'rect':
      return box(scale, shape.at, shape.size, rectangle(shape), shape)
    case 'circle': {
      const corner = [shape.at[0] - shape.radius, shape.at[1] - shape.radius] as const
      return box(scale, corner, [shape.radius * 2, shape.radius * 2], preset('ellipse'), shape)
    }
    case 'text':
      return label(scale, shape)
  }
}

/** Spans the whole drawing, so that no line has a box of height or width zero, in which a path has no scale. */
function line(scale: Scale, { points, stroke, arrow }: Of<'line'>): string {
  const steps = points.map(([x, y], place) => {
    const step = place === 0 ? 'moveTo' : 'lnTo'
    return `<a:${step}><a:pt x="${scale.emu(x)}" y="${scale.emu(y)}"/></a:${step}>`
  })
  const path = `<a:path w="${scale.width}" h="${scale.height}" fill="none">${steps.join('')}</a:path>`
  const geometry =
    '<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/>' +
    `<a:pathLst>${path}</a:pathLst></a:custGeom>`
  const end = arrow ? '<a:tailEnd type="triangle"/>' : ''
  return shapeOf(`${place(0, 0, scale.width, scale.height) + geometry}<a:noFill/>${outline(scale, stroke, end)}`)
}

function box(scale: Scale, [x, y]: Point, [width, height]: Point, geometry: string, { fill, stroke }: Paint): string {
  const inside = fill === undefined ? '<a:noFill/>' : solid(fill)
  const frame = place(scale.emu(x), scale.emu(y), scale.emu(width), scale.emu(height))
  return shapeOf(frame + geometry + inside + outline(scale, stroke))
}

function rectangle({ size, radius }: Of<'rect'>): string {
  if (radius === undefined || radius === 0) return preset('rect')
  const part = Math.min(50_000, Math.round((radius / Math.min(...size)) * 100_000))
  return preset('roundRect', `<a:gd name="adj" fmla="val ${part}"/>`)
}

/** A text box without a frame. Lines of exactly 1.2 times the size have their baseline at 0.95 of it. */
function label(scale: Scale, { at, text, size, anchor, color, strong }: Of<'text'>): string {
  // Wide enough for any script; where the text stands in it depends on the alignment alone.
  const width = Math.max(1, text.length) * size
  const left = anchor === 'middle' ? at[0] - width / 2 : anchor === 'end' ? at[0] - width : at[0]
  const frame = place(scale.emu(left), scale.emu(at[1] - size * 0.95), scale.emu(width), scale.emu(size * 1.2))
  const fromTheRight = beginsRightToLeft(text)
  const side = anchor === 'middle' ? 'center' : (anchor === 'end') === fromTheRight ? 'left' : 'right'
  const halfPoints = Math.max(2, Math.round(size * scale.shrink * 2))
  const lineHeight = Math.max(1, Math.round(size * scale.shrink * 24))
  const look = `${strong ? '<w:b/><w:bCs/>' : ''}<w:color w:val="${hex(color)}"/><w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`
  const content =
    `<wps:txbx><w:txbxContent><w:p><w:pPr>${fromTheRight ? '<w:bidi/>' : ''}<w:spacing w:before="0" w:after="0" w:line="${lineHeight}" w:lineRule="exact"/>` +
    `<w:jc w:val="${side}"/></w:pPr>${labelRuns(text, look)}` +
    '</w:p></w:txbxContent></wps:txbx><wps:bodyPr wrap="none" lIns="0" tIns="0" rIns="0" bIns="0"><a:noAutofit/></wps:bodyPr>'
  const properties = `${frame}${preset('rect')}<a:noFill/><a:ln><a:noFill/></a:ln>`
  return `<wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr>${properties}</wps:spPr>${content}</wps:wsp>`
}

const labelRuns = (text: string, look: string) =>
  directed(readable(text))
    .map(({ text: stretch, rightToLeft }) => {
      const properties = `<w:rPr>${look}${rightToLeft ? '<w:rtl/>' : ''}</w:rPr>`
      return `<w:r>${properties}<w:t xml:space="preserve">${escaped(stretch)}</w:t></w:r>`
    })
    .join('')

function shapeOf(properties: string): string {
  return `<wps:wsp><wps:cNvSpPr/><wps:spPr>${properties}</wps:spPr><wps:bodyPr/></wps:wsp>`
}

function place(x: number, y: number, width: number, height: number): string {
  return `<a:xfrm><a:off x="${x}" y="${y}"/><a:ext cx="${width}" cy="${height}"/></a:xfrm>`
}

function preset(name: string, adjusted = ''): string {
  return `<a:prstGeom prst="${name}"><a:avLst>${adjusted}</a:avLst></a:prstGeom>`
}

function outline(scale: Scale, stroke: Stroke | undefined, end = ''): string {
  if (stroke === undefined) return '<a:ln><a:noFill/></a:ln>'
  return `<a:ln w="${scale.emu(stroke.width)}">${solid(stroke.color)}${dashes(stroke)}${end}</a:ln>`
}

/** Dash and gap in thousandths of a percent of the line's width; an odd list is gone through twice, as in SVG. */
function dashes({ dash, width }: Stroke): string {
  if (dash === undefined || dash.length === 0) return ''
  const lengths = (dash.length % 2 === 0 ? dash : [...dash, ...dash]).map(length =>
    Math.max(1000, Math.round((length / Math.max(width, 0.1)) * 100_000)),
  )
  const pairs = lengths.flatMap((length, at) =>
    at % 2 === 0 ? [`<a:ds d="${length}" sp="${lengths[at + 1] ?? length}"/>`] : [],
  )
  return `<a:custDash>${pairs.join('')}</a:custDash>`
}

function solid(color: string): string {
  return `<a:solidFill><a:srgbClr val="${hex(color)}"/></a:solidFill>`
}

function hex(color: string): string {
  return escaped(color.slice(1))
}
