/**
 * Switches that keep a Chromium from sending anything, for both window hosts. CSP and sandboxed frames are no offline
 * guarantee (hostile HTML evidence still caused a DNS query), so nothing may resolve and every proxy is dead.
 */
export const offlineSwitches = {
  // The proxy's own address goes through the resolver rules too: not even a loopback connection is tried.
  'host-resolver-rules': 'MAP * ^NOTFOUND',
  'proxy-server': 'http://127.0.0.1:9',
  'proxy-bypass-list': '<-loopback>',
  'webrtc-ip-handling-policy': 'disable_non_proxied_udp',
  'force-webrtc-ip-handling-policy': 'disable_non_proxied_udp',
  'disable-quic': '',
  'dns-prefetch-disable': '',
  'disable-background-networking': '',
  'disable-component-update': '',
  'disable-domain-reliability': '',
  'disable-sync': '',
  'disable-breakpad': '',
  'no-pings': '',
  'no-first-run': '',
} as const

/** As arguments of a browser's command line. */
export const asArguments = (switches: Readonly<Record<string, string>>): string[] =>
  Object.entries(switches).map(([name, value]) => (value === '' ? `--${name}` : `--${name}=${value}`))
