import { defineKind, matching, plainKind } from '../define-kind.ts'
import { compareText } from '../order.ts'
import { dialledAtHome, subscriberOf } from '../phone-plan.ts'

/** A phone number: E.164 where it says its country (+ or 00), else its digits. At most 15 digits (ITU-T E.164). */
export const phone = defineKind<'phone'>(
  { phone: matching(/^\+?\d{3,15}$/) },
  {
    id: 'phone',
    title: 'Phone number',
    example: '+856 20 5555 1234',
    read: input => {
      const text = input.trim().replace(/^tel:\s*/i, '')
      if (/[^\d\s+().\-–/\u00a0]/.test(text))
        return { unreadable: 'a phone number holds digits only, such as +856 20 5555 1234' }
      const phone = (/^\s*(\+|00)/.test(text) ? text.replace('(0)', '') : text)
        .replace(/[^\d+]/g, '')
        .replace(/^00/, '+')
      const digits = phone.replace(/^\+/, '')
      if (!/^\d+$/.test(digits))
        return { unreadable: 'a phone number has its + only in front, such as +856 20 5555 1234' }
      if (digits.length < 3) return { unreadable: 'a phone number has at least 3 digits' }
      if (digits.length > 15)
        return { unreadable: `a phone number has at most 15 digits, and this has ${digits.length}` }
      return { kind: 'phone', phone }
    },
    compare: (a, b) => compareText(a.phone, b.phone),
    agrees: (a, b) => a.phone === b.phone || subscriberOf(a.phone) === subscriberOf(b.phone),
    format: value => value.phone,
    write: value => value.phone,
    specificity: value => (value.phone.startsWith('+') ? 1 : 0.5),
    ...plainKind,
    identifies: 'mark',
    bare: value => value.phone,
    alsoSought: value => [dialledAtHome(value.phone) ?? []].flat(),
  },
)
