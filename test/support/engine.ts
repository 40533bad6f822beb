import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { createEngine, type Engine } from '#engine/app.ts'
import type { AppEvent } from '#shared/contract.ts'
import { testFolder } from './open-case.ts'

export interface TestEngine extends Engine {
  readonly dataFolder: string
  /** Everything it told, in order. */
  readonly events: readonly AppEvent[]
}

/** An engine with a data folder of its own, closed when the test ends. */
export async function startEngine(): Promise<TestEngine> {
  const dataFolder = await testFolder()
  const resourcesFolder = join(import.meta.dirname, '../../resources')
  const engine = await createEngine({ host: 'cli', dataFolder, resourcesFolder, version: 'test' })
  onTestFinished(() => engine.close())
  const events: AppEvent[] = []
  engine.subscribe(event => events.push(event))
  return { ...engine, dataFolder, events }
}
