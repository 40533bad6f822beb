import cytoscape from 'cytoscape'
import { expect, test } from 'vitest'

test('Cytoscape’s canvas renderer still asks by the five names the seam takes over', () => {
  const Renderer = cytoscape('renderer' as never, 'canvas' as never) as unknown as {
    prototype: Record<string, unknown>
  }
  for (const name of [
    'drawLayeredElements',
    'drawCachedElements',
    'drawCachedNodes',
    'findNearestElements',
    'getAllInBox',
  ]) {
    expect(Renderer.prototype[name], name).toBeTypeOf('function')
  }
})
