import { useApp } from '../../state/app-store.ts'
import { useOwnWords, useOwnWordsLost } from '../../state/own-words.ts'

/** Whether the keys are unlocked, and no recovery words of theirs wait to be written down or to be made anew. */
export function useKeysReady(): boolean {
  const unlocked = useApp(state => state.app?.identity.unlocked === true)
  const [words, lost] = [useOwnWords(), useOwnWordsLost()]
  return words === null && !lost && unlocked
}

/** Whether keys are being made or their recovery words are on show: a dialog left then would take them out of sight. */
export const useWordsWait = (): boolean => useOwnWords() !== null
