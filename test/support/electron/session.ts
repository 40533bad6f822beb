import { EventEmitter } from 'node:events'
import type { Protocol, Session, WebRequest } from 'electron'
import type { PageAnswer, PageRequest } from './calls.ts'
import type { StandInContents } from './contents.ts'

type Members =
  | 'setBluetoothPairingHandler'
  | 'setCertificateVerifyProc'
  | 'setDevicePermissionHandler'
  | 'setDisplayMediaRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setPermissionRequestHandler'
  | 'setProxy'
  | 'setSpellCheckerEnabled'

type BeforeRequest = Extract<Parameters<WebRequest['onBeforeRequest']>[0], (...args: never) => void>
type Check = Exclude<Parameters<Session['setPermissionCheckHandler']>[0], null>
type Handler = Parameters<Protocol['handle']>[1]

export class StandInSession extends EventEmitter implements Pick<Session, Members> {
  readonly #schemes = new Map<string, Handler>()
  #before: BeforeRequest = (_, answer) => answer({})
  #check: Check = () => true

  readonly webRequest: { readonly onBeforeRequest: (listener: BeforeRequest) => void } = {
    onBeforeRequest: listener => {
      this.#before = listener
    },
  }
  readonly protocol: Pick<Protocol, 'handle'> = {
    handle: (scheme, handler) => {
      if (!privileged.has(scheme)) throw new Error(`The scheme ${scheme} was not registered as privileged.`)
      this.#schemes.set(scheme, handler)
    },
  }

  setPermissionCheckHandler(check: Check | null) {
    this.#check = check ?? (() => true)
  }
  // Nothing in a page of this browser gets as far as these: what would ask for them is denied by the browser itself.
  setPermissionRequestHandler() {}
  setDevicePermissionHandler() {}
  setDisplayMediaRequestHandler() {}
  setBluetoothPairingHandler() {}
  setCertificateVerifyProc() {}
  setSpellCheckerEnabled() {}
  async setProxy() {}

  mayUse(contents: StandInContents, permission: Parameters<Check>[1]): boolean {
    const url = contents.getURL()
    const details = { isMainFrame: true, requestingUrl: url } as Parameters<Check>[3]
    return this.#check(contents as unknown as Parameters<Check>[0], permission, url, details)
  }
  /** What answers a request of a page: the guard of the session first, then the handler of its scheme. */
  async answer({ url, method, headers }: PageRequest): Promise<PageAnswer> {
    const details = { url, method } as Parameters<BeforeRequest>[0]
    const isStopped = await new Promise<boolean>(resolve =>
      this.#before(details, ({ cancel }) => resolve(cancel === true)),
    )
    if (isStopped) return 'stopped'
    const handler = this.#schemes.get(new URL(url).protocol.slice(0, -1))
    if (!handler) return 'let through'
    const response = await handler(new Request(url, { method, headers }) as Parameters<Handler>[0])
    const body = new Uint8Array(await response.arrayBuffer())
    return { status: response.status, headers: Object.fromEntries(response.headers), body }
  }
}

const privileged = new Set<string>()
const sessions = new Map<string, StandInSession>()
export const defaultSession = new StandInSession()

export const protocol: Pick<Protocol, 'registerSchemesAsPrivileged'> = {
  registerSchemesAsPrivileged: schemes => {
    for (const { scheme } of schemes) privileged.add(scheme)
  },
}

export const session = {
  fromPartition(partition: string): StandInSession {
    const known = sessions.get(partition) ?? new StandInSession()
    sessions.set(partition, known)
    return known
  },
}
