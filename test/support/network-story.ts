import { type Desk, memoryCase } from './memory-case.ts'

export interface NetworkStory extends Desk {
  readonly ids: Readonly<Record<'boss' | 'helper' | 'wallet' | 'mixer' | 'exchange' | 'stranger', string>>
  readonly link: (type: string, from: string, to: string, claims?: Readonly<Record<string, string>>) => string
}

/** A boss, a helper, a wallet, a mixer and an exchange, all without links, and somebody who stays alone. */
export function networkStory(): NetworkStory {
  const { state, run } = memoryCase()
  const add = (type: string, name: string) => run('entity.add', { type, name })
  return {
    state,
    run,
    ids: {
      boss: add('person', 'Boss'),
      helper: add('person', 'Helper'),
      wallet: add('wallet', 'Wallet'),
      mixer: add('mixer', 'Mixer'),
      exchange: add('exchange', 'Exchange'),
      stranger: add('person', 'Stranger'),
    },
    link: (type, from, to, claims = {}) =>
      run('link.add', {
        type,
        from,
        to,
        claims: Object.entries(claims).map(([property, value]) => ({ property, value })),
      }),
  }
}
