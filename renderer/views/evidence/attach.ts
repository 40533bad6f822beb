import { createStore } from 'zustand/vanilla'
import { ask } from '#renderer/bridge.ts'
import { saving } from '#renderer/state/act.ts'
import { notify } from '#renderer/state/notices.ts'
import { pick } from '#renderer/state/pick.ts'
import { goTo, select } from '#renderer/state/window-store.ts'
import type { Acquisition } from './acquisition.ts'
import { uploadFiles } from './upload.ts'

/** Files about to be attached: by path where the host gives one, by their bytes where they were dropped. */
export type Waiting =
  | { readonly by: 'paths'; readonly paths: readonly string[] }
  | { readonly by: 'bytes'; readonly files: readonly File[]; readonly parent?: string; readonly how?: string }

interface Attaching {
  readonly waiting: Waiting | null
  /** What was said of the last ones; what comes together is mostly acquired alike. */
  readonly last: Acquisition
}

export const attachStore = createStore<Attaching>(() => ({ waiting: null, last: {} }))

/** Forgets everything, as locking must. */
export const forgetAttaching = () => attachStore.setState({ waiting: null, last: {} })

export const offer = (waiting: Waiting | null) => attachStore.setState({ waiting })

export async function chooseFiles(): Promise<void> {
  const paths = await pick('open-files')
  if (paths.length > 0) offer({ by: 'paths', paths })
}

/** Takes the files into the case as exhibits; all or none. */
export async function attach(waiting: Waiting, acquisition: Acquisition): Promise<void> {
  attachStore.setState({ waiting: null, last: acquisition })
  const job = crypto.randomUUID()
  const result = await saving(() =>
    waiting.by === 'paths'
      ? ask('evidence.addPaths', { job, paths: [...waiting.paths], acquisition })
      : uploadFiles(job, waiting.files, { ...acquisition, ...(waiting.parent ? { parent: waiting.parent } : {}) }),
  )
  const first = result?.created[0]
  if (first === undefined) return
  const count = waiting.by === 'paths' ? waiting.paths.length : waiting.files.length
  notify('done', count === 1 ? 'Attached as an exhibit' : `Attached ${count} exhibits`, {
    title: 'Open',
    run: () => {
      select([])
      goTo('evidence', { id: first })
    },
  })
}
