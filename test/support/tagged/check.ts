import { type Piece, piecesOf } from './content.ts'
import { type Element, elementsIn, flat, structureOf, treeOf } from './elements.ts'
import { type Dictionary, type Objects, objectsOf, type Value, words } from './objects.ts'

/** What a tagged file says, as a screen reader takes it from its structure, and what is wrong with it. */
export interface Checked {
  readonly complaints: readonly string[]
  /** Every element that holds content of its own, with all the text below it. */
  readonly read: readonly { readonly tag: string; readonly text: string }[]
  readonly elements: readonly Element[]
}

/**
 * The failure conditions of PDF/UA-1 that a machine can find (Matterhorn Protocol 1.1), and those of PDF/A-2 for level A,
 * checked over the file as qpdf reads it.
 */
export function checkTagged(pdf: Uint8Array): Checked {
  const found = new Set<string>()
  const complain = (why: string) => void found.add(why)
  const objects = objectsOf(pdf)
  const catalog = objects.dictionary(objects.trailer['/Root'])
  const elements = structureOf(objects, String(catalog['/StructTreeRoot']), complain)
  const all = [...flat(elements)]
  const pages = pagesOf(objects, catalog['/Pages'])
  const pieces = numberedPieces(objects, pages, complain)
  const root = objects.dictionary(catalog['/StructTreeRoot'])
  checkCatalog(objects, catalog, complain)
  checkContent(objects, root, all, pieces, pages, complain)
  checkAnnotations(objects, root, all, pages, complain)
  for (const [element, above] of all) checkElement(objects, element, above, complain)
  const inOrder = all.map(([element]) => element)
  checkHeadings(
    inOrder.map(({ tag }) => tag),
    complain,
  )
  checkNames(objects, root, inOrder, complain)
  checkFonts(objects, complain)
  const read = inOrder.map(element => ({ tag: element.tag, text: textOf(element, pieces) }))
  return { complaints: [...found], read, elements }
}

/** By page and number, what the structure can point at. */
function numberedPieces(objects: Objects, pages: readonly string[], complain: Complain): ReadonlyMap<string, Piece> {
  const pieces = new Map<string, Piece>()
  for (const page of pages) {
    for (const piece of piecesOf(objects, page, why => complain(`page ${pages.indexOf(page) + 1}: ${why}`))) {
      if (piece.number === undefined) continue
      const key = `${page}:${piece.number}`
      if (pieces.has(key)) complain(`content ${key} stands twice`)
      pieces.set(key, piece)
    }
  }
  return pieces
}

/** The text of an element and of all below it, as a screen reader takes it. */
function textOf({ entries, kids }: Element, pieces: ReadonlyMap<string, Piece>): string {
  const actual = entries['/ActualText']
  if (actual !== undefined) return words(actual)
  const texts = kids.map(kid => {
    if (kid.kid === 'element') return textOf(kid.element, pieces)
    return kid.kid === 'content' ? (pieces.get(`${kid.page}:${kid.number}`)?.text ?? '') : ''
  })
  return texts.join('')
}

type Complain = (why: string) => void

function checkCatalog(objects: Objects, catalog: Dictionary, complain: Complain): void {
  if (objects.dictionary(catalog['/MarkInfo'])['/Marked'] !== true) complain('it is not marked as tagged')
  if (!/^u:[a-z]{2}/.test(String(catalog['/Lang']))) complain('it has no language')
  if (objects.dictionary(catalog['/ViewerPreferences'])['/DisplayDocTitle'] !== true) complain('its title is not shown')
  if (objects.trailer['/Encrypt'] !== undefined) complain('it is encrypted')
  if (objects.list(objects.trailer['/ID']).length !== 2) complain('it has no ID')
  const xmp = objects.stream(catalog['/Metadata']).toString('utf8')
  for (const wanted of ['<pdfaid:part>2<', '<pdfaid:conformance>A<', '<pdfuaid:part>1<', '<pdfaSchema:prefix>pdfuaid<'])
    if (!xmp.includes(wanted)) complain(`its metadata lack ${wanted}`)
  if (!/<dc:title>\s*<rdf:Alt>\s*<rdf:li[^>]*>[^<]+</.test(xmp)) complain('its metadata have no title')
}

