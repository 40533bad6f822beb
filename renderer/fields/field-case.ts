import { createContext, useContext } from 'react'
import type { Exhibit } from '#shared/model/records/exhibit.ts'

/** What fields must know of the case around them; the views provide it. */
export interface FieldCase {
  /** An address in its shortest form that is unique in this case. */
  readonly shortAddress: (address: string) => string
  /** Other addresses of the case it could be mistaken for. */
  readonly mistakenFor: (address: string) => readonly string[]
  readonly exhibits: readonly Exhibit[]
  readonly onOpenExhibit: (id: string) => void
}

const alone: FieldCase = {
  shortAddress: address => address,
  mistakenFor: () => [],
  exhibits: [],
  onOpenExhibit: () => undefined,
}

export const FieldCaseContext = createContext<FieldCase>(alone)

export const useFieldCase = (): FieldCase => useContext(FieldCaseContext)
