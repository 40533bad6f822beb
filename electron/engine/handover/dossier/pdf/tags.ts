import type { PdfKit, Ref } from '../fonts/pdf-kit.ts'
import { idTree } from './id-tree.ts'
import { type Objects, Pointer } from './objects.ts'
import { meant } from './operators.ts'
import { ParentTree } from './parent-tree.ts'

/** Standard structure types (ISO 32000-1, 14.8.4). */
export type Tag =
  | 'Document'
  | 'Sect'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'P'
  | 'BlockQuote'
  | 'TOC'
  | 'TOCI'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'Caption'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure'
  | 'Note'
  | 'Reference'
  | 'Link'
  | 'Span'

/** An element of the structure. Its kids are listed in the order they are begun. */
export interface Element {
  readonly id: number
  readonly tag: Tag
  /** Undefined of the whole. */
  readonly within?: Element
  /** More entries of its dictionary, as PDF writes them. */
  readonly more: string
  readonly kids: (number | string)[]
  /** The page its first own content stands on. */
  page?: Ref
}

/**
 * The logical structure of a file (ISO 32000-1, 14.7), written as it grows: of what is finished only its number is kept.
 * Screen readers read by it, and PDF/UA asks that all content be part of it or be marked as an artifact.
 */
export interface Tags {
  readonly root: Element
  readonly begin: (tag: Tag, within: Element, more?: string) => Element
  readonly end: (element: Element) => void
  /** What begins content of this element on the open page, '' for nothing. `means`: how it is read. */
  readonly mark: (element: Element, means?: string) => string
  /** What begins content that is none, such as a rule; '' in a file without structure. */
  readonly artifact: string
  /** The page that was added. */
  readonly turn: () => void
  /** Takes a link into an element. Returns what its annotation says of that. */
  readonly annotation: (element: Element, id: number) => string
  /** `name`: letters and digits, in the order of the alphabet. */
  readonly identified: (element: Element, name: string) => void
  readonly close: () => void
}

const nothing: Element = { id: 0, tag: 'Document', more: '', kids: [] }

/** Of a file without structure, such as PDF/A-1b. */
export const noTags: Tags = {
  root: nothing,
  begin: () => nothing,
  end: () => {},
  mark: (_, means) => (means === undefined ? '' : meant(means)),
  artifact: '',
  turn: () => {},
  annotation: () => '',
  identified: () => {},
  close: () => {},
}

/** Every row has all its cells; anything else that holds nothing is left out when it ends. */
const mayBeEmpty: ReadonlySet<Tag> = new Set(['TH', 'TD'])

export function tagsOf(kit: PdfKit, objects: Objects): Tags {
  const treeRoot = kit.ref({})
  // pdfkit ends both when the document ends, and gives every page its tab order.
  kit._root.data.MarkInfo = kit.ref({ Marked: true })
  kit._root.data.StructTreeRoot = treeRoot
  const parents = new ParentTree(objects)
  const names: (readonly [name: string, element: number])[] = []
  const root: Element = { id: objects.next(), tag: 'Document', more: '', kids: [] }
  const end = (element: Element) => endElement(objects, element, treeRoot.id)
  return {
    root,
    end,
    begin: (tag, within, more = '') => {
      const made: Element = { id: objects.next(), tag, within, more, kids: [] }
      within.kids.push(made.id)
      return made
    },
    mark: (element, means) => markOn(kit.page.dictionary, parents, element, means),
    artifact: '/Artifact BMC',
    turn: () => Object.assign(kit.page.dictionary.data, { StructParents: parents.turn() }),
    annotation: (element, id) => {
      element.kids.push(`<</Type/OBJR/Pg ${kit.page.dictionary}/Obj ${id} 0 R>>`)
      return `/StructParent ${parents.annotation(element.id)}`
    },
    identified: (element, name) => names.push([name, element.id]),
    close: () => {
      end(root)
      const ids = names.length > 0 ? { IDTree: idTree(objects, names) } : {}
      treeRoot.data = { Type: 'StructTreeRoot', K: [new Pointer(root.id)], ...parents.close(), ...ids }
    },
  }
}

function endElement(objects: Objects, element: Element, treeRoot: number): void {
  const { id, tag, within, kids } = element
  if (kids.length === 0 && within && !mayBeEmpty.has(tag)) {
    within.kids.splice(within.kids.lastIndexOf(id), 1)
    objects.put(id, 'null')
  } else objects.put(id, written(element, treeRoot))
}

/** Begins content of an element on the page: by its number where all of it is there, else with the page. */
function markOn(
  page: PdfKit['page']['dictionary'],
  parents: ParentTree,
  element: Element,
  means: string | undefined,
): string {
  const number = parents.content(element.id)
  element.page ??= page
  element.kids.push(element.page === page ? `${number}` : `<</Type/MCR/Pg ${page}/MCID ${number}>>`)
  return means === undefined ? `/${element.tag} <</MCID ${number}>> BDC` : meant(means, `/MCID ${number}`)
}

function written({ tag, within, more, kids, page }: Element, treeRoot: number): string {
  const content = kids.map(kid => (typeof kid === 'number' ? `${kid} 0 R` : kid)).join(' ')
  const held = kids.length === 0 ? '' : `/K[${content}]`
  return `<</Type/StructElem/S/${tag}/P ${within?.id ?? treeRoot} 0 R${page ? `/Pg ${page}` : ''}${more}${held}>>`
}
