/**
 * A dossier as a document without a format: what PDF, DOCX, HTML and the preview in the window all draw. Made by
 * pure functions from an edition and a template; renderers add nothing and leave nothing out.
 */
import type { Anchor } from '#shared/editions/edition.ts'

export interface DossierDocument {
  readonly cover: Cover
  readonly sections: readonly Section[]
  /** In the order of their numbers, which begin at 1. */
  readonly notes: readonly Footnote[]
  /** On every page: entries, head, and the checkpoint as a QR code. */
  readonly anchor: Anchor
  readonly caseId: string
  /** The document's date in every format's metadata, ISO UTC. */
  readonly asOf: string
}

export interface Cover {
  readonly title: string
  /** What kind of document: `Case file`, `Wallet schedule`. */
  readonly template: string
  readonly reference: string
  readonly purpose: string
  readonly recipient: string
  readonly handling: string
  readonly author: string
  /** Why it is still a draft, in words; absent once every statement is cited or waived. */
  readonly draft?: string
}

export interface Section {
  /** Unique in the document; what contents and `Run.to` point at. */
  readonly id: string
  readonly title: string
  readonly blocks: readonly Block[]
}

export type Block =
  | { readonly block: 'heading'; readonly level: 2 | 3; readonly id?: string; readonly runs: Text }
  | { readonly block: 'paragraph'; readonly runs: Text }
  | { readonly block: 'list'; readonly items: readonly Text[] }
  | { readonly block: 'notice'; readonly tone: 'note' | 'warning'; readonly runs: Text }
  /** Label and value, one line each. */
  | { readonly block: 'facts'; readonly rows: readonly { readonly label: string; readonly value: Text }[] }
  | TableBlock
  | {
      readonly block: 'figure'
      readonly title: string
      /** What it shows, for whoever cannot see it. */
      readonly says: string
      readonly drawing: Drawing
    }

export interface TableBlock {
  readonly block: 'table'
  readonly title?: string
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Text[])[]
}

export interface Column {
  readonly title: string
  /** Its part of the width, in any unit. */
  readonly share: number
  readonly align?: 'end'
}

export type Text = readonly Run[]

/** Text of one look. Line breaks are kept; no other control character occurs. */
export interface Run {
  readonly text: string
  /** `figure` keeps addresses and hashes in a fixed width, and may be broken anywhere. */
  readonly look?: 'strong' | 'quiet' | 'figure' | 'struck'
  /** Numbers of the footnotes that stand behind it. */
  readonly notes?: readonly number[]
  /** Id of the section or heading it leads to. */
  readonly to?: string
}

/** Source, exhibit and hash behind a figure. */
export interface Footnote {
  readonly number: number
  readonly text: Text
  /** The passages that were read there, word for word, where the dossier quotes. */
  readonly quotes?: readonly Text[]
}

/** A chart as vectors, in points; y grows downwards. */
export interface Drawing {
  readonly width: number
  readonly height: number
  readonly shapes: readonly Shape[]
}

export type Shape =
  | { readonly shape: 'line'; readonly points: readonly Point[]; readonly stroke: Stroke; readonly arrow?: true }
  | ({ readonly shape: 'rect'; readonly at: Point; readonly size: Point; readonly radius?: number } & Paint)
  | ({ readonly shape: 'circle'; readonly at: Point; readonly radius: number } & Paint)
  | {
      readonly shape: 'text'
      readonly at: Point
      readonly text: string
      /** Points; `at` is the baseline's start, middle or end. */
      readonly size: number
      readonly anchor?: 'middle' | 'end'
      readonly color: string
      readonly strong?: true
    }

export type Point = readonly [x: number, y: number]

export interface Stroke {
  /** `#rrggbb` */
  readonly color: string
  readonly width: number
  readonly dash?: readonly number[]
}

export interface Paint {
  readonly fill?: string
  readonly stroke?: Stroke
}
