import type { EngineCall } from '#shared/contract.ts'
import type { Answers } from './answers.ts'

/**
 * What needs whole libraries of formats, papers and certificates, which most runs never ask for: loaded at the first
 * call, so that the app and the command line start without them.
 */
export const laterAnswers = {
  ...later(['bundle.write', 'bundle.open'], async () => (await import('./bundle.ts')).bundleAnswers),
  ...later(['stamp.request', 'stamp.take'], async () => (await import('./stamp.ts')).stampAnswers),
  ...later(['verify'], async () => (await import('./verify.ts')).verifyAnswers),
  ...later(
    ['export.formats', 'export.preview', 'export.matches', 'export.write', 'receipt.take'],
    async () => (await import('./export.ts')).exportAnswers,
  ),
  ...later(
    ['import.formats', 'import.preview', 'import.take'],
    async () => (await import('./import.ts')).importAnswers,
  ),
}

function later<N extends EngineCall>(calls: readonly N[], load: () => Promise<Answers<N>>): Answers<N> {
  const answer =
    <K extends N>(name: K): Answers<N>[K] =>
    async (context, input) => {
      const forget = 'job' in input ? context.jobs.expect(String(input.job)) : undefined
      try {
        return await (await load())[name](context, input)
      } finally {
        forget?.()
      }
    }
  return Object.fromEntries(calls.map(name => [name, answer(name)])) as Answers<N>
}
