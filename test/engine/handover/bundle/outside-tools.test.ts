import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { bundleNamespace } from '#engine/handover/bundle/sshsig.ts'
import { writeBundle } from '#engine/handover/bundle/write.ts'
import { readBundle } from './read-whole.ts'
import { passphrase, smallOrder, temporaryFolder, verifierPath } from './sample.ts'
import { newAgeKey } from './sample-keys.ts'
import { hasTool } from './tools.ts'

const folder = temporaryFolder()
afterAll(() => rmSync(folder, { recursive: true }))
const keys = await Promise.all([newAgeKey(), newAgeKey()])
const recipients = keys.map(key => key.recipient)

function checkUnpacked(inside: string) {
  const verify = ['-Y', 'verify', '-f', 'allowed_signers', '-I', 'sender', '-n', bundleNamespace, '-s', 'MANIFEST.sig']
  execFileSync('ssh-keygen', verify, { cwd: inside, input: readFileSync(join(inside, 'MANIFEST')), stdio: 'pipe' })
  execFileSync('sha256sum', ['--strict', '-c', 'MANIFEST'], { cwd: inside, stdio: 'pipe' })
  const python = spawnSync('python3', ['verify_case.py', '.'], { cwd: inside, encoding: 'utf8' })
  expect(python.stdout).toContain('Everything holds.')
  expect(python.status).toBe(0)
}

// age asks its terminal, never a pipe; Python's pty is one.
const typing = `import os, pty, sys
pid, fd = pty.fork()
if pid == 0: os.execvp('age', ['age', '-d', '-o', sys.argv[2], sys.argv[1]])
os.read(fd, 100); os.write(fd, (sys.argv[3] + '\\n').encode())
try:
    while os.read(fd, 1000): pass
except OSError: pass
sys.exit(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))`

describe.skipIf(!['age', 'tar', 'ssh-keygen', 'sha256sum', 'python3'].every(hasTool))(
  'without Red Thread (age, tar, ssh-keygen, sha256sum, python3)',
  () => {
    it('opens with a key and checks with every tool', async () => {
      const path = join(folder, 'outside.casebundle')
      await writeBundle(smallOrder({ path, sealTo: { recipients } }))
      for (const [i, { identity }] of keys.entries()) {
        const inside = join(folder, `outside-${i}`)
        mkdirSync(inside)
        writeFileSync(join(folder, 'key.txt'), `${identity}\n`)
        const tar = execFileSync('age', ['-d', '-i', join(folder, 'key.txt'), path])
        execFileSync('tar', ['-x', '-C', inside], { input: tar, stdio: 'pipe' })
        checkUnpacked(inside)
      }
    })

    it('opens with its passphrase, typed at a terminal', async () => {
      const path = join(folder, 'typed.casebundle')
      await writeBundle(smallOrder({ path, sealTo: { passphrase } }))
      const bundle = await readBundle({ path, with: { passphrase } })
      await bundle.dispose()
      const wrong = readBundle({ path, with: { passphrase: `${passphrase} more` } })
      await expect(wrong).rejects.toMatchObject({ code: 'bundle-wrong-key' })
      const inside = join(folder, 'typed')
      mkdirSync(inside)
      execFileSync('python3', ['-c', typing, path, join(folder, 'typed.tar'), passphrase])
      execFileSync('tar', ['-x', '-f', join(folder, 'typed.tar'), '-C', inside])
      checkUnpacked(inside)
      expect(readFileSync(verifierPath)).toEqual(readFileSync(join(inside, 'verify_case.py')))
    })
  },
)
