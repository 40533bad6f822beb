// Puts verify.html together out of this folder:   node resources/verifier/assemble.js
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'

const folder = import.meta.dirname

const read = name => readFileSync(join(folder, name), 'utf8')

/** All modules as one script that can be read: its names and comments stay, each part under the name of its file. */
async function bundled() {
  const { output } = await build({
    root: folder,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: { input: join(folder, 'page.js') },
    },
  })
  return output[0].code
}

const hashOf = text => `sha256-${createHash('sha256').update(text).digest('base64')}`

export async function assemble() {
  const script = `\n${await bundled()}`
  const style = `\n${read('page.css')}`
  const parts = { style, script, 'style-hash': hashOf(style), 'script-hash': hashOf(script) }
  return read('page.html').replace(/\{(style|script)(-hash)?\}/g, found => parts[found.slice(1, -1)])
}

if (process.argv[1] === import.meta.filename) writeFileSync(join(folder, '../verify.html'), await assemble())
