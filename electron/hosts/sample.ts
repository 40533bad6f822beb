import type { Engine } from '#engine/app.ts'

/** Opens the sample case, where there is one; where it cannot be opened, the window's welcome offers it again and says why. */
export async function openSample(engine: Engine): Promise<void> {
  const { sampleAvailable } = await engine.answer('app.status', {})
  if (sampleAvailable) await engine.answer('case.sample', {}).catch(() => undefined)
}
