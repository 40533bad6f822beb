import { setFlagsFromString } from 'node:v8'

/**
 * V8 may abort the whole process ("Check failed: jit_page") while it frees code of WebAssembly that it has replaced by
 * faster code, where several threads have some (nodejs/node issue 64500). It is kept instead: some hundred kilobytes.
 */
setFlagsFromString('--no-wasm-code-gc')
