/**
 * The formats that every workbook has by number (ECMA-376 part 1, 18.8.30), as far as their numbers mean more than
 * themselves, but for `localCurrencies`.
 */
export const builtInFormats: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ 9: '0%', 10: '0.00%', 14: 'm/d/yyyy', 15: 'd-mmm-yy', 16: 'd-mmm', 17: 'mmm-yy', 18: 'h:mm AM/PM' },
    ...{
      19: 'h:mm:ss AM/PM',
      20: 'h:mm',
      21: 'h:mm:ss',
      22: 'm/d/yy h:mm',
      45: 'mm:ss',
      46: '[h]:mm:ss',
      47: 'mm:ss.0',
    },
    // East Asia: in each of its languages another. Where some show the day and others the month alone, the cell's own
    // day is kept.
    ...{
      27: 'yyyy/m/d',
      28: 'm/d',
      29: 'm/d',
      30: 'm/d/yy',
      31: 'yyyy/m/d',
      32: 'h:mm',
      33: 'h:mm:ss',
      34: 'yyyy/m h:mm',
    },
    ...{ 35: 'yyyy/m/d h:mm:ss', 36: 'yyyy/m/d', 50: 'yyyy/m/d', 51: 'm/d', 52: 'yyyy/m h:mm', 53: 'm/d h:mm' },
    ...{ 54: 'm/d', 55: 'yyyy/m h:mm', 56: 'yyyy/m/d h:mm:ss', 57: 'yyyy/m/d', 58: 'm/d' },
    // Thailand.
    ...{ 67: '0%', 68: '0.00%', 71: 'd/m/bbbb', 72: 'd-mmm-bb', 73: 'd-mmm', 74: 'mmm-bb', 75: 'h:mm', 76: 'h:mm:ss' },
    ...{ 77: 'd/m/bbbb h:mm', 78: 'mm:ss', 79: '[h]:mm:ss', 80: 'mm:ss.0', 81: 'd/m/bb' },
  }),
)

/** Those that show the currency of whoever opens the workbook: the cell holds money, and nothing says which. */
export const localCurrencies: ReadonlySet<string> = new Set(['5', '6', '7', '8', '42', '44'])
