import { spawnSync } from 'node:child_process'
import { globSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectFolder } from '../../electron/launch/project.ts'

/** A build may say it went well and still have made a program that no engine can read. */
test.each(['main', 'preload', 'renderer'])('every script built for %s can be read by Node', part => {
  const scripts = globSync('**/*.{js,cjs,mjs}', { cwd: join(projectFolder, 'out', part) })
  expect(scripts.length).toBeGreaterThan(0)
  const problems = scripts
    .map(script =>
      spawnSync(process.execPath, ['--check', join(projectFolder, 'out', part, script)], { encoding: 'utf8' }),
    )
    .filter(({ status }) => status !== 0)
    .map(({ stderr }) => stderr)
  expect(problems).toEqual([])
})
