import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { hasTool } from '../../engine/handover/bundle/tools.ts'
import { complaints, type Given, onDisk, type Validator } from './validator.ts'

const archive = (by: string, program: string, ...args: readonly string[]): Validator => ({
  by,
  isHere: hasTool(program),
  problems: ({ files }) =>
    onDisk(files, folder => [...files.keys()].flatMap(path => complaints(folder, program, ...args, path))),
})

/** Runs in the folder that the package unpacks to. */
function unpacked({ files }: Given, work: (bag: string) => readonly string[]): readonly string[] {
  return onDisk(files, folder => {
    for (const path of files.keys()) execFileSync('unzip', ['-q', path, '-d', 'bag'], { cwd: folder })
    const [root = ''] = readdirSync(join(folder, 'bag'))
    return work(join(folder, 'bag', root))
  })
}

const bagIt: Validator = {
  by: 'BagIt (sha512sum, unzip)',
  isHere: hasTool('sha512sum') && hasTool('unzip'),
  problems: given =>
    unpacked(given, bag => {
      const lists = ['manifest-sha512.txt', 'tagmanifest-sha512.txt']
      return complaints(bag, 'sha512sum', '--strict', '--quiet', '-c', ...lists)
    }),
}

const verifierTools = ['python3', 'openssl', 'unzip', 'ssh-keygen']
const ownVerifier: Validator = {
  by: `verify_case.py out of the package (${verifierTools.join(', ')})`,
  isHere: verifierTools.every(hasTool),
  problems: given =>
    unpacked(given, bag => {
      // It says by 2 that something could not be checked: the journal, where it did not come along.
      const told = complaints(bag, 'python3', 'verify_case.py', '.')
      return told.filter(each => !each.includes('ended with 2') || each.includes('WRONG'))
    }),
}

export const packageValidators: Readonly<Record<string, readonly Validator[]>> = {
  package: [
    archive('Info-ZIP (unzip)', 'unzip', '-tq'),
    archive('7-Zip (7z)', '7z', 't'),
    archive('libarchive (bsdtar)', 'bsdtar', '-tf'),
    bagIt,
    ownVerifier,
  ],
}
