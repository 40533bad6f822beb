import { createStore } from 'zustand/vanilla'
import type { Exhibit } from '#shared/model/records/exhibit.ts'
import { makeThumbnail } from './make-thumbnail.ts'

/** Made so far, by exhibit; null where there is none. They are in this window's memory alone, and never written. */
export const thumbnails = createStore<Readonly<Record<string, ImageBitmap | null>>>(() => ({}))

/** The rows in sight ask last come, first served: who scrolls on waits for what is seen. */
let waiting: Exhibit[] = []
let working = false
/** How often all were forgotten. */
let rounds = 0

export function askForThumbnail(exhibit: Exhibit): void {
  if (exhibit.id in thumbnails.getState() || waiting.some(each => each.id === exhibit.id)) return
  waiting.push(exhibit)
  if (!working) void work()
}

/** The row has left the sight before its turn came. */
export function withdrawThumbnail(id: string): void {
  waiting = waiting.filter(each => each.id !== id)
}

/** Forgets every one of them, as locking must. */
export function forgetThumbnails(): void {
  waiting = []
  rounds++
  for (const made of Object.values(thumbnails.getState())) made?.close()
  thumbnails.setState({}, true)
}

/** One at a time: they are the least of what the window has to do. */
async function work(): Promise<void> {
  working = true
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [{ id }, round] = [next, rounds]
    const made = await makeThumbnail(next).catch(() => null)
    // the case may have been locked meanwhile
    if (round === rounds) thumbnails.setState({ [id]: made })
    else made?.close()
    await new Promise(resolve => setTimeout(resolve, 20))
  }
  working = false
}
