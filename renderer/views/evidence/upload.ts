import { ask } from '#renderer/bridge.ts'
import { followJob, windowStore } from '#renderer/state/window-store.ts'
import type { CommitResult } from '#shared/contract.ts'
import { RedThreadError } from '#shared/errors.ts'
import type { Acquisition } from './acquisition.ts'

/** Bytes per call: small enough to stay responsive, large enough not to be slowed by the calls. */
const piece = 3 * 2 ** 20

const title = 'Attaching evidence'

/** Sends dropped files piece by piece and records them. Throws `cancelled` where the user stopped it meanwhile. */
export async function uploadFiles(
  job: string,
  files: readonly File[],
  acquisition: Acquisition,
): Promise<CommitResult> {
  const total = files.reduce((sum, file) => sum + file.size, 0)
  let done = 0
  const progress = (bytes: number) => {
    done += bytes
    if (done > bytes && !windowStore.getState().jobs.some(each => each.job === job))
      throw new RedThreadError('cancelled')
    followJob({ job, title, unit: 'bytes', done, total })
  }
  const uploads: string[] = []
  try {
    for (const file of files) {
      const { upload } = await ask('evidence.upload', { name: file.name, size: file.size })
      uploads.push(upload)
      await send(file, upload, progress)
    }
    return await ask('evidence.uploaded', { job, uploads, acquisition })
  } catch (error) {
    await ask('evidence.abandon', { uploads })
    throw error
  } finally {
    followJob({ job, title, unit: 'bytes', done, total, ended: true })
  }
}

async function send(file: File, upload: string, progress: (bytes: number) => void): Promise<void> {
  for (let at = 0; at < file.size; at += piece) {
    const part = file.slice(at, at + piece)
    await ask('evidence.chunk', { upload, base64: await base64Of(part) })
    progress(part.size)
  }
}

/** The browser's own encoder: it works off the main thread. */
function base64Of(part: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => {
      const url = String(reader.result)
      resolve(url.slice(url.indexOf(',') + 1))
    }
    reader.onerror = () => reject(new RedThreadError('cannot-read-file', { path: 'The file', detail: 'it went away' }))
    reader.readAsDataURL(part)
  })
}
