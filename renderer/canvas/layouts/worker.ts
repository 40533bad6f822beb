import type { LayoutGraph, LayoutPosition, Settings } from './layout.ts'
import { layouts } from './list.ts'
import { placesOf } from './places.ts'

export interface LayoutOrder {
  readonly layout: string
  readonly graph: LayoutGraph
  readonly settings: Settings
}

export type LayoutNews =
  | { readonly done: number }
  | { readonly places: ReadonlyMap<string, LayoutPosition> }
  | { readonly failed: string }

const tell = (news: LayoutNews) => postMessage(news)

/** Works beside the window's own thread, so that the window never freezes; ended by `terminate`. */
addEventListener('message', ({ data }: MessageEvent<LayoutOrder>) => {
  const layout = layouts.find(each => each.id === data.layout)
  if (!layout) return tell({ failed: data.layout })
  try {
    tell({ places: placesOf(layout, data.graph, data.settings, done => tell({ done })) })
  } catch (error) {
    tell({ failed: String(error) })
  }
})