function pagesOf(objects: Objects, pointer: Value | undefined): readonly string[] {
  const node = objects.dictionary(pointer)
  if (node['/Type'] === '/Page') return [String(pointer)]
  return objects.list(node['/Kids']).flatMap(kid => pagesOf(objects, kid))
}

/** Everything printed belongs to exactly one element, every element's content is printed, and each finds the other. */
function checkContent(
  objects: Objects,
  root: Dictionary,
  all: readonly (readonly [Element, readonly Element[]])[],
  pieces: ReadonlyMap<string, Piece>,
  pages: readonly string[],
  complain: Complain,
): void {
  const owners = new Map<string, string>()
  for (const [{ pointer, kids }] of all) {
    for (const kid of kids) {
      if (kid.kid !== 'content') continue
      const key = `${kid.page}:${kid.number}`
      if (owners.has(key)) complain(`content ${key} belongs to two elements`)
      owners.set(key, pointer)
      if (!pieces.has(key)) complain(`content ${key} of ${pointer} is printed nowhere`)
    }
  }
  const parents = new Map(treeOf(objects, root['/ParentTree'], '/Nums'))
  for (const page of pages) {
    const entries = objects.dictionary(page)
    if (entries['/Tabs'] !== '/S') complain('a page has no tab order')
    const listed = objects.list(parents.get(entries['/StructParents'] ?? null))
    for (const piece of pieces.values()) {
      if (piece.page !== page) continue
      const owner = owners.get(`${page}:${piece.number}`)
      if (owner === undefined) complain(`content ${page}:${piece.number} belongs to no element`)
      else if (listed[piece.number ?? 0] !== owner)
        complain(`content ${page}:${piece.number} does not find its element`)
    }
  }
  const keys = [...parents.keys()].map(Number)
  if (keys.some((key, n) => n > 0 && key <= (keys[n - 1] ?? 0))) complain('the parent tree is out of order')
  if (Number(root['/ParentTreeNextKey']) <= Math.max(...keys)) complain('the next key is taken')
}

function checkAnnotations(
  objects: Objects,
  root: Dictionary,
  all: readonly (readonly [Element, readonly Element[]])[],
  pages: readonly string[],
  complain: Complain,
): void {
  const parents = new Map(treeOf(objects, root['/ParentTree'], '/Nums'))
  const owners = new Map(
    all.flatMap(([{ pointer, tag, kids }]) =>
      kids.flatMap(kid => (kid.kid === 'annotation' ? [[kid.pointer, { pointer, tag, page: kid.page }] as const] : [])),
    ),
  )
  for (const page of pages) {
    for (const pointer of objects.list(objects.dictionary(page)['/Annots'])) {
      const { '/Contents': says, '/F': flags, '/StructParent': key, '/Dest': to } = objects.dictionary(pointer)
      const owner = owners.get(String(pointer))
      if (owner?.tag !== 'Link' || owner.page !== page) complain(`link ${pointer} is in no Link element`)
      else if (parents.get(key ?? null) !== owner.pointer) complain(`link ${pointer} does not find its element`)
      if (words(says).trim() === '') complain(`link ${pointer} does not say what it is`)
      if (flags !== 4) complain(`link ${pointer} is not printed, or hidden`)
      if (!pages.includes(String(objects.list(to)[0]))) complain(`link ${pointer} leads nowhere`)
    }
  }
}

