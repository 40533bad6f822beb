import { createContext, use } from 'react'
import type { Action, Entry } from './action.ts'

export interface Actions {
  /** All that needs no more said than what is selected and in sight, in the order of the palette. */
  readonly all: readonly Entry[]
  /** What is done to a thing whose row has the focus: for the list of shortcuts. */
  readonly ofRows: readonly Action<never>[]
}

/** Every action of the window. The app gives them; views, menus and dialogs ask here. */
export const ActionsContext = createContext<Actions>({ all: [], ofRows: [] })

export const useActions = (): Actions => use(ActionsContext)
