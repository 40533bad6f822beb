import type { Block } from '#shared/dossier/document.ts'
import { escaped } from '../markup.ts'
import { type Scale, shapeXml } from './shapes.ts'
import { textWidth } from './table.ts'

/** English Metric Units in a point. */
const emuInPoint = 12700
/** Points: what stands on a page below a title. */
const room = { width: textWidth / 20, height: 620 } as const

/**
 * A drawing as a group of Word's own shapes, shrunk to the page where it must be: vectors in every reader. LibreOffice
 * of Debian 12 shows only the raster fallback of an SVG picture, and older Words too.
 */
export function figure({ title, says, drawing }: Extract<Block, { block: 'figure' }>, number: number): string {
  const shrink = Math.min(1, room.width / drawing.width, room.height / drawing.height)
  const emu = (points: number) => Math.round(points * shrink * emuInPoint)
  const scale: Scale = { emu, shrink, width: emu(drawing.width), height: emu(drawing.height) }
  const extent = `cx="${scale.width}" cy="${scale.height}"`
  const shapes = drawing.shapes.map(shape => shapeXml(scale, shape)).join('')
  return (
    '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">' +
    `<wp:extent ${extent}/><wp:docPr id="${number}" name="Figure ${number}" descr="${escaped(`${title}. ${says}`)}"/>` +
    '<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">' +
    '<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup">' +
    `<wpg:wgp><wpg:cNvGrpSpPr/><wpg:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext ${extent}/>` +
    `<a:chOff x="0" y="0"/><a:chExt ${extent}/></a:xfrm></wpg:grpSpPr>${shapes}</wpg:wgp>` +
    '</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
  )
}
