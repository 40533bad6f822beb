import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { lines, ownFolder, passphrase, run } from './red-thread.ts'

const { folder, remove } = ownFolder('grades')
const env = { RED_THREAD_PASSPHRASE: passphrase, RED_THREAD_CASE: join(folder, 'Scheme.case') }
const here = { folder, env }
afterAll(remove)

const script = `
source add --title "Panel" --kind document --grade B2
add incident --name Theft --source S1
run case.edit '{"scheme":"5x5x5","handling":"tlp:green"}'
claim Theft loss "100 M USD" --source S1
claim Theft loss "99 M USD" --grade B34 --handling "TLP:Amber Strict"
claim Theft loss "98 M USD" --grade C3 --scheme 6x6
claim Theft loss "97 M USD" --grade F6
claim Theft loss "96 M USD" --scheme 6x6
list claims
list sources
`

test('new grades are in the scheme of the case, or a named one; old ones are told with theirs', async () => {
  expect(await run(['new', 'Scheme.case', '--title', 'Scheme', '--json'], here)).toMatchObject({ exit: 0, err: '' })
  const { out, err } = await run(['open', '--json', '--keep-going'], { ...here, input: script })
  expect(lines(err).map(({ code, says }) => [code, /"F6" is no grade of 5x5x5|give both/.test(says)])).toEqual([
    ['usage', true],
    ['usage', true],
  ])
  const [claims, sources] = lines(out).slice(-2)
  expect(
    claims.map((claim: Record<string, unknown>) => [claim['grade'] ?? claim['sourceGrade'], claim['scheme']]),
  ).toEqual([
    ['B', undefined],
    ['E', '5x5x5'],
    ['B', '5x5x5'],
    ['C', undefined],
  ])
  expect(claims[2]).toMatchObject({ handlingGrade: '4', handling: 'AMBER+STRICT' })
  expect(sources[0]).toMatchObject({ grade: 'B2 (6x6)' })
})
