import type { ViewTarget } from '#renderer/state/window-store.ts'
import type { Exhibit } from '#shared/model/records/exhibit.ts'

/** What every way of looking is given. */
export interface ViewerProps {
  readonly exhibit: Exhibit
  readonly bytes: ArrayBuffer
  /** The passage to go to and mark. */
  readonly place: ViewTarget
  /** Where these bytes are only a part of the exhibit, which: "message 3 of E-007". */
  readonly of?: string | undefined
  /** The same as searches name it: "message 3, attachment “a.pdf”"; '' or absent for all of the exhibit. */
  readonly inside?: string | undefined
}
