import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { nodeWorkers } from './electron/launch/node-workers.ts'

/** Libraries stay beside the built main process as packages (electron-vite's default): they load their own WASM. */
export default defineConfig({
  main: {
    plugins: [nodeWorkers()],
    build: {
      rolldownOptions: {
        input: 'electron/hosts/electron/main.ts',
        output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
      },
    },
  },
  preload: {
    build: {
      rolldownOptions: {
        input: 'electron/hosts/electron/preload.ts',
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    // renderer/jsx: nothing that turns the reading direction is shown unseen
    plugins: [react({ jsxImportSource: '#jsx' })],
    worker: { format: 'es' },
    build: {
      // The policy allows fonts from our own origin only, not as data: addresses.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: 'renderer/index.html' },
    },
  },
})