const standard = new Set(
  'Document Part Sect BlockQuote Caption TOC TOCI P H1 H2 H3 H4 L LI Lbl LBody Table TR TH TD THead TBody Span Note Reference Link Figure'.split(
    ' ',
  ),
)
/** What may lie directly in these, and in these only. */
const only: Readonly<Record<string, readonly string[]>> = {
  TOC: ['TOCI', 'Caption'],
  L: ['LI', 'Caption'],
  LI: ['Lbl', 'LBody'],
  Table: ['Caption', 'THead', 'TBody', 'TR'],
  THead: ['TR'],
  TBody: ['TR'],
  TR: ['TH', 'TD'],
}
const within: Readonly<Record<string, readonly string[]>> = {
  TOCI: ['TOC'],
  LI: ['L'],
  LBody: ['LI'],
  THead: ['Table'],
  TBody: ['Table'],
  TR: ['Table', 'THead', 'TBody'],
  TH: ['TR'],
  TD: ['TR'],
}

function checkElement(objects: Objects, element: Element, above: readonly Element[], complain: Complain): void {
  const { tag, entries, kids } = element
  if (!standard.has(tag)) complain(`${tag} is no standard type`)
  const allowed = only[tag]
  for (const kid of kids) {
    if (!allowed) continue
    if (kid.kid !== 'element' || !allowed.includes(kid.element.tag))
      complain(`${tag} holds ${kid.kid === 'element' ? kid.element.tag : kid.kid}`)
  }
  const parent = above.at(-1)?.tag ?? ''
  if (within[tag] && !within[tag].includes(parent)) complain(`${tag} lies in ${parent}`)
  if (kids.length === 0 && tag !== 'TD' && tag !== 'TH') complain(`${tag} is empty`)
  const attributes = objects.dictionary(entries['/A'])
  if (tag === 'TH' && !['/Column', '/Row'].includes(String(attributes['/Scope']))) complain('TH without scope')
  if (tag === 'Figure') {
    if (words(entries['/Alt']).trim() === '') complain('a figure without words for it')
    if (objects.list(attributes['/BBox']).length !== 4) complain('a figure without its box')
  }
  if (tag === 'Note' && words(entries['/ID']) === '') complain('a note without a name')
  if (tag === 'Link' && !kids.some(kid => kid.kid === 'annotation')) complain('Link without its annotation')
  if (tag === 'Table') checkTable(element, complain)
}

function checkTable(table: Element, complain: Complain): void {
  const rows = [...flat([table])].flatMap(([each]) => (each.tag === 'TR' ? [elementsIn(each).length] : []))
  if (rows.length === 0) complain('a table without rows')
  if (new Set(rows).size > 1) complain(`a table with rows of ${[...new Set(rows)].join(', ')} cells`)
}

function checkHeadings(tags: readonly string[], complain: Complain): void {
  let last = 0
  for (const tag of tags) {
    const level = Number(/^H(\d)$/.exec(tag)?.[1] ?? 0)
    if (level === 0) continue
    if (level > last + 1) complain(`H${level} follows H${last}`)
    last = level
  }
  if (tags.filter(tag => tag === 'H1').length !== 1) complain('it has not one title')
}

function checkNames(objects: Objects, root: Dictionary, elements: readonly Element[], complain: Complain): void {
  const named = elements.flatMap(({ entries, pointer }) =>
    entries['/ID'] === undefined ? [] : [[words(entries['/ID']), pointer] as const],
  )
  const listed = treeOf(objects, root['/IDTree'], '/Names').map(([name, pointer]) => [words(name), pointer] as const)
  if (new Set(named.map(([name]) => name)).size !== named.length) complain('two elements have one name')
  if (JSON.stringify(named) !== JSON.stringify(listed)) complain('the tree of names is not of these names')
  if (listed.some(([name], n) => n > 0 && name <= (listed[n - 1]?.[0] ?? ''))) complain('names are out of order')
}

function checkFonts(objects: Objects, complain: Complain): void {
  for (const [, value] of objects.all) {
    const entries = objects.dictionary(value)
    if (entries['/Type'] === '/Font' && entries['/Subtype'] === '/Type0' && entries['/ToUnicode'] === undefined)
      complain('a font without Unicode')
    if (entries['/Type'] !== '/FontDescriptor') continue
    if (entries['/FontFile2'] === undefined && entries['/FontFile3'] === undefined)
      complain('a font that is not embedded')
  }
}
