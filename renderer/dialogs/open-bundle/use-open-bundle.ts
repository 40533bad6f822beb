import { useState } from 'react'
import type { BundleOpened } from '#shared/contract.ts'
import { ask } from '../../bridge.ts'
import { useApp } from '../../state/app-store.ts'
import { fileName, joinPath, nameOf } from '../../state/paths.ts'
import { pickOne } from '../../state/pick.ts'
import { useTask } from '../form/use-task.ts'
import { isEnough, suggestPassphrase } from '../secrets/passphrases.ts'
import { useKeysReady } from '../secrets/use-keys-ready.ts'

type Way = 'passphrase' | 'identity'

/** The form that opens a bundle: the bundle, what opens it, and the case it becomes. `first`: the bundle it begins with. */
export function useOpenBundle(first: string, onOpened: (opened: BundleOpened) => void) {
  const keysReady = useKeysReady()
  const folder = useApp(state => state.app?.casesFolder ?? '')
  const [job] = useState(() => crypto.randomUUID())
  const [path, setPath] = useState(first)
  const [way, setWay] = useState<Way>('identity')
  const [passphrase, setPassphrase] = useState('')
  // named after the bundle until it is named by hand
  const [ownPath, setCasePath] = useState<string | null>(null)
  const casePath = ownPath ?? (path === '' ? '' : caseFor(folder, path))
  const [casePassphrase, setCasePassphrase] = useState(suggestPassphrase)
  const { busy, error, act } = useTask()
  const hasKey = way === 'identity' ? keysReady : passphrase !== ''
  const ready = path !== '' && casePath !== '' && hasKey && isEnough(casePassphrase) && !busy
  const choose = async () => {
    const chosen = await pickOne('open-bundle', path.trim() || folder)
    if (chosen !== undefined) setPath(chosen)
  }
  const open = async () => {
    if (!ready) return
    const key = way === 'identity' ? ({ identity: true } as const) : { passphrase }
    const opened = await act(() => ask('bundle.open', { job, path, with: key, casePath, casePassphrase }))
    if (opened) onOpened(opened)
  }
  return {
    ...{ folder, path, setPath, way, setWay, passphrase, setPassphrase },
    ...{ casePath, setCasePath, casePassphrase, setCasePassphrase },
    ...{ keysReady, job, busy, error, ready },
    choose: () => void choose(),
    open: () => void open(),
  }
}

const caseFor = (folder: string, bundle: string) =>
  joinPath(folder, `${fileName(nameOf(bundle).replace(/\.casebundle$/, ''))}.case`)
