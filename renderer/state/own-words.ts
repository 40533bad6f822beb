/** The recovery words of the investigator's own keys, from their making until they are stored; nowhere else. */
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'

/** `making`: the keys are being made, and their words will follow. */
const ownWords = createStore<{ readonly words: string | 'making' | null }>(() => ({ words: null }))

export const showOwnWords = (words: string | 'making' | null) => ownWords.setState({ words })

export const useOwnWords = () => useStore(ownWords, state => state.words)
