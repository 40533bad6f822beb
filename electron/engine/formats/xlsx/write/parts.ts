/** The parts of a workbook around its sheets. */
import { xmlText } from '#engine/formats/text/xml-text.ts'
import { declaration, main } from './sheet-text.ts'

const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const relationList = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

export const rootRelations = `${declaration}<Relationships ${relationList}><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`

/** Style 1 is bold: the header. */
export const styles = `${declaration}<styleSheet ${main}><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`

export function workbook(sheets: readonly string[]): string {
  const each = sheets.map((name, at) => `<sheet name="${xmlText(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)
  return `${declaration}<workbook ${main} xmlns:r="${relations}"><sheets>${each.join('')}</sheets></workbook>`
}

export function workbookRelations(sheets: readonly string[]): string {
  const relation = (id: number, type: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${relations}/${type}" Target="${target}"/>`
  const each = sheets.map((_, at) => relation(at + 1, 'worksheet', `worksheets/sheet${at + 1}.xml`))
  const all = [...each, relation(sheets.length + 1, 'styles', 'styles.xml')]
  return `${declaration}<Relationships ${relationList}>${all.join('')}</Relationships>`
}

export function contentTypes(sheets: readonly string[]): string {
  const override = (path: string, type: string) =>
    `<Override PartName="/xl/${path}" ContentType="${sheetType}.${type}+xml"/>`
  const each = sheets.map((_, at) => override(`worksheets/sheet${at + 1}.xml`, 'worksheet'))
  const all = [override('workbook.xml', 'sheet.main'), override('styles.xml', 'styles'), ...each]
  return `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${all.join('')}</Types>`
}
