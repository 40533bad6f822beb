import { useApp } from '../state/app-store.ts'
import { useOwnWords } from '../state/own-words.ts'

/** Whether the keys are unlocked, and no recovery words of theirs wait to be written down. */
export function useKeysReady(): boolean {
  const unlocked = useApp(state => state.app?.identity.unlocked === true)
  return useOwnWords() === null && unlocked
}
