import { parentPort } from 'node:worker_threads'

/** A reader as a hostile file makes it: by the name of the file it hangs, throws, ends, or eats all memory. */
parentPort?.on('message', ({ name }: { readonly name: string }) => {
  if (name === 'hangs') for (;;);
  if (name === 'throws') throw new Error('hostile')
  if (name === 'ends') process.exit(1)
  if (name === 'eats') for (const eaten: string[][] = []; ; ) eaten.push(Array(1e6).fill('x'))
  parentPort?.postMessage({ parts: [{ place: '', text: name }], unread: [] })
  if (name === 'ends later') setTimeout(() => process.exit(1))
})
