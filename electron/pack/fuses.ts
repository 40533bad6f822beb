/**
 * Electron's fuses as a packager sets them, each decided, under the option names of `@electron/fuses` (`FuseV1Options`):
 * no plain Node, no inspector, nothing loaded but our own archive, and that one checked.
 */
export const fuses = {
  RunAsNode: false,
  // no page keeps a cookie, and the key for them would be asked of the system's key ring
  EnableCookieEncryption: false,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  // the browser's process would start from a file of its own, `browser_v8_context_snapshot.bin`: we ship none, so none
  // that somebody lays there is run
  LoadBrowserProcessSpecificV8Snapshot: false,
  GrantFileProtocolExtraPrivileges: false,
  // Electron's own default: without it WebAssembly, and our cryptography in it, checks every access by itself
  WasmTrapHandlers: true,
} as const
