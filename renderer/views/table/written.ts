import type { DecimalMark } from '#shared/model/decimal-text.ts'
import type { Property } from '#shared/model/entity-type.ts'

/** What is written into one cell. */
export interface Written {
  readonly subject: string
  readonly property: Property
  readonly value: string
  readonly decimal?: DecimalMark | undefined
}
