import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { fontFaces } from './electron/launch/font-faces.ts'
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
    plugins: [react({ jsxImportSource: '#jsx' }), fontFaces('@fontsource-variable/inter/index.css')],
    worker: { format: 'es' },
    build: {
      // The policy allows fonts from our own origin only, not as data: addresses.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      minify: true,
      // The decoders of pictures and PDFs are as large as they are, and fetched when one is opened.
      chunkSizeWarningLimit: 2_500,
      rolldownOptions: { input: 'renderer/index.html' },
    },
  },
})
