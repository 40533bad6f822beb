import type { ExportFormat, ImportFormat } from '#shared/contract.ts'
import type { CommandDetails } from '../command.ts'
import { optionText } from '../format-options.ts'

export const formats: CommandDetails = {
  takes: [],
  options: {},
  examples: [['red-thread formats', 'with the options of each']],
  run: async (_, client) => {
    const [out, come] = [await client.call('export.formats', {}), await client.call('import.formats', {})]
    const text = () =>
      ['Out (red-thread export):', ...out.map(exportText), '', 'In (red-thread import):', ...come.map(importText)].join(
        '\n',
      )
    return { data: { export: out, import: come }, text }
  },
}

function exportText({ id, title, help, form, options }: ExportFormat): string {
  const shape = form === 'folder' ? 'a folder' : form.file
  return [`  ${id.padEnd(14)} ${title} (${shape}): ${help}`, ...options.map(optionText)].join('\n')
}

const importText = ({ id, title, help, options }: ImportFormat): string =>
  [`  ${id.padEnd(14)} ${title}: ${help}`, ...options.map(optionText)].join('\n')
