import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { lines, ownFolder, passphrase, run } from './red-thread.ts'

const { folder, remove } = ownFolder('types')
const env = { RED_THREAD_PASSPHRASE: passphrase, RED_THREAD_CASE: join(folder, 'Types.case') }
const here = { folder, env }
afterAll(remove)

const script = `
type add "Spy balloon" --like aircraft --icon cloud --group state --colour teal --property "Mission code=text, several" --called-by "Mission code" --property "Fate=choice: aloft | shot down"
type add pilots --link --like operates --reverse "piloted by" --property "Route=text"
type change person --property "Shoe size=number"
add "Spy balloon" --name NK-7
claim NK-7 fate "Shot down"
claim NK-7 Fate sunk
add person --name Lee
claim Lee "shoe size" 43
claim Lee "hat size" 7
type add "spy BALLOON" --like person
type add Blimp --like zeppelin
type add Blimp --like aircraft --property "Height=metres"
type add Blimp --like aircraft --icon nothing
type change "Spy balloon" --name Airship --rename "Fate=What became of it"
type change Airship --drop "What became of it"
type remove Airship
type add Drone --like aircraft --colour mauve
type add pilots2 --link --like operates --colour red
type add Drone --like aircraft --colour group
type remove Drone
add drone --name D1
type
type rename person
type change person
list types airship
type list
show NK-7
`

test('types and properties are made, used, renamed and refused by their names', async () => {
  expect(await run(['new', 'Types.case', '--title', 'Types', '--json'], here)).toMatchObject({ exit: 0, err: '' })
  const { out, err } = await run(['open', '--json', '--keep-going'], { ...here, input: script })
  const refused = lines(err).map(({ line, code, says }) => [line, code, says])
  const about = (line: number) => refused.filter(([at]) => at === line).map(([, , says]) => says)
  expect(about(7)).toEqual([expect.stringContaining('must be one of aloft, shot down')])
  expect(about(10)).toEqual([expect.stringMatching(/has no property "hat size".*Shoe size/)])
  expect(about(11)).toEqual([expect.stringContaining('called "spy BALLOON" already')])
  expect(about(12)).toEqual([expect.stringContaining('"zeppelin" is not a type of entity')])
  expect(about(13)).toEqual([expect.stringContaining('"metres" is not a kind of value')])
  expect(about(14)).toEqual([expect.stringContaining('"nothing" is none of')])
  expect(about(16)).toEqual([expect.stringContaining('"What became of it" is used: 1 claim')])
  expect(about(17)).toEqual([expect.stringContaining('"Airship" is used: 1 entity')])
  expect(about(18)).toEqual([expect.stringContaining('"mauve" is none of amber, orange')])
  expect(about(19)).toEqual([expect.stringContaining('--colour is nothing that a type of link has')])
  expect(about(22)).toEqual([expect.stringContaining('"drone" is not a type of entity')])
  expect(about(23)).toEqual([expect.stringContaining('"type" needs <list|add|change|remove>')])
  expect(about(24)).toEqual([expect.stringContaining('"type" has no "rename"')])
  expect(about(25)).toEqual([expect.stringContaining('Say what to change')])
  expect(refused).toHaveLength(14)

  const [properties, listed, shown] = lines(out).slice(-3)
  expect(properties.map(({ title }: { title: string }) => title)).toEqual(
    expect.arrayContaining(['Mission code', 'What became of it']),
  )
  expect(listed).toContainEqual(expect.objectContaining({ title: 'Airship', group: 'state', hue: 'teal' }))
  const what = listed.map(({ title, used }: { title: string; used: number }) => [title, used])
  expect(what).toEqual([
    ['Shoe size', 1],
    ['Airship', 1],
    ['Mission code', 1],
    ['What became of it', 1],
    ['pilots', 0],
    ['Route', 0],
  ])
  expect(JSON.stringify(shown)).toContain('NK-7')
})
