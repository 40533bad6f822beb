import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { encodeTarHeader } from '#engine/handover/bundle/tar.ts'
import { type Forgery, forge, forgeMembers, type Member } from './forge.ts'
import { readBundle } from './read-whole.ts'
import { temporaryFolder, verifierPath } from './sample.ts'
import { newAgeKey } from './sample-keys.ts'
import { hasTool } from './tools.ts'

const folder = temporaryFolder()
afterAll(() => rmSync(folder, { recursive: true }))
const { identity, recipient } = await newAgeKey()

const journal = (change: (lines: string[]) => string[]) => (files: Member[]) =>
  files.map(file =>
    file.name === 'journal'
      ? { ...file, bytes: Buffer.from(`${change(file.bytes.toString().trimEnd().split('\n')).join('\n')}\n`) }
      : file,
  )
const page = (wanted: string, bytes: Buffer) => (files: Member[]) =>
  files.map(file => (file.name === wanted ? { ...file, bytes } : file))
const header = (name: string, alter: (block: Buffer) => void) => (tar: Buffer) => {
  const at = tar.indexOf(name)
  const block = tar.subarray(at, at + 512)
  alter(block)
  block.write('        ', 148)
  const sum = block.reduce((total, byte) => total + byte, 0)
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1')
  return tar
}

/** Lies told with every key in hand: listed, signed and sealed by the liar. */
const lies: Readonly<Record<string, Forgery>> = {
  'a journal with an entry less': { files: journal(lines => lines.slice(0, -1)) },
  'a journal with two entries swapped': {
    files: journal(lines => lines.with(3, lines[4] ?? '').with(4, lines[3] ?? '')),
  },
  'a journal with an entry twice': { files: journal(lines => [...lines, lines.at(-1) ?? '']) },
  'a journal with an empty line': { files: journal(lines => lines.toSpliced(2, 0, '')) },
  'a journal in other base64': { files: journal(lines => lines.with(0, `${lines[0]}=`)) },
  'a journal entry that is not a commit': {
    files: journal(lines => lines.with(0, Buffer.from('[]').toString('base64'))),
  },
  'a journal without its last newline': { files: page('journal', Buffer.from('e30=')) },
  'a checkpoint by nobody': { files: page('checkpoint.note', Buffer.from('case/1\n1\nAAAA\n\n')) },
  'another key in allowed_signers': { files: page('allowed_signers', Buffer.from('sender ssh-ed25519 AAAA\n')) },
  'an exhibit without its file': { files: files => files.slice(0, -1) },
  'a file that no exhibit names': {
    files: files => [...files, { name: `evidence/${'f'.repeat(64)}`, bytes: Buffer.from('x') }],
  },
  'a path that leaves the folder': { files: files => [...files, { name: '../../evil', bytes: Buffer.from('x') }] },
  'an absolute path': { files: files => [...files, { name: '/tmp/evil', bytes: Buffer.from('x') }] },
  'the same evidence twice': { files: files => [...files, files.at(-1) ?? { name: '', bytes: Buffer.alloc(0) }] },
  'a page missing': { files: files => files.filter(file => file.name !== 'README.txt') },
  'another root': { manifest: text => text.replace(/# root: .{64}/, `# root: ${'0'.repeat(64)}`) },
  'another head': { manifest: text => text.replace(/# head: .{64}/, `# head: ${'0'.repeat(64)}`) },
  'another case': { manifest: text => text.replace('# case: 00', '# case: 11') },
  'a line that says nothing': { manifest: text => `${text}\n` },
  'a size that is not the size': { manifest: text => text.replace('# size: 10\n', '# size: 11\n') },
}

/** Lies told after signing, in the tar. */
const tricks: Readonly<Record<string, Forgery>> = {
  'a file more': { members: members => [...members, { name: 'more', bytes: Buffer.from('x') }] },
  'a file less': { members: members => members.slice(0, -1) },
  'a file twice': { members: members => [...members, ...members.slice(-1)] },
  'two files in another order': {
    members: members => members.with(-1, members.at(-2) as Member).with(-2, members.at(-1) as Member),
  },
  'MANIFEST not first': { members: members => members.toReversed() },
  'a link': { tar: header('README.txt\0', block => void block.write('2', 156)) },
  'a folder': { tar: header('README.txt\0', block => void block.write('5', 156)) },
  'another owner': { tar: header('README.txt\0', block => void block.write('0000001', 108)) },
  'a name with a prefix': { tar: header('README.txt\0', block => void block.write('../..', 345)) },
  'bytes in the padding': {
    tar: tar => {
      tar[tar.length - 1100] = 1
      return tar
    },
  },
  'bytes after the end': { tar: tar => Buffer.concat([tar, Buffer.alloc(512)]) },
  'no end': { tar: tar => tar.subarray(0, -512) },
  'a file of 8 EiB': { tar: tar => Buffer.concat([hugeHeader(), tar]) },
  'nothing at all': { tar: () => Buffer.alloc(0) },
}

function hugeHeader(): Buffer {
  const block = encodeTarHeader({ name: 'MANIFEST', size: Number.MAX_SAFE_INTEGER })
  return header('MANIFEST', bytes => void bytes.fill(0x7f, 129, 136))(block)
}

const opening = (path: string) => readBundle({ path, with: { identity } })

describe('a forged bundle', () => {
  const path = join(folder, 'forged.casebundle')

  it('would be accepted if it told no lie', async () => {
    await forge(path, recipient)
    await (await opening(path)).dispose()
  })

  it.each(Object.entries({ ...lies, ...tricks }))('is refused: %s', async (_, forgery) => {
    await forge(path, recipient, forgery)
    await expect(opening(path)).rejects.toMatchObject({ code: 'bundle-damaged' })
  })

  it('of a later version says so', async () => {
    await forge(path, recipient, { manifest: text => text.replace('case-bundle@v2', 'case-bundle@v3') })
    await expect(opening(path)).rejects.toMatchObject({ code: 'newer-format', data: { version: '3' } })
  })
})

describe.skipIf(!hasTool('python3'))('the Python verifier (python3)', () => {
  const wanted = Object.entries(lies).filter(([what]) => !what.includes('path'))

  it.each(wanted)('sees the lie: %s', async (what, forgery) => {
    const inside = join(folder, what)
    for (const { name, bytes } of await forgeMembers(forgery)) {
      mkdirSync(dirname(join(inside, name)), { recursive: true })
      writeFileSync(join(inside, name), bytes)
    }
    const { status, stdout, stderr } = spawnSync('python3', [verifierPath, inside], { encoding: 'utf8' })
    expect(stderr).toBe('')
    expect(stdout).toContain('WRONG: ')
    expect(status).toBe(1)
  })
})
