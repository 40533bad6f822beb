/** The recovery words of the investigator's own keys, from their making until they are stored; nowhere else. */
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'

interface OwnWords {
  /** `making`: the keys are being made, and their words will follow. */
  readonly words: string | 'making' | null
  /** They were taken out of sight before anyone said that they are stored: others are to be made. */
  readonly lost: boolean
}

const ownWords = createStore<OwnWords>(() => ({ words: null, lost: false }))

export const showOwnWords = (words: OwnWords['words']) => ownWords.setState({ words, lost: false })

/** The keys are locked: words left on the screen are not for whoever comes next. */
export const hideOwnWords = () =>
  ownWords.setState(({ words, lost }) => ({ words: null, lost: lost || words !== null }))

export const ownWordsLost = (): boolean => ownWords.getState().lost
export const useOwnWords = () => useStore(ownWords, state => state.words)
export const useOwnWordsLost = () => useStore(ownWords, state => state.lost)
