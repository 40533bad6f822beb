import { spawnSync } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
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

/** KiB of JavaScript, packed; heavy views, dialogs and libraries that only some of them need are fetched when opened. */
test.each([
  { until: 'the start screen', views: [], most: 400 },
  { until: 'the board beside its inspector', views: ['board', 'inspector'], most: 460 },
])('what the window fetches until it shows $until is small', ({ views, most }) => {
  const folder = join(projectFolder, 'out/renderer')
  const page = readFileSync(join(folder, 'index.html'), 'utf8')
  const fetched = new Set(Array.from(page.matchAll(/(?:src|href)="\.\/([^"]+\.js)"/g), ([, path]) => `${path}`))
  for (const view of views) for (const path of globSync(`assets/${view}-*.js`, { cwd: folder })) fetched.add(path)
  let size = 0
  for (const path of fetched) {
    const script = readFileSync(join(folder, path), 'utf8')
    size += gzipSync(script).length / 1024
    for (const [, name] of script.matchAll(/(?:from|import)"\.\/([^"]+\.js)"/g)) fetched.add(`assets/${name}`)
  }
  expect(fetched.size).toBeGreaterThan(10)
  expect(size).toBeLessThan(most)
})
