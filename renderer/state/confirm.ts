import { createStore } from 'zustand/vanilla'

export interface Question {
  readonly title: string
  readonly says: string
  /** The word on the button that goes ahead. */
  readonly verb: string
  readonly danger?: boolean
}

interface Asked {
  readonly question: Question | null
  readonly answer: (yes: boolean) => void
}

export const confirmStore = createStore<Asked>(() => ({ question: null, answer: () => undefined }))

/** Asks before something that cannot be undone. */
export function confirm(question: Question): Promise<boolean> {
  return new Promise(resolve => {
    const answer = (yes: boolean) => {
      confirmStore.setState({ question: null })
      resolve(yes)
    }
    confirmStore.setState({ question, answer })
  })
}
