import type { Drawing, Positions, Progress } from '#shared/analysis/drawing.ts'

export type Settings = Readonly<Record<string, number | string>>

/** A setting as data, so that one form serves every layout. */
export type Setting =
  | { readonly id: string; readonly title: string; readonly usual: number; readonly min: number; readonly max: number }
  | {
      readonly id: string
      readonly title: string
      readonly usual: string
      readonly choices: Readonly<Record<string, string>>
    }

export interface Layout {
  readonly id: string
  readonly title: string
  readonly icon: string
  readonly help: string
  readonly settings: readonly Setting[]
  /** Where the nodes are to go. It is given those alone that may move, and its result is brought back to where they were. */
  readonly place: (drawing: Drawing, settings: Settings, progress: Progress) => Positions | Promise<Positions>
  /** It is given all nodes and heeds those that stay, so that its result must not be moved as a whole. */
  readonly anchored?: true
}

export const usualSettings = ({ settings }: Layout): Settings =>
  Object.fromEntries(settings.map(({ id, usual }) => [id, usual]))
