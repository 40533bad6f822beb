/** Which columns a table shows, how wide they are and which of them stay in sight: remembered by this window. */
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { builtIn } from '#shared/model/catalogue.ts'
import { propertyColumnId } from '#shared/queries/table/property-column.ts'
import { onCopy } from './case-store.ts'
import { changeSettings, windowStore } from './window-store.ts'

export interface ColumnLayout {
  /** Ids of the columns on show, in no order; absent: those that are featured. */
  readonly shown?: readonly string[] | undefined
  /** Pixels, by column id. */
  readonly widths: Readonly<Record<string, number>>
  /** Ids of columns that stay at the left while the others are pushed along; absent: the first. */
  readonly pinned?: readonly string[] | undefined
}

type Layouts = Readonly<Record<string, ColumnLayout>>

const usual: ColumnLayout = { widths: {} }

/** What was changed since the case was opened; it may name types and properties that only the case knows. */
const changed = createStore<Layouts>(() => ({}))
onCopy(state => {
  if (!state) changed.setState({}, true)
})

/** The layout of one table, by its key: `entity:person`. */
export const useColumnLayout = (key: string): ColumnLayout => useStore(changed, all => all[key]) ?? keptLayout(key)

export function changeColumnLayout(key: string, change: Partial<ColumnLayout>): void {
  const layout = { ...(changed.getState()[key] ?? keptLayout(key)), ...change }
  changed.setState({ [key]: layout })
  const { columns } = windowStore.getState().settings
  if (isLasting(key)) changeSettings({ columns: JSON.stringify({ ...layoutsIn(columns), [key]: lasting(layout) }) })
}

const keptLayout = (key: string): ColumnLayout => layoutsIn(windowStore.getState().settings.columns)[key] ?? usual

let read: { readonly text: string; readonly layouts: Layouts } = { text: '', layouts: {} }

/** What cannot be read any more is as if nothing had been kept. */
function layoutsIn(text: string): Layouts {
  if (read.text === text) return read.layouts
  try {
    const kept: unknown = JSON.parse(text)
    read = { text, layouts: layoutsOf(kept) }
  } catch {
    read = { text, layouts: {} }
  }
  return read.layouts
}

/** What is not shaped as it is written is left out. */
function layoutsOf(kept: unknown): Layouts {
  const entries = typeof kept === 'object' && kept !== null ? Object.entries(kept as Record<string, ColumnLayout>) : []
  return Object.fromEntries(
    entries.filter(([, layout]) => typeof layout?.widths === 'object' && layout.widths !== null),
  )
}

/** Settings lie unencrypted on disk: what only one case knows is not written to them. */
function isLasting(key: string): boolean {
  const [, type] = key.split(':')
  return type === undefined || builtIn.entityType(type) !== undefined || builtIn.linkType(type) !== undefined
}

const builtInProperties: ReadonlySet<string> = new Set(
  [...builtIn.entityTypes, ...builtIn.linkTypes].flatMap(type => type.properties.map(({ id }) => propertyColumnId(id))),
)
const isLastingColumn = (id: string) => !id.includes(':') || builtInProperties.has(id)

const someOf = <T>(list: readonly T[] | undefined) => (list && list.length > 0 ? list : undefined)

const lasting = ({ shown, widths, pinned }: ColumnLayout): ColumnLayout => ({
  shown: someOf(shown?.filter(isLastingColumn)),
  widths: Object.fromEntries(Object.entries(widths).filter(([id]) => isLastingColumn(id))),
  pinned: pinned?.filter(isLastingColumn),
})
