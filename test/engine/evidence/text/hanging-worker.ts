import type { ReadText } from '#engine/evidence/text/text-task.ts'
import { serveTask } from '#engine/work/serve-task.ts'

/** A reader as a hostile file makes it: by the name of the file it hangs, throws, ends, or eats all memory. */
serveTask<ReadText>(({ name }) => {
  if (name === 'hangs') for (;;);
  if (name === 'throws') throw new Error('hostile')
  if (name === 'throws beside') {
    queueMicrotask(() => {
      throw new Error('hostile')
    })
  }
  if (name === 'ends') process.exit(1)
  if (name === 'eats') for (const eaten: string[][] = []; ; ) eaten.push(Array(1e6).fill('x'))
  if (name === 'ends later') setTimeout(() => process.exit(1))
  return { parts: [{ place: '', text: name }], unread: [] }
})
