// Puts verify.html together out of this folder:   node resources/verifier/assemble.js
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = import.meta.dirname
/** In the order in which one needs the other. */
const modules = ['bytes', 'sha2', 'zip', 'tar', 'store', 'report', 'signature', 'journal', 'proof', 'package', 'bundle', 'paper', 'given', 'page']

const read = name => readFileSync(join(folder, name), 'utf8')

/** A module as a part of one script: all names are unique, so imports and exports just fall away. */
function partOf(name) {
  const source = read(`${name}.js`).replace(/^import .*\n/gm, '').replace(/^export /gm, '')
  return `// ${name}.js\n\n${source}`
}

const hashOf = text => `sha256-${createHash('sha256').update(text).digest('base64')}`

export function assemble() {
  const script = `\n${modules.map(partOf).join('\n')}`
  const style = `\n${read('page.css')}`
  const parts = { style, script, 'style-hash': hashOf(style), 'script-hash': hashOf(script) }
  return read('page.html').replace(/\{(style|script)(-hash)?\}/g, found => parts[found.slice(1, -1)])
}

if (process.argv[1] === import.meta.filename) writeFileSync(join(folder, '../verify.html'), assemble())
