import { serve } from '#renderer/work/serve.ts'
import type { Drawing, Positions } from '#shared/analysis/drawing.ts'
import type { Settings } from './layout.ts'
import { layouts } from './list.ts'
import { placesOf } from './places.ts'

export interface LayoutOrder {
  readonly layout: string
  readonly drawing: Drawing
  readonly settings: Settings
}

export type LayoutMessage = { readonly done: number } | { readonly places: Positions }

serve<LayoutOrder, LayoutMessage>(async ({ layout: id, drawing, settings }, tell) => {
  const layout = layouts.find(each => each.id === id)
  if (!layout) throw new Error(`there is no layout "${id}"`)
  const places = await placesOf(layout, drawing, settings, done => tell({ done }))
  tell({ places }, [places.x.buffer, places.y.buffer])
})
