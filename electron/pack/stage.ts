import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileList } from './file-list.ts'

/** Puts the files of the packed app into an empty folder as they will lie in its archive. */
export function stage(project: string, folder: string): void {
  for (const file of fileList(project)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    cpSync(join(project, file), join(folder, file), { dereference: true })
  }
  const { name, version, description, license, type, main } = JSON.parse(
    readFileSync(join(project, 'package.json'), 'utf8'),
  ) as Record<string, string>
  const packed = { name, productName: 'Red Thread', version, description, license, type, main, private: true }
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(packed, null, 2)}\n`)
}
