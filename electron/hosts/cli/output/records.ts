import type { CaseState } from '#shared/ops/state.ts'
import type { Answer } from '../command.ts'
import { table } from '../table.ts'

/** What a record is, in a word: `person`, `front for`, `exhibit`. */
export function kindText(state: CaseState, id: string): string {
  const record = state.records.get(id)
  if (record?.record === 'entity') return state.catalogue.entityType(record.type)?.title.toLowerCase() ?? record.type
  if (record?.record === 'link') return `link: ${state.catalogue.linkType(record.type)?.title ?? record.type}`
  return record?.record ?? ''
}

export function sizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`
  return bytes < 2 ** 20 ? `${(bytes / 1024).toFixed(1)} KiB` : `${(bytes / 2 ** 20).toFixed(1)} MiB`
}

/** Things of one kind: each as data, and as a row. */
export interface Listing {
  readonly head: readonly string[]
  readonly items: readonly { readonly data: unknown; readonly row: readonly string[] }[]
}

export function listingText({ head, items }: Listing): Answer {
  return {
    data: items.map(each => each.data),
    text: () =>
      items.length === 0
        ? 'There are none.'
        : table(
            items.map(each => each.row),
            head,
          ),
  }
}
