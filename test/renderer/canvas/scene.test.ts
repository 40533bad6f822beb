import { expect, test } from 'vitest'
import type { Look } from '#renderer/canvas/look.ts'
import { dropNode, emptyScene, putNode } from '#renderer/canvas/scene.ts'
import type { BoardNode } from '#shared/queries/board-view.ts'

test('a type that goes to another group under the same colour is counted there, and nowhere else', () => {
  const scene = emptyScene({} as Look)
  const node: BoardNode = {
    ...{ id: 'a', label: 'A', context: '', type: 'et_a', typeTitle: 'Crew', group: 'crime', hue: 'red', icon: 'user' },
    ...{ badges: [], at: [0, 0], locked: false },
  }
  const groups = () => [...scene.types.kinds()].map(({ group }) => group)
  putNode(scene, node, [0, 0])
  expect(groups()).toEqual(['crime'])
  putNode(scene, { ...node, group: 'funds' }, [0, 0])
  expect(groups()).toEqual(['funds'])
  dropNode(scene, 'a')
  expect(groups()).toEqual([])
})
