#!/usr/bin/env node
/** What `red-thread` starts: JavaScript, so that not even this has to be compiled before the cache is there. */
import { enableCompileCache } from 'node:module'
import { join } from 'node:path'

// In the project's own folder: in a shared one, as Node's default is, another user could leave code for us. Node takes
// an entry only where it is of the same source, and goes on without a cache where the folder cannot be written.
enableCompileCache(join(import.meta.dirname, '../../../node_modules/.cache/compiled'))
await import('./main.ts')
