/** What is only the board's: which of its panels is open, what is being drawn. */
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { SourceDraft } from '#renderer/parts/source/source-draft.ts'
import type { BoardSession } from './board-session.ts'

/** A point in the window, in pixels. */
export interface Spot {
  readonly x: number
  readonly y: number
}

/** A link begun: its end is missing until it is chosen, and its type until it is chosen. */
export interface LinkDraft {
  readonly from: string
  readonly to: string | null
  readonly spot: Spot
}

/** A name being written on the board. */
export interface Naming {
  /** Of its field in React: a new one each time, or a field would keep what was typed into the one before. */
  readonly key: number
  /** The entity; null while it is still being added. */
  readonly id: string | null
  /** Its id as soon as it is there; null where it was refused. */
  readonly added: Promise<string | null>
}

/** The title of a board being written: of a new one, or another for the one on show. */
export interface Titling {
  readonly what: 'new' | 'rename'
  readonly title: string
}

export interface LayoutRun {
  readonly title: string
  /** 0 to 1. */
  readonly done: number
  readonly cancel: () => void
}

export interface BoardState {
  readonly session: BoardSession | null
  readonly adding: boolean
  /** Counts the presses of the key that opens the panel: each gives its field the focus. */
  readonly asked: number
  readonly link: LinkDraft | null
  /** The source of the link drawn last, which is offered for the next. */
  readonly linkSource: SourceDraft | null
  readonly naming: Naming | null
  readonly titling: Titling | null
  readonly menu: { readonly spot: Spot; readonly id: string | null } | null
  readonly layout: LayoutRun | null
  /** What was last said to those who do not see the picture. */
  readonly announced: string
  /** Counts up with every change of what is shown, for what is drawn beside the canvas. */
  readonly drawn: number
}

const atStart: BoardState = {
  session: null,
  adding: false,
  asked: 0,
  link: null,
  linkSource: null,
  naming: null,
  titling: null,
  menu: null,
  layout: null,
  announced: '',
  drawn: 0,
}

export const boardStore = createStore<BoardState>(() => atStart)

export function useBoard<T>(selector: (state: BoardState) => T): T {
  return useStore(boardStore, selector)
}

const set = boardStore.setState

export const forgetBoard = () => set(atStart)
export const setSession = (session: BoardSession | null) => set({ session })
export const setAdding = (adding: boolean) => set({ adding })
export const askWhatToAdd = () => set(held => ({ adding: true, asked: held.asked + 1 }))
export const draftLink = (link: LinkDraft | null) => set({ link })
export const setLinkSource = (linkSource: SourceDraft) => set({ linkSource })
export const setNaming = (naming: Naming | null) => set({ naming })
export const titleBoard = (titling: BoardState['titling']) => set({ titling })
export const openMenu = (menu: BoardState['menu']) => set({ menu })
export const setLayout = (layout: LayoutRun | null) => set({ layout })
export const announce = (announced: string) => set({ announced })
export const countDrawn = () => set(held => ({ drawn: held.drawn + 1 }))
