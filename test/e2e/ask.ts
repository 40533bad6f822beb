import type { Page } from 'playwright-core'
import type { CallName, InputOf, OutputOf, Reply } from '#shared/contract.ts'

/** Asks the engine through the window's own bridge, as the page's scripts do. */
export async function ask<N extends CallName>(page: Page, call: N, input: InputOf<N>): Promise<OutputOf<N>> {
  const request = JSON.stringify(JSON.stringify({ call, input }))
  const reply = JSON.parse(await page.evaluate<string>(`redThread.invoke(${request})`)) as Reply
  if (!reply.ok) throw new Error(reply.error.says)
  return reply.value as OutputOf<N>
}
