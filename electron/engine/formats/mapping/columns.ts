import { builtIn } from '#shared/model/catalogue.ts'
import type { DecimalMark } from '#shared/model/decimal-text.ts'
import { figureKinds, spellingOf } from '#shared/model/figure-spelling.ts'
import { plainName } from './types.ts'

/** A value of a row under its column. */
export interface Attribute {
  /** What it is called: the header, or what the user says the column is. */
  readonly name: string
  readonly value: string
  /** Its decimal mark, where it is known. */
  readonly decimal?: DecimalMark
  /** As the file writes it, where the value is put together or told by other rows. */
  readonly original?: string
  /** Since and until when the file says that it holds. */
  readonly validFrom?: string
  readonly validTo?: string
  /** Its header in the file, where that is not its name. */
  readonly column?: string
  /** The header of another column whose value is part of it. */
  readonly with?: string
}

/** What columns are called that hold figures. */
const figureNames = new Set(
  [...builtIn.entityTypes, ...builtIn.linkTypes]
    .flatMap(type => type.properties)
    .filter(({ kind, also = [] }) => [kind, ...also].some(each => figureKinds.includes(each)))
    .flatMap(({ id, title }) => [id, plainName(title)]),
)

/** How the columns of a table mark fractions, as far as its rows tell. */
export interface DecimalMarks {
  /** Looks at one value more. */
  readonly look: (attribute: Attribute) => void
  /** What says of a value which mark it has, once all were looked at. `usual`: where no column tells. */
  readonly settling: (usual: DecimalMark | undefined) => (attribute: Attribute) => Attribute
}

/**
 * Says of each figure that can be read both ways what comes before its fraction. All rows of its column tell: one that
 * can only be read one way tells it for the others, two that contradict each other tell nothing. Where a column has
 * none, the other columns of figures tell, and then the user.
 */
export function decimalMarksOf(): DecimalMarks {
  const shown = new Map<string, Set<DecimalMark>>()
  const open = new Set<string>()
  return {
    look: ({ name, value, decimal }) => {
      const spelling = decimal ? undefined : spellingOf(value)
      if (spelling === 'either') open.add(name)
      else if (spelling) shown.set(name, (shown.get(name) ?? new Set()).add(spelling))
    },
    settling: usual => {
      if (open.size === 0) return attribute => attribute
      const everywhere = new Set(
        [...shown].flatMap(([name, marks]) => (figureNames.has(plainName(name)) ? [...marks] : [])),
      )
      const decide = (name: string) => only(shown.get(name) ?? everywhere) ?? usual
      const decided = new Map([...open].map(name => [name, decide(name)]))
      return attribute => settled(attribute, decided)
    },
  }
}

const only = (marks: ReadonlySet<DecimalMark>): DecimalMark | undefined =>
  marks.size === 1 ? [...marks][0] : undefined

function settled(attribute: Attribute, decided: ReadonlyMap<string, DecimalMark | undefined>): Attribute {
  const decimal = decided.get(attribute.name)
  if (attribute.decimal !== undefined || !decimal || spellingOf(attribute.value) !== 'either') return attribute
  return { ...attribute, decimal }
}
