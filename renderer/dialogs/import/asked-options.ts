import type { ImportFormat, ImportOption, ImportReport } from '#shared/contract.ts'
import type { ErrorMessage } from '#shared/errors.ts'
import type { ImportReading } from '#shared/model/import-reading.ts'

/** What is known of a file while it is said how to read it. */
export interface Around {
  readonly reading: ImportReading
  readonly seen: ImportReport | null
  readonly error: ErrorMessage | null
}

/** The options of a format; while it is not known those of all, each once. */
export function optionsOf(formats: readonly ImportFormat[], format: string | undefined): readonly ImportOption[] {
  const known = formats.filter(({ id }) => format === undefined || id === format)
  return [...new Map(known.flatMap(({ options }) => options.map(option => [option.id, option] as const))).values()]
}

/**
 * The options that the file brings up, or that somebody has said; the others of its format once the file was looked at.
 * What is asked together stands together.
 */
export function askedOptions(options: readonly ImportOption[], around: Around): readonly (readonly ImportOption[])[] {
  const asked = options.filter(({ id, asked: of }) => around.reading[id] !== undefined || isBroughtUp(of, around))
  return [...Map.groupBy(asked, ({ id, asked: of = id }) => of).values()]
}

function isBroughtUp(of: ImportOption['asked'], { seen, error }: Around): boolean {
  switch (of) {
    case 'encoding':
      return error?.code === 'unclear-encoding' || (seen?.texts.length ?? 0) > 0
    case 'types':
      return (seen?.tables.length ?? 0) > 0 || (seen?.untyped ?? 0) > 0
    case 'decimals':
      return (seen?.eitherWay ?? 0) > 0
    case undefined:
      return seen !== null
  }
}

/** A reading without what the format has no option for. */
export const forFormat = ({ columns, ...said }: ImportReading, options: readonly ImportOption[]): ImportReading => ({
  ...Object.fromEntries(Object.entries(said).filter(([id]) => options.some(option => option.id === id))),
  ...(columns ? { columns } : {}),
})
