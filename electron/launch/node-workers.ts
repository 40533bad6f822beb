import { dirname, join } from 'node:path'
import type { Plugin } from 'vite'

/** `new URL('../x/y-worker.ts', import.meta.url)`: how the engine names the module of a worker. */
const workerUrl = /new URL\('(\.[\w./-]*\/([\w-]+))\.ts', import\.meta\.url\)/g

/** Builds worker threads beside the main process, and points at the built file. Vite does this for windows only. */
export function nodeWorkers(): Plugin {
  return {
    name: 'node-workers',
    // Before TypeScript is taken out, while the source still reads as it was written.
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('.ts') || code.search(workerUrl) < 0) return null
      return code.replace(workerUrl, (_, path: string, name: string) => {
        this.emitFile({ type: 'chunk', id: join(dirname(id), `${path}.ts`), fileName: `${name}.js` })
        return `new URL('./${name}.js', import.meta.url)`
      })
    },
  }
}
