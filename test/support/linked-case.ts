import { cp, mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { attachPaths } from '#engine/case/evidence.ts'
import { execute } from '#engine/case/execute.ts'
import { job, newCase, openTestCase, testFolder } from './open-case.ts'

/** A case with everything in it that a case can have: a torn tail to move, temporary files, an exhibit, a snapshot. */
export async function fullCase(): Promise<string> {
  const folder = await newCase()
  for (const text of ['one', 'two']) {
    const session = await openTestCase(folder)
    await execute(session, 'note.add', { text })
    const path = join(folder, '..', 'seized.txt')
    await writeFile(path, text)
    await attachPaths(session, [path], {}, job)
    await session.close()
  }
  await mkdir(join(folder, 'torn'))
  const [segment = ''] = (await readdir(join(folder, 'journal'))).sort()
  await writeFile(join(folder, 'torn', `${segment}.999`), 'torn off')
  return folder
}

/** A folder of somebody else's, with every name that opening, sweeping or writing a case would touch. */
export async function canaries(like: string): Promise<string> {
  const outside = await testFolder()
  const names = ['diary.txt', '1.snap', `case.hdr.${'ab'.repeat(8)}.tmp`, `2.snap.${'cd'.repeat(8)}.tmp`]
  const own = ['lock', 'case.hdr', 'case.hdr.2', `${'ab'.repeat(16)}.tmp`, `${'ab'.repeat(16)}.${'cd'.repeat(8)}.tmp`]
  for (const name of [...names, ...own]) await writeFile(join(outside, name), `not yours: ${name}`)
  await cp(like, join(outside, 'like'), { recursive: true })
  await mkdir(join(outside, 'ab'))
  await writeFile(join(outside, 'ab', `${'ab'.repeat(16)}.${'cd'.repeat(8)}.tmp`), 'not yours')
  return outside
}
