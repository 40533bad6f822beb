import type { ExportFormat } from '#shared/contract.ts'
import type { CliCommand } from '../command.ts'

export const formats: CliCommand = {
  name: 'formats',
  summary: 'List the formats a case can be exported to and imported from',
  takes: [],
  options: {},
  examples: [['red-thread formats', 'with the options of each']],
  run: async (_, desk) => {
    const [out, come] = [await desk.call('export.formats', {}), await desk.call('import.formats', {})]
    const imports = come.map(each => `  ${each.id.padEnd(14)} ${each.title}: ${each.help}`)
    const text = () =>
      ['Out (red-thread export):', ...out.map(exportText), '', 'In (red-thread import):', ...imports].join('\n')
    return { data: { export: out, import: come }, text }
  },
}

function exportText({ id, title, help, form, options }: ExportFormat): string {
  const shape = form === 'folder' ? 'a folder' : form.file
  const lines = options.map(option => {
    const takes =
      option.kind === 'choice'
        ? option.choices.map(each => each.id).join('|')
        : option.kind === 'text'
          ? '<words>'
          : 'yes|no'
    return `      --option ${option.id}=${takes}  ${option.help}`
  })
  return [`  ${id.padEnd(14)} ${title} (${shape}): ${help}`, ...lines].join('\n')
}
