/**
 * Electron's fuses as a packager sets them, under the option names of `@electron/fuses` (`FuseV1Options`): no plain
 * Node, no inspector, nothing loaded but our own archive, and that one checked.
 */
export const fuses = {
  RunAsNode: false,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  OnlyLoadAppFromAsar: true,
  EnableEmbeddedAsarIntegrityValidation: true,
  GrantFileProtocolExtraPrivileges: false,
} as const
